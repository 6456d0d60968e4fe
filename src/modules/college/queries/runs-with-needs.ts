import { namesOf } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { pairDays } from '../model/rules.ts';
import { runNeeds } from '../model/run-needs.ts';
import type { RunWithNeeds } from '../model/run-needs.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { clashesOf } from './clashes.ts';
import type { Clash } from './clashes.ts';
import { runsById } from './managed-runs.ts';
import type { ManagedRun } from './managed-runs.ts';
import { sessionsWhenClosed } from './terms.ts';

/** Runs with what each of them needs, and everything their page has to name. */
export interface RunsWithNeeds {
  readonly runs: readonly RunWithNeeds[];
  /** The clashes among them, and with runs elsewhere. */
  readonly clashes: readonly Clash[];
  /** Every run that is spoken of, by id: these, and those they clash with. */
  readonly spokenOf: ReadonlyMap<string, ManagedRun>;
  /** People's names by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads what runs need, with a handful of queries however many there are. `zone` is the space's time zone. */
export async function withNeeds(
  tx: Tx,
  runs: readonly ManagedRun[],
  zone: string,
  now: Date,
): Promise<RunsWithNeeds> {
  const rule = await ruleOf(tx, pairDays);
  const clashes = await clashesOf(
    tx,
    runs.map((run) => run.id),
  );
  const closed = await whenClosed(tx, runs, zone);
  const spokenOf = await alsoClashing(tx, runs, clashes);
  const pairRule = { daysBefore: rule.value, zone, today: dayIn(zone, now) };
  const clashesByRun = byRun(clashes);
  return {
    runs: runs.map((run) =>
      runNeeds(run, pairRule, clashesByRun.get(run.id) ?? [], closed.get(run.id) ?? []),
    ),
    clashes,
    spokenOf,
    names: await namesOf(tx, peopleIn([...spokenOf.values()], clashes)),
  };
}

function byRun(clashes: readonly Clash[]): Map<string, Clash[]> {
  const byRun = new Map<string, Clash[]>();
  for (const clash of clashes)
    for (const runId of [clash.firstRunId, clash.secondRunId])
      byRun.set(runId, [...(byRun.get(runId) ?? []), clash]);
  return byRun;
}

async function whenClosed(tx: Tx, runs: readonly ManagedRun[], zone: string) {
  const terms = [...new Set(runs.map((run) => run.termId))];
  const all = [];
  for (const termId of terms) all.push(...(await sessionsWhenClosed(tx, termId, zone)));
  return Map.groupBy(all, (session) => session.runId);
}

async function alsoClashing(
  tx: Tx,
  runs: readonly ManagedRun[],
  clashes: readonly Clash[],
): Promise<Map<string, ManagedRun>> {
  const known = new Map(runs.map((run) => [run.id, run]));
  const others = clashes
    .flatMap((clash) => [clash.firstRunId, clash.secondRunId])
    .filter((id) => !known.has(id));
  for (const run of await runsById(tx, [...new Set(others)])) known.set(run.id, run);
  return known;
}

function peopleIn(runs: readonly ManagedRun[], clashes: readonly Clash[]): string[] {
  const tutors = runs.flatMap((run) => run.tutors.map((tutor) => tutor.personId));
  const clashing = clashes.filter((clash) => clash.kind === 'tutor').map((clash) => clash.thingId);
  return [...new Set([...tutors, ...clashing])];
}
