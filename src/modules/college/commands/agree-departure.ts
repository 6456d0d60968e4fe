import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { newId } from '#platform/ids/ids.ts';
import { departureAgreed, departureTakenBack } from '../events/managing-events.ts';
import { college } from '../tables.ts';
import type { DepartureKind } from '../tables.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { lockRun } from './lock-for-change.ts';
import { raiseRuns } from './raise-revision.ts';
import { putAside } from './take-run-back.ts';

export interface Departure {
  readonly kind: DepartureKind;
  readonly reason: string;
  readonly agreedBy: string;
  readonly alsoAgreedBy: string;
  /** Where the decision stands, when there is one: an address of ours ("/riverside/…") or a full one. */
  readonly decisionAddress: string | null;
  /** "2026-11-03" */
  readonly agreedOn: string;
}

export type DepartureAgreed =
  { ok: true } | { ok: false; reason: 'one-person' | 'no-peer-tutor' | 'agreed-already' | 'needs-no-pair' };

/**
 * Keeps an agreed step outside "every run has a pair": by two different people, one of them a peer tutor of the college
 * (on any run). Postponing also takes the run off the timetable. A run has one such agreement at a time.
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
  if (!(await isPeerTutor(tx, [departure.agreedBy, departure.alsoAgreedBy])))
    return { ok: false, reason: 'no-peer-tutor' };
  if (!(await insert(tx, by, runId, departure))) return { ok: false, reason: 'agreed-already' };
  if (departure.kind === 'postponed' && run.state !== 'withdrawn') await putAside(tx, runId, 'postponed');
  else await raiseRuns(tx, [runId]);
  await record(tx, by, departureAgreed(runId, departure.kind, [departure.agreedBy, departure.alsoAgreedBy]));
  return { ok: true };
}

async function isPeerTutor(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const [row] = await tx.named(
    'any-peer-tutor',
    `select 1 from college_run_tutors where space_id = $1 and person_id = any($2::uuid[]) and role = 'peer' limit 1`,
    [tx.spaceId, personIds],
  );
  return row !== undefined;
}

async function insert(tx: Tx, by: By, runId: string, departure: Departure): Promise<boolean> {
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
  return added !== undefined;
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
