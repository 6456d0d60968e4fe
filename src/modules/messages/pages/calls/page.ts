import { z } from 'zod';
import { choice, wholeNumber } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { recordCall } from '../../commands/record-call.ts';
import { callsAbout, openCalls } from '../../queries/calls.ts';
import { stopsOf } from '../../queries/stops-of.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { CALL_WORDS, notDone } from '../words.ts';
import { whoTheyAre } from '../who-they-are.ts';
import { callsView } from './view.ts';
import type { Html } from '#design/html.ts';

const OUTCOMES = ['rung', 'no answer', 'left a message', 'asked not to be rung', 'no longer needed'] as const;

/** Narrowed to what the calls are about, such as one session: then those already made stay on it, ticked off. */
const query = z.object({
  type: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .optional(),
  about: z.uuid().optional(),
  done: z.enum(OUTCOMES).optional(),
});
type OfList = Visit<unknown, z.output<typeof query>>;

/** The phone list: who is to be rung, on which number, whether a message may be left, and what to say. */
export const callsPage = page({ query }, (visit) => showList(visit, null));

async function showList(visit: OfList, refused: Html | null): Promise<Reply> {
  const { type, about, done } = visit.query;
  const thing = type && about ? { type, id: about } : null;
  const list = await read(visit, async (tx) => {
    const calls = thing ? await callsAbout(tx, thing) : await openCalls(tx, visit.now);
    const ids = calls.map((call) => call.personId);
    return { calls, who: await whoTheyAre(tx, ids), stops: await stopsOf(tx, ids) };
  });
  const main = callsView({
    ...list,
    slug: visit.space.slug,
    zone: visit.space.timeZone,
    thing,
    refused,
    done: done ?? null,
    fields: () => visit.formFields(),
  });
  return show(visit, { title: 'People to ring', main, status: refused ? 409 : 200 });
}

const form = z.object({
  outcome: choice(OUTCOMES, 'Say what came of it'),
  version: wholeNumber('Say which call', 1, 999_999),
});

/** One tap: what came of a call. */
export const submitCall = page(
  { params: z.object({ call: z.uuid() }), query: query.omit({ done: true }) },
  async (visit) => {
    const sent = visit.form.parse(form);
    if (!sent.ok) return showList(visit, notDone('That does not say what came of the call.'));
    const { outcome, version } = sent.value;
    const kept = await doOnce(visit, 'record-call', (tx, by) =>
      recordCall(tx, by, { callId: visit.params.call, version, outcome }),
    );
    if (!kept.ok)
      return showList(
        visit,
        notDone(`Somebody has written this call down meanwhile: “${CALL_WORDS[kept.now]}”. That stands.`),
      );
    const narrowed = new URLSearchParams({ ...visit.query, done: outcome });
    return goTo(`/${visit.space.slug}/messages/calls?${narrowed.toString()}`);
  },
);
