import { z } from 'zod';
import { runsToPairById, subjectsTaught } from '#modules/college/index.ts';
import type { RunToPair } from '#modules/college/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { choice } from '#platform/http/fields.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { acceptQuestion, declineQuestion } from '../../commands/answer-question.ts';
import { addTime, keepWishes, removeTime } from '../../commands/keep-own-pairing.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Away } from '../../model/free.ts';
import { subjectsOf, timesOf, wishesOf } from '../../queries/own-pairing.ts';
import type { OwnTime, Wishes } from '../../queries/own-pairing.ts';
import { questionById, questionsWaiting } from '../../queries/questions.ts';
import type { Question } from '../../queries/questions.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { daysForm, weeklyForm, weeklyToMend, wishesForm } from './form.ts';
import { myPairingView } from './view.ts';

const DONE = ['kept', 'yes', 'no', 'over', 'somebody-else', 'busy', 'not-on'] as const;
export type Done = (typeof DONE)[number];

export interface Loaded {
  readonly wishes: Wishes | null;
  readonly subjects: readonly string[];
  readonly taught: readonly string[];
  readonly times: readonly OwnTime[];
  readonly questions: readonly { readonly question: Question; readonly run: RunToPair }[];
}

async function load(visit: Visit): Promise<Loaded> {
  const personId = found(visit.who?.personId);
  const zone = visit.space.timeZone;
  return read(visit, async (tx) => {
    const waiting = await questionsWaiting(tx, personId);
    const runs = await runsToPairById(
      tx,
      waiting.map(({ runId }) => runId),
      zone,
      visit.now,
    );
    const byId = new Map(runs.map((run) => [run.id, run]));
    return {
      wishes: (await wishesOf(tx, [personId])).get(personId) ?? null,
      subjects: (await subjectsOf(tx, [personId])).get(personId) ?? [],
      taught: await subjectsTaught(tx),
      times: (await timesOf(tx, [personId], dayIn(zone, visit.now))).get(personId) ?? [],
      questions: waiting.map((question) => ({ question, run: byId.get(question.runId)! })),
    };
  });
}

/** Which of the forms on the page was sent, when one comes back to be mended. */
export type FormName = 'wishes' | 'weekly' | 'days';

interface Mending {
  readonly form: FormName;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

function parts(visit: Visit, loaded: Loaded, done: Done | null, mending: Mending | null) {
  const { slug, timeZone: zone } = visit.space;
  const fields = (form?: FormName) => visit.formFields(form === mending?.form ? visit.form.key : undefined);
  return {
    title: 'When I can teach',
    main: myPairingView({
      ...loaded,
      slug,
      zone,
      done,
      mending,
      fields: mending ? fields : () => visit.formFields(),
    }),
  };
}

export const myPairingPage = page({ query: z.object({ done: z.enum(DONE).optional() }) }, async (visit) =>
  show(visit, parts(visit, await load(visit), visit.query.done ?? null, null)),
);

const here = (visit: Visit, done: Done) => goTo(`/${visit.space.slug}/my-pairing?done=${done}`);

async function again(visit: Visit, form: FormName, typed: Typed, errors: readonly FieldError[]) {
  return showAgain(visit, parts(visit, await load(visit), null, { form, typed, errors }));
}

export const submitWishes = page({}, async (visit) => {
  const personId = found(visit.who?.personId);
  const form = visit.form.parse(wishesForm);
  if (!form.ok) return again(visit, 'wishes', form.typed, form.errors);
  const { as, subjects } = form.value;
  const known = await read(visit, (tx) => subjectsTaught(tx));
  const wishes = {
    personId,
    asPeer: as.includes('peer'),
    asProfessional: as.includes('professional'),
    notNow: as.includes('not now'),
    subjects: subjects.filter((subject) => known.includes(subject)),
  };
  await doOnce(visit, 'pairing-wishes', async (tx, by) => {
    await keepWishes(tx, by, wishes);
    return { ok: true };
  });
  return here(visit, 'kept');
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
  const form = visit.form.parse(weeklyForm);
  if (!form.ok) return again(visit, 'weekly', form.typed, form.errors);
  const errors = weeklyToMend(form.value);
  if (errors.length > 0) return again(visit, 'weekly', form.typed, errors);
  const { weekday, from, until } = form.value;
  return keepTime(visit, { kind: 'weekly', weekday: Number(weekday), from, until });
});

export const submitDays = page({}, async (visit) => {
  const form = visit.form.parse(daysForm);
  if (!form.ok) return again(visit, 'days', form.typed, form.errors);
  const { fromOn } = form.value;
  const toOn = form.value.toOn ?? fromOn;
  if (toOn < fromOn)
    return again(visit, 'days', form.typed, [
      { field: 'toOn', message: 'The last day is the first one, or a later one' },
    ]);
  if (toOn < dayIn(visit.space.timeZone, visit.now))
    return again(visit, 'days', form.typed, [
      { field: 'fromOn', message: 'These days are over: choose days to come' },
    ]);
  return keepTime(visit, { kind: 'days', fromOn, toOn });
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
