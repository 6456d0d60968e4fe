import { z } from 'zod';
import { runsToPairById } from '#modules/college/index.ts';
import type { RunToPair } from '#modules/college/index.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { acceptQuestion, declineQuestion } from '../../commands/answer-question.ts';
import { addTime, keepWishes, removeTime } from '../../commands/keep-own-pairing.ts';
import type { Away } from '../../model/free.ts';
import { questionById, questionsWaiting } from '../../queries/questions.ts';
import type { Question } from '../../queries/questions.ts';
import { daysSent, weeklySent, wishesSent } from '../keeping/form.ts';
import type { FormName } from '../keeping/form.ts';
import { keptOf } from '../keeping/load.ts';
import type { Kept } from '../keeping/load.ts';
import { bothWishes } from '../keeping/view.ts';
import type { Mending } from '../keeping/view.ts';
import { myPairingView } from './view.ts';

const DONE = ['kept', 'yes', 'no', 'over', 'lapsed', 'somebody-else', 'busy', 'not-on'] as const;
export type Done = (typeof DONE)[number];

export interface Loaded extends Kept {
  readonly questions: readonly { readonly question: Question; readonly run: RunToPair }[];
}

async function load(visit: Visit): Promise<Loaded> {
  const personId = found(visit.who?.personId);
  const zone = visit.space.timeZone;
  return read(visit, async (tx) => {
    const waiting = await questionsWaiting(tx, personId, visit.now);
    const ids = waiting.map(({ runId }) => runId);
    const runs = new Map((await runsToPairById(tx, ids, zone, visit.now)).map((run) => [run.id, run]));
    const questions = waiting.map((question) => ({ question, run: runs.get(question.runId)! }));
    return { ...(await keptOf(tx, visit, personId)), questions };
  });
}

function parts(visit: Visit, loaded: Loaded, done: Done | null, mending: Mending | null, key?: string) {
  const { slug, timeZone: zone } = visit.space;
  const fields = (form?: FormName) => visit.formFields(form && form === mending?.form ? key : undefined);
  return {
    title: 'When I can teach',
    main: myPairingView({
      ...loaded,
      slug,
      base: `/${slug}/my-pairing`,
      name: null,
      zone,
      done,
      mending,
      fields,
    }),
  };
}

export const myPairingPage = page({ query: z.object({ done: z.enum(DONE).optional() }) }, async (visit) =>
  show(visit, parts(visit, await load(visit), visit.query.done ?? null, null)),
);

const here = (visit: Visit, done: Done) => goTo(`/${visit.space.slug}/my-pairing?done=${done}`);

async function again(visit: Visit, mending: Mending) {
  return showAgain(visit, parts(visit, await load(visit), null, mending, visit.form.key));
}

export const submitWishes = page({}, async (visit) => {
  const personId = found(visit.who?.personId);
  const sent = wishesSent(visit.form, false);
  if (!sent.ok) return again(visit, { form: 'wishes', ...sent });
  const { version, ...wishes } = sent.value;
  const kept = await doOnce(visit, 'pairing-wishes', (tx, by) =>
    keepWishes(tx, by, { personId, ...wishes }, version),
  );
  if (kept.ok) return here(visit, 'kept');
  const now = await load(visit);
  const conflict = bothWishes(now.wishes, now.subjects, sent.typed);
  const mending: Mending = { form: 'wishes', typed: sent.typed, errors: [], conflict };
  return showAgain(visit, { ...parts(visit, now, null, mending), status: 409 });
});

async function keepTime(visit: Visit, away: Away) {
  const personId = found(visit.who?.personId);
  await doOnce(visit, 'pairing-time', async (tx, by) => {
    await addTime(tx, by, personId, away);
    return { ok: true };
  });
  return here(visit, 'kept');
}

export const submitWeekly = page({}, async (visit) => {
  const sent = weeklySent(visit.form, false);
  return sent.ok ? keepTime(visit, sent.value) : again(visit, { form: 'weekly', ...sent });
});

export const submitDays = page({}, async (visit) => {
  const sent = daysSent(visit.form, false, dayIn(visit.space.timeZone, visit.now));
  return sent.ok ? keepTime(visit, sent.value) : again(visit, { form: 'days', ...sent });
});

const timeParams = z.object({ time: z.string().refine(isId) });

export const submitRemoveTime = page({ params: timeParams }, async (visit) => {
  const personId = found(visit.who?.personId);
  visit.form.parse(z.object({}));
  const { time } = visit.params;
  const gone = await doOnce(visit, 'pairing-time-away', async (tx, by) => ({
    ok: await removeTime(tx, by, personId, time),
  }));
  found(gone.ok || null);
  return here(visit, 'kept');
});

const questionParams = z.object({ question: z.string().refine(isId) });
const answerForm = z.object({ answer: choice(['yes', 'no'], 'Choose one of the answers') });

/** One press: a yes or a no to what they were asked. */
export const submitAnswer = page({ params: questionParams }, async (visit) => {
  const question = found(await read(visit, (tx) => questionById(tx, visit.params.question)));
  found(question.personId === visit.who?.personId || null);
  const form = visit.form.parse(answerForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say which button was pressed');
  const isYes = form.value.answer === 'yes';
  const result = await doOnce(visit, 'pairing-answer', (tx, by) =>
    isYes ? acceptQuestion(tx, by, question.id) : declineQuestion(tx, by, question.id),
  );
  return here(visit, result.ok ? form.value.answer : result.reason);
});
