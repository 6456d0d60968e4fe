import { z } from 'zod';
import { texts } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { markPrinted } from '../../commands/mark-printed.ts';
import { lettersToPrint } from '../../queries/written-messages.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { whoTheyAre } from '../who-they-are.ts';
import { lettersView } from './view.ts';
import { sheetsView } from './sheets-view.ts';

async function waiting(visit: Visit) {
  return read(visit, async (tx) => {
    const letters = await lettersToPrint(tx);
    return {
      letters,
      who: await whoTheyAre(
        tx,
        letters.map(({ personId }) => personId),
      ),
    };
  });
}

/** The letters that wait: to whom, about what, and which still lack an address. */
export const lettersPage = page(
  { query: z.object({ done: z.enum(['printed', 'address']).optional() }) },
  async (visit) => {
    const { slug, timeZone: zone } = visit.space;
    const main = lettersView({
      ...(await waiting(visit)),
      slug,
      zone,
      done: visit.query.done ?? null,
      fields: visit.formFields(),
    });
    return show(visit, { title: 'Letters to print', main });
  },
);

/** One letter on each sheet, its address where the window of an envelope is. */
export const sheetsPage = page({}, async (visit) => {
  const { letters, who } = await waiting(visit);
  const ready = letters.filter(({ to }) => to !== '');
  const main = sheetsView({ letters: ready, who, space: visit.space, now: visit.now });
  return show(visit, { title: 'Letters', main });
});

const form = z.object({ letter: texts(36, 100) });

/** They are printed: marked so, each that was on the page and no other. */
export const submitPrinted = page({}, async (visit) => {
  const sent = visit.form.parse(form);
  const ids = sent.ok ? sent.value.letter.filter(isId) : [];
  await doOnce(visit, 'letters-printed', (tx, by) => markPrinted(tx, by, ids));
  return goTo(`/${visit.space.slug}/messages/letters?done=printed`);
});
