import type { Tx } from '#platform/database/tx.ts';
import { countNeeds } from '../model/run-needs.ts';
import type { Need, RunWithNeeds } from '../model/run-needs.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { startOfDay } from '../model/attendance.ts';
import type { TutorRole } from '../tables.ts';
import type { Clash } from './clashes.ts';
import { followUps } from './follow-ups.ts';
import { heldNeeds } from './held-needs.ts';
import type { HeldNeeds } from './held-needs.ts';
import { runsNotOver } from './managed-runs.ts';
import { registersMissing } from './register-missing.ts';
import type { RegisterMissing } from './register-missing.ts';
import { reviewsWaiting } from './reviews.ts';
import type { ReviewWaiting } from './reviews.ts';
import { withNeeds } from './runs-with-needs.ts';

/** A spreadsheet on its way in that somebody began and has not finished. */
export interface OpenImport {
  readonly id: string;
  readonly fileName: string;
  readonly startedAt: Date;
}

/** A run that looks for a tutor. */
export interface RunLacking {
  readonly code: string;
  readonly title: string;
  readonly termName: string;
  readonly startsAt: Date | null;
  readonly lacking: readonly TutorRole[];
  /** The day has come to agree how it goes on without. */
  readonly mustChoose: boolean;
}

/** A term that is on or to come, with what its runs need. */
export interface TermNeeds {
  readonly slug: string;
  readonly name: string;
  readonly counts: Record<Need, number>;
  readonly clashes: number;
  readonly drafts: number;
  readonly lacking: readonly RunLacking[];
}

export interface WhatNeedsYou {
  readonly imports: readonly OpenImport[];
  readonly terms: readonly TermNeeds[];
  /** Whom to ring about held places, and which waiting lists to ring in turn. */
  readonly held: HeldNeeds;
  /** Runs with sessions that have begun, of which nobody has said who delivered them. */
  readonly undelivered: readonly {
    readonly code: string;
    readonly title: string;
    readonly sessions: number;
  }[];
  /** Registers of the days before today that are not complete. */
  readonly registers: readonly RegisterMissing[];
  /** People who did not come and have not said how they would like to hear from us. */
  readonly toDecide: number;
  /** Runs over for a fortnight whose answers nobody has laid side by side. */
  readonly reviews: readonly ReviewWaiting[];
}

const SEEKING: ReadonlySet<Need> = new Set(['choose', 'peer', 'professional']);
const FORTNIGHT = 14 * 24 * 60 * 60 * 1000;

/** What waits for whoever runs the college. */
export async function whatNeedsYou(tx: Tx, zone: string, now: Date): Promise<WhatNeedsYou> {
  const needs = await withNeeds(tx, await runsNotOver(tx, dayIn(zone, now)), zone, now);
  const byTerm = Map.groupBy(needs.runs, ({ run }) => run.termId);
  const terms = [...byTerm.values()].map((runs) => ({
    slug: runs[0]!.run.termSlug,
    name: runs[0]!.run.termName,
    counts: countNeeds(runs),
    clashes: clashesAmong(needs.clashes, new Set(runs.map(({ run }) => run.id))),
    drafts: runs.filter(({ run }) => run.state === 'draft').length,
    lacking: runs.flatMap(lackingOf),
  }));
  const missed = await followUps(tx, null, now);
  return {
    imports: await openImports(tx),
    held: await heldNeeds(tx, now),
    terms,
    undelivered: await undelivered(tx, now),
    registers: await registersMissing(tx, startOfDay(zone, now), now),
    toDecide: missed.filter(({ open, way }) => open && way === 'coordinator decides').length,
    reviews: await reviewsWaiting(tx, new Date(now.getTime() - FORTNIGHT), now),
  };
}

function lackingOf({ run, pair, needs }: RunWithNeeds): RunLacking[] {
  if (pair.is !== 'looking' || !needs.some((need) => SEEKING.has(need))) return [];
  const { code, title, termName, startsAt } = run;
  return [{ code, title, termName, startsAt, lacking: pair.lacking, mustChoose: pair.mustChoose }];
}

function clashesAmong(clashes: readonly Clash[], runIds: ReadonlySet<string>): number {
  return clashes.filter((clash) => runIds.has(clash.firstRunId) || runIds.has(clash.secondRunId)).length;
}

async function openImports(tx: Tx): Promise<OpenImport[]> {
  return tx.named<OpenImport>(
    'open-imports',
    `select id, file_name as "fileName", started_at as "startedAt" from college_imports where space_id = $1 and state = 'open' order by id desc limit 20`,
    [tx.spaceId],
  );
}

async function undelivered(tx: Tx, now: Date): Promise<WhatNeedsYou['undelivered']> {
  return tx.named(
    'runs-undelivered',
    `select r.code, v.title, count(*)::int as sessions
       from college_sessions s
       join college_runs r on r.space_id = $1 and r.id = s.run_id and r.state = 'published'
       join college_course_versions v on v.space_id = $1 and v.course_id = r.course_id and v.number = r.course_version
      where s.space_id = $1 and s.starts_at <= $2 and s.starts_at > $2 - interval '60 days'
        and not exists (select 1 from college_deliveries d where d.space_id = $1 and d.session_id = s.id)
      group by r.code, v.title order by min(s.starts_at), r.code limit 20`,
    [tx.spaceId, now],
  );
}
