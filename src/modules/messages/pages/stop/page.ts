import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { setStop } from '../../commands/set-stop.ts';
import { personOfStopLink } from '../../queries/person-of-stop-link.ts';
import { stopsOf } from '../../queries/stops-of.ts';
import { read } from '#platform/http/do-once.ts';
import type { Stoppable } from '../../tables.ts';
import { stopText } from './text.ts';
import { stopView } from './view.ts';

const params = z.object({ token: z.string().regex(/^[a-z0-9-]{10,40}$/) });
type OfLink = Visit<z.output<typeof params>>;

const KINDS = ['reminders', 'changes'] as const;

const addressOf = ({ space, params: { token } }: OfLink) => `/${space.slug}/stop/${token}`;

/** Where the link under a message leads: what one is sent, with a button for each. Looking changes nothing. */
export const stopPage = page({ params, query: z.object({ done: z.enum(['kept']).optional() }) }, (visit) =>
  showChoices(visit, visit.query.done === 'kept'),
);

async function showChoices(visit: OfLink, done: boolean): Promise<Reply> {
  const stops = await read(visit, async (tx) => {
    const person = await personOf(tx, visit);
    return (await stopsOf(tx, [person])).get(person) ?? new Set<Stoppable>();
  });
  const { language } = visit;
  const view = { language, address: addressOf(visit), stops, done, fields: () => visit.formFields() };
  return show(visit, { title: stopText[language].title, main: stopView(view), robots: 'none' });
}

// A mail program's own button sends one field of a name it did not choose, and no key of ours.
const form = z.object({
  what: choice(KINDS, 'Choose one').optional(),
  do: choice(['stop', 'begin again'], 'Choose one').optional(),
  'List-Unsubscribe': z.literal('One-Click').optional(),
});

/**
 * A button on that page, or a mail program's own: stops what was named, or reminders. Done twice, it is done once. The
 * mail program is answered where it asked, since it follows no redirect (RFC 8058, 3.1).
 */
export const submitStop = page({ params }, async (visit): Promise<Reply> => {
  const sent = visit.form.parse(form);
  if (!sent.ok) return goTo(addressOf(visit));
  const { what, do: wish, 'List-Unsubscribe': oneClick } = sent.value;
  await read(visit, async (tx) => {
    const person = await personOf(tx, visit);
    const actor = visit.who ? visit.actor() : { ...visit.actor(), personId: person };
    await setStop(
      tx,
      { platform: visit.platform, actor },
      person,
      what ?? 'reminders',
      wish !== 'begin again',
    );
  });
  return oneClick ? showChoices(visit, true) : goTo(`${addressOf(visit)}?done=kept`);
});

async function personOf(tx: Tx, visit: OfLink): Promise<string> {
  return found(await personOfStopLink(tx, visit.params.token));
}
