import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import { agreementsRecorded } from '../../commands/agree-departure.ts';
import type { AgreementRecorded } from '../../commands/agree-departure.ts';
import { departuresOf } from '../../queries/departures.ts';
import type { KeptDeparture } from '../../queries/departures.ts';
import { runByCode, sessionsOfRun } from '../../queries/managed-runs.ts';
import type { RunSession } from '../../queries/managed-runs.ts';
import { withNeeds } from '../../queries/runs-with-needs.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import { nameInAddress } from '../manage-shared/address-words.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';

/** The code that stands for a run in an address. */
export const runParams = z.object({ code: nameInAddress(20) });

export type OfRun = Visit<z.output<typeof runParams>>;

/** What was agreed about a run's pair, and how it came to be recorded. */
export interface RecordedDeparture extends KeptDeparture {
  readonly recorded: AgreementRecorded | null;
}

/** Everything the pages about one run speak of. */
export interface LoadedRun {
  readonly one: RunWithNeeds;
  readonly sessions: readonly RunSession[];
  readonly departures: readonly RecordedDeparture[];
  readonly words: ClashWords;
}

/** Reads a run by the code in the address, with its needs; "not found" when there is none. */
export async function loadRun(visit: OfRun): Promise<LoadedRun> {
  return visit.platform.database.inSpace(visit.space.id, (tx) => readRun(tx, visit));
}

async function readRun(tx: Tx, visit: OfRun): Promise<LoadedRun> {
  const { slug, timeZone: zone } = visit.space;
  const run = found(await runByCode(tx, visit.params.code));
  const needs = await withNeeds(tx, [run], zone, visit.now);
  const sessions = await sessionsOfRun(tx, run.id);
  const departures = await recordedDepartures(tx, run.id);
  const others = [
    ...sessions.flatMap((session) => session.delivered.map((one) => one.personId)),
    ...departures.flatMap((one) => [one.agreedBy, one.alsoAgreedBy, one.recorded?.recordedBy ?? []].flat()),
  ];
  const names = new Map([...needs.names, ...(await namesOf(tx, [...new Set(others)]))]);
  return {
    one: needs.runs[0]!,
    sessions,
    departures,
    words: { slug, zone, spokenOf: needs.spokenOf, names },
  };
}

async function recordedDepartures(tx: Tx, runId: string): Promise<RecordedDeparture[]> {
  const departures = await departuresOf(tx, runId);
  if (departures.length === 0) return [];
  const recorded = await agreementsRecorded(tx, runId);
  return departures.map((one, index) => ({ ...one, recorded: recorded[index] ?? null }));
}
