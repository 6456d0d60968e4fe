import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import type { Channel } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import { departureAgreed, departureTakenBack } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { DepartureKind } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { lockRun } from './lock-for-change.ts';
import { raiseRuns } from './raise-revision.ts';
import { putAside } from './take-run-back.ts';

/** How somebody agreed: told whoever records it, or recorded it themself ("web"). */
export type HowAgreed = Extract<Channel, 'web' | 'phone' | 'paper' | 'in person'>;

export interface Departure {
  readonly kind: DepartureKind;
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedHow: HowAgreed;
  readonly alsoAgreedBy: string;
  readonly alsoAgreedHow: HowAgreed;
  /** Where the decision stands, when there is one: an address of ours ("/riverside/…") or a full one. */
  readonly decisionAddress: string | null;
  /** "2026-11-03" */
  readonly agreedOn: string;
}

export type DepartureAgreed =
  | { ok: true }
  | {
      ok: false;
      reason: 'one-person' | 'somebody-elses-word' | 'no-peer-tutor' | 'agreed-already' | 'needs-no-pair';
    };

/**
 * Keeps an agreed step outside "every run has a pair": by two different people, one of them a peer tutor of the college
 * (on any run). How each of the two agreed is kept with it; only whoever records it can agree on the screen itself.
 * Postponing also takes the run off the timetable. A run has one such agreement at a time.
 */
export async function agreeDeparture(
  tx: Tx,
  by: By,
  runId: string,
  departure: Departure,
): Promise<DepartureAgreed> {
  const run = await lockRun(tx, runId);
  if (run.needsNoPair) return { ok: false, reason: 'needs-no-pair' };
  if (departure.agreedBy === departure.alsoAgreedBy) return { ok: false, reason: 'one-person' };
  const voices = voicesIn(departure);
  if (voices.some(({ personId, how }) => how === 'web' && personId !== by.actor.personId))
    return { ok: false, reason: 'somebody-elses-word' };
  if (!(await isPeerTutor(tx, [departure.agreedBy, departure.alsoAgreedBy])))
    return { ok: false, reason: 'no-peer-tutor' };
  const departureId = await insert(tx, by, runId, departure);
  if (departureId === null) return { ok: false, reason: 'agreed-already' };
  if (departure.kind === 'postponed' && run.state !== 'withdrawn') await putAside(tx, runId, 'postponed');
  else await raiseRuns(tx, [runId]);
  await record(tx, by, departureAgreed(runId, departureId, departure.kind, voices));
  return { ok: true };
}

// In the order of their ids: which of the two is the peer tutor stays out of the event.
function voicesIn(departure: Departure) {
  return [
    { personId: departure.agreedBy, how: departure.agreedHow },
    { personId: departure.alsoAgreedBy, how: departure.alsoAgreedHow },
  ].toSorted((one, other) => (one.personId < other.personId ? -1 : 1));
}

async function isPeerTutor(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.named(
    'any-peer-tutor',
    `select 1 from college_run_tutors where space_id = $1 and person_id = any($2::uuid[]) and role = 'peer' limit 1`,
    [tx.spaceId, personIds],
  );
  return row !== undefined;
}

async function insert(tx: Tx, by: By, runId: string, departure: Departure): Promise<string | null> {
  const added = await college(tx)
    .insertInto('college_departures')
    .values({
      space_id: tx.spaceId,
      id: newId(),
      run_id: runId,
      kind: departure.kind,
      reason: departure.reason,
      agreed_by_person_id: departure.agreedBy,
      also_agreed_by_person_id: departure.alsoAgreedBy,
      decision_address: departure.decisionAddress,
      agreed_on: departure.agreedOn,
      recorded_by_person_id: by.actor.personId,
      recorded_at: by.actor.at,
    })
    .onConflict((conflict) => conflict.columns(['space_id', 'run_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}

/** Takes an agreement back, with the reason. It is kept among past ones; a postponed run becomes a draft again. */
export async function takeDepartureBack(tx: Tx, by: By, runId: string, reason: string): Promise<void> {
  const run = await lockRun(tx, runId);
  const gone = await college(tx)
    .deleteFrom('college_departures')
    .where('space_id', '=', tx.spaceId)
    .where('run_id', '=', runId)
    .returningAll()
    .executeTakeFirst();
  const departure = found(gone);
  await college(tx)
    .insertInto('college_past_departures')
    .values({
      ...departure,
      ended_by_person_id: by.actor.personId,
      ended_at: by.actor.at,
      ended_reason: reason,
    })
    .execute();
  if (run.state === 'postponed') await putAside(tx, runId, 'draft');
  else await raiseRuns(tx, [runId]);
  await record(tx, by, departureTakenBack(runId, departure.kind));
}

/** Who wrote an agreement down, when, and how each of the two agreed, as far as it was kept. */
export interface AgreementRecorded {
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly voices: readonly { readonly personId: string; readonly how: HowAgreed }[];
}

interface RecordedRow {
  recordedBy: string | null;
  recordedAt: Date;
  agreedBy: string[] | null;
  agreedHow: HowAgreed[] | null;
}

// How they agreed stands in the event alone.
const RECORDED = `
  with every as (
    select id, recorded_by_person_id, recorded_at, null::timestamptz as ended_at from college_departures where space_id = $1 and run_id = $2
    union all
    select id, recorded_by_person_id, recorded_at, ended_at from college_past_departures where space_id = $1 and run_id = $2)
  select d.recorded_by_person_id as "recordedBy", d.recorded_at as "recordedAt", e.data->'agreedBy' as "agreedBy", e.data->'agreedHow' as "agreedHow"
    from every d
    left join events e on e.space_id = $1 and e.subject_type = 'run' and e.subject_id = $2 and e.type = 'DepartureAgreed'
     and e.data->>'departureId' = d.id::text
   order by d.ended_at desc nulls first`;

/** How each agreement about a run came to be recorded, in the order in which `departuresOf` tells them. */
export async function agreementsRecorded(tx: Tx, runId: string): Promise<AgreementRecorded[]> {
  const rows = await tx.named<RecordedRow>('agreements-recorded', RECORDED, [tx.spaceId, runId]);
  return rows.map(({ recordedBy, recordedAt, agreedBy, agreedHow }) => ({
    recordedBy,
    recordedAt,
    voices: (agreedBy ?? []).flatMap((personId, index) => {
      const how = agreedHow?.[index];
      return how ? [{ personId, how }] : [];
    }),
  }));
}
