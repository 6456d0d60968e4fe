import { namedHours, tutorsBefore } from '#modules/college/index.ts';
import type { RunToPair, TutorRole } from '#modules/college/index.ts';
import { namesOf } from '#modules/people/index.ts';
import { releasedForRun } from '#modules/release/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { isFree } from '../model/free.ts';
import { subjectsOf, timesOf, wishesOf, wouldLikeTo } from './own-pairing.ts';
import type { QuestionState } from '../tables.ts';
import { questionsAbout, stateAt } from './questions.ts';

/** Somebody who is free for a run in a role, with why they are suggested. */
export interface Suggestion {
  readonly personId: string;
  readonly name: string;
  readonly why: readonly string[];
}

export interface Suggested {
  readonly role: TutorRole;
  /** In the order of names: nobody is ranked. */
  readonly free: readonly Suggestion[];
  /** How many others could be asked in this role, and are not free at these times. */
  readonly notFree: number;
}

interface Candidate {
  readonly personId: string;
  readonly taughtThis: boolean;
  readonly saidSo: boolean;
}

/**
 * Who could be asked to be a run's tutor in a role: whoever has been named in it before or said they would like to,
 * does not rest, is not on the run already, has not answered or been asked about it just now, and is free for all its sessions.
 */
export async function suggestionsFor(
  tx: Tx,
  run: RunToPair,
  role: TutorRole,
  zone: string,
  now: Date,
): Promise<Suggested> {
  const candidates = await candidatesFor(tx, run, role, now);
  const ids = candidates.map(({ personId }) => personId);
  const ahead = run.sessions.filter(({ endsAt }) => endsAt > now);
  const away = await timesOf(tx, ids, dayIn(zone, now));
  const named = Map.groupBy(await hoursAround(tx, ids, run, ahead), ({ personId }) => personId);
  const free = candidates.filter(({ personId }) =>
    isFree(ahead, away.get(personId) ?? [], named.get(personId) ?? [], zone),
  );
  return {
    role,
    free: await explained(tx, free, run, role, ahead.length, { zone, now }),
    notFree: candidates.length - free.length,
  };
}

async function candidatesFor(tx: Tx, run: RunToPair, role: TutorRole, now: Date): Promise<Candidate[]> {
  const before = (await tutorsBefore(tx)).filter((tutor) => tutor.role === role);
  const wished = (await wouldLikeTo(tx)).filter((wish) =>
    role === 'peer' ? wish.asPeer : wish.asProfessional,
  );
  const saidSo = new Set(wished.map(({ personId }) => personId));
  const taughtThis = new Set(
    before.filter(({ courseIds }) => courseIds.includes(run.courseId)).map(({ personId }) => personId),
  );
  const ids = [...new Set([...before.map(({ personId }) => personId), ...saidSo])];
  const wishes = await wishesOf(tx, ids);
  const asked = new Set(
    (await questionsAbout(tx, [run.id]))
      .filter((question) => !mayBeAskedAgain(stateAt(question, now)))
      .map(({ personId }) => personId),
  );
  const onIt = new Set(run.tutors.map(({ personId }) => personId));
  return ids
    .filter((id) => !onIt.has(id) && !asked.has(id) && mayBeAsked(wishes.get(id), role))
    .map((personId) => ({ personId, taughtThis: taughtThis.has(personId), saidSo: saidSo.has(personId) }));
}

// A question that was taken back or lapsed says nothing about whoever it was asked of.
function mayBeAskedAgain(state: QuestionState): boolean {
  return state === 'taken back' || state === 'lapsed';
}

// Whoever has said something is asked as they said; whoever has said nothing, as what they have been before.
function mayBeAsked(
  wishes: { asPeer: boolean; asProfessional: boolean; notNow: boolean } | undefined,
  role: TutorRole,
): boolean {
  if (!wishes) return true;
  return !wishes.notNow && (role === 'peer' ? wishes.asPeer : wishes.asProfessional);
}

async function hoursAround(tx: Tx, ids: readonly string[], run: RunToPair, ahead: RunToPair['sessions']) {
  const [first] = ahead;
  if (!first) return [];
  const last = ahead.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), first.endsAt);
  const start = ahead.reduce(
    (soonest, { startsAt }) => (startsAt < soonest ? startsAt : soonest),
    first.startsAt,
  );
  return (await namedHours(tx, ids, start, last)).filter(({ runId }) => runId !== run.id);
}

async function explained(
  tx: Tx,
  free: readonly Candidate[],
  run: RunToPair,
  role: TutorRole,
  sessions: number,
  at: { readonly zone: string; readonly now: Date },
): Promise<Suggestion[]> {
  const ids = free.map(({ personId }) => personId);
  const names = await namesOf(tx, ids);
  const enjoys = await subjectsOf(tx, ids);
  const released =
    role === 'professional'
      ? await releasedForRun(tx, run, at.zone, at.now)
      : new Map<string, 'all' | 'some'>();
  const why = ({ personId, taughtThis, saidSo }: Candidate) => [
    sessions === 0
      ? 'It has no sessions yet'
      : sessions === 1
        ? 'Free for its session'
        : `Free for all ${sessions} sessions`,
    ...(run.subject !== '' && enjoys.get(personId)?.includes(run.subject) ? [`Enjoys “${run.subject}”`] : []),
    ...(taughtThis ? ['Has taught this course before'] : []),
    ...(saidSo
      ? [`Would like to be asked as ${role === 'peer' ? 'a peer tutor' : 'a professional tutor'}`]
      : []),
    ...(released.get(personId) === 'all' ? ['Released for it by their manager'] : []),
    ...(released.get(personId) === 'some' ? ['Released for some of it by their manager'] : []),
  ];
  return free
    .map((one) => ({ personId: one.personId, name: names.get(one.personId) ?? 'Somebody', why: why(one) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
