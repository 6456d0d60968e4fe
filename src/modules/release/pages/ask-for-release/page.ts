import { namedHours, runsToPair, runsToPairById, tutorsBefore } from '#modules/college/index.ts';
import type { RunToPair } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import { askForRelease } from '../../commands/ask-for-release.ts';
import { dayOfSession } from '../../model/asked-day.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { runsTheCollege } from '../../policy.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { askForm, daysToMend, weeklyDays } from './form.ts';
import type { Asked } from './form.ts';
import { askView } from './view.ts';
import type { AskView } from './view.ts';

type Loaded = Pick<AskView, 'runs' | 'tutors'>;
const YEAR = 366 * 24 * 60 * 60 * 1000;

async function load(tx: Tx, visit: Visit): Promise<Loaded> {
  const personId = found(visit.who?.personId);
  const zone = visit.space.timeZone;
  const looking = await runsToPair(tx, zone, visit.now);
  const own = await namedHours(tx, [personId], visit.now, new Date(visit.now.getTime() + YEAR));
  const ownIds = [...new Set(own.map(({ runId }) => runId))].filter(
    (id) => !looking.some((run) => run.id === id),
  );
  const runs = [...(await runsToPairById(tx, ownIds, zone, visit.now)), ...looking];
  return {
    runs: runs.filter((run) => run.sessions.some(({ startsAt }) => startsAt > visit.now)),
    tutors: runsTheCollege(visit.who) ? await staff(tx) : null,
  };
}

async function staff(tx: Tx): Promise<{ id: string; name: string }[]> {
  const before = (await tutorsBefore(tx)).filter(({ role }) => role === 'professional');
  const names = await namesOf(
    tx,
    before.map(({ personId }) => personId),
  );
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

function parts(visit: Visit, loaded: Loaded, filled: AskView['filled'], key?: string) {
  const { slug, timeZone } = visit.space;
  const own = !loaded.tutors;
  return {
    title: own ? 'Ask my manager' : 'Ask a manager',
    main: askView({ ...loaded, slug, zone: timeZone, filled, fields: visit.formFields(key) }),
  };
}

export const askPage = page({}, async (visit) => {
  const loaded = await read(visit, (tx) => load(tx, visit));
  return show(visit, parts(visit, loaded, { typed: {}, errors: [] }));
});

export const submitAsk = page({}, async (visit) => {
  const loaded = await read(visit, (tx) => load(tx, visit));
  const form = visit.form.parse(askForm);
  const again = (errors: readonly FieldError[], key?: string) =>
    showAgain(visit, parts(visit, loaded, { typed: form.typed, errors }, key));
  if (!form.ok) return again(form.errors, visit.form.key);
  const run = loaded.runs.find(({ id }) => id === form.value.run) ?? null;
  const errors = toMend(visit, loaded, form.value, run);
  if (errors.length > 0) return again(errors, visit.form.key);
  const personId = loaded.tutors ? form.value.who : found(visit.who?.personId);
  const mine = personId === visit.who?.personId;
  const result = await doOnce(
    visit,
    'ask-for-release',
    (tx, by) => askForRelease(tx, by, { personId, ...whatIsAsked(visit, form.value, run) }),
    mine ? {} : { channel: 'phone', onBehalfOf: personId },
  );
  if (!result.ok)
    return again([{ field: 'run', message: 'This was asked already, and the answer is still to come' }]);
  return goTo(`/${visit.space.slug}/releases/${result.requestId}?done=asked`);
});

function toMend(visit: Visit, { tutors }: Loaded, asked: Asked, run: RunToPair | null): FieldError[] {
  const errors: FieldError[] = [];
  if (tutors && !tutors.some(({ id }) => id === asked.who))
    errors.push({ field: 'who', message: 'Choose who would like to teach' });
  if (asked.run !== '' && !run) errors.push({ field: 'run', message: 'Choose a run from the list' });
  if (asked.run === '') errors.push(...daysToMend(asked, dayIn(visit.space.timeZone, visit.now)));
  return errors;
}

function whatIsAsked(visit: Visit, asked: Asked, run: RunToPair | null) {
  const zone = visit.space.timeZone;
  const ahead = run?.sessions.filter(({ startsAt }) => startsAt > visit.now) ?? [];
  return {
    runId: run?.id ?? null,
    fromOn: run ? null : asked.fromOn,
    toOn: run ? null : asked.toOn,
    whatFor: run ? '' : asked.whatFor,
    note: asked.note,
    days: run ? ahead.map(({ startsAt, endsAt }) => dayOfSession(startsAt, endsAt, zone)) : weeklyDays(asked),
    manager: { name: asked.manager, email: asked.email || null },
  };
}
