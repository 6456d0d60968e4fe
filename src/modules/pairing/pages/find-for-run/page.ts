import { z } from 'zod';
import { runToPair, runsToPairById } from '#modules/college/index.ts';
import type { RunToPair } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { choice, texts } from '#platform/http/fields.ts';
import type { FieldError, Typed } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { acceptQuestion, declineQuestion, takeQuestionBack } from '../../commands/answer-question.ts';
import { askTutors } from '../../commands/ask-tutors.ts';
import { questionById, questionsAbout } from '../../queries/questions.ts';
import type { Question } from '../../queries/questions.ts';
import { suggestionsFor } from '../../queries/suggestions.ts';
import type { Suggested } from '../../queries/suggestions.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { findForRunView } from './view.ts';

const DONE = ['asked', 'kept', 'back', 'over', 'lapsed', 'somebody-else', 'busy', 'not-on'] as const;
export type Done = (typeof DONE)[number];

const params = z.object({ code: z.string().max(20) });
const query = z.object({ done: z.enum(DONE).optional() });
type OfRun = Visit<z.output<typeof params>, unknown>;

export interface Loaded {
  readonly run: RunToPair;
  readonly suggested: readonly Suggested[];
  readonly questions: readonly Question[];
  readonly names: ReadonlyMap<string, string>;
}

async function load(visit: OfRun): Promise<Loaded> {
  const zone = visit.space.timeZone;
  return read(visit, async (tx) => {
    const run = found(await runToPair(tx, visit.params.code, zone, visit.now));
    const suggested = [];
    for (const role of run.lacking) suggested.push(await suggestionsFor(tx, run, role, zone, visit.now));
    const questions = await questionsAbout(tx, [run.id]);
    const people = [...questions, ...run.tutors].map(({ personId }) => personId);
    return { run, suggested, questions, names: await namesOf(tx, [...new Set(people)]) };
  });
}

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
}

function parts(visit: OfRun, loaded: Loaded, filled: Filled, done: Done | null, key?: string) {
  const { slug, timeZone: zone } = visit.space;
  const fields = () => visit.formFields(key);
  return {
    title: `Find a tutor for ${loaded.run.title}`,
    main: findForRunView({ ...loaded, slug, zone, now: visit.now, filled, done, fields }),
  };
}

export const findForRunPage = page({ params, query }, async (visit) =>
  show(visit, parts(visit, await load(visit), { typed: {}, errors: [] }, visit.query.done ?? null)),
);

const askForm = z.object({
  role: choice(['peer', 'professional'], 'Choose who is looked for'),
  people: texts(40, 50),
});

/** Asks whoever was ticked, if they are still free for it. */
export const submitAsk = page({ params }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(askForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say who is looked for');
  const { role, people } = form.value;
  const free = loaded.suggested.find((one) => one.role === role)?.free ?? [];
  const asked = free.filter(({ personId }) => people.includes(personId)).map(({ personId }) => personId);
  if (asked.length === 0 || asked.length < people.length) {
    const message =
      people.length === 0
        ? 'Tick whom you would like to ask'
        : 'Somebody you ticked cannot be asked any more: look again who is free';
    const errors = [{ field: `people-${role}`, message }];
    return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }, null, visit.form.key));
  }
  await doOnce(visit, 'ask-tutors', (tx, by) => askTutors(tx, by, loaded.run, role, asked));
  return goTo(`/${visit.space.slug}/finding-tutors/runs/${loaded.run.code}?done=asked`);
});

const questionParams = z.object({ question: z.string().refine(isId) });

const recordForm = z.object({
  answer: choice(['yes', 'no'], 'Choose what they said'),
  how: choice(['phone', 'in person', 'paper'], 'Choose how they told you'),
});

/** Writes down what somebody said who does not answer on a screen. */
export const submitRecord = page({ params: questionParams }, async (visit) => {
  const { question, code } = await ofQuestion(visit);
  const form = visit.form.parse(recordForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say what they said');
  const { answer, how } = form.value;
  const result = await doOnce(
    visit,
    'record-pairing',
    (tx, by) =>
      answer === 'yes' ? acceptQuestion(tx, by, question.id) : declineQuestion(tx, by, question.id),
    { channel: how, onBehalfOf: question.personId },
  );
  return goTo(`/${visit.space.slug}/finding-tutors/runs/${code}?done=${result.ok ? 'kept' : result.reason}`);
});

export const submitTakeBack = page({ params: questionParams }, async (visit) => {
  const { question, code } = await ofQuestion(visit);
  visit.form.parse(z.object({}));
  const result = await doOnce(visit, 'pairing-back', (tx, by) => takeQuestionBack(tx, by, question.id));
  return goTo(`/${visit.space.slug}/finding-tutors/runs/${code}?done=${result.ok ? 'back' : result.reason}`);
});

async function ofQuestion(visit: Visit<z.output<typeof questionParams>, unknown>) {
  return read(visit, async (tx) => {
    const question = found(await questionById(tx, visit.params.question));
    const [run] = await runsToPairById(tx, [question.runId], visit.space.timeZone, visit.now);
    return { question, code: found(run).code };
  });
}
