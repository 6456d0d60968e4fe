import type { Tx } from '#platform/database/tx.ts';
import { stageStates } from '../model/stage-state.ts';
import type { Part, StageView, WorkFacts } from '../model/stage-state.ts';
import type { Work } from '../model/work.ts';
import type { WorkType } from '../tables.ts';

/** What the records show of a piece of work: its four stages in order. Roles and counts, no names and no dates. */
export interface ThreadView {
  readonly stages: readonly StageView[];
}

/** One thread to draw: the works whose records belong to it (a run, and the course it is a run of), and what is known of it. */
export interface ThreadWanted {
  readonly works: readonly Work[];
  readonly facts: WorkFacts;
}

/** The thread of one piece of work; give a run together with its course, whose planning and design it shares. */
export async function threadOf(tx: Tx, work: Work | readonly Work[], facts: WorkFacts): Promise<ThreadView> {
  const works = 'id' in work ? [work] : work;
  return (await threadsOf(tx, [{ works, facts }]))[0]!;
}

/** Many threads with one query, in the order they were wanted: for a term on one screen. */
export async function threadsOf(tx: Tx, wanted: readonly ThreadWanted[]): Promise<ThreadView[]> {
  const parts = await partsIn(
    tx,
    wanted.flatMap(({ works }) => works),
  );
  return wanted.map(({ works, facts }) => ({
    stages: stageStates(
      works.flatMap((work) => parts.get(keyOf(work)) ?? []),
      facts,
    ),
  }));
}

// Whoever is counted without a name stands as one part for all of them, after the others.
const PARTS = `
  select work_type, work_id, person_id::text as "personId", role, stage, depth, state, 1 as "howMany", id::text as place
    from thread_contributions where space_id = $1 and work_id = any($2::uuid[])
   union all
  select work_type, work_id, 'counted ' || role, role, stage, depth, 'confirmed', how_many, 'z'
    from thread_counted_parts where space_id = $1 and work_id = any($2::uuid[])
   order by place`;

type Row = Part & { work_type: WorkType; work_id: string };

async function partsIn(tx: Tx, works: readonly Work[]): Promise<Map<string, Part[]>> {
  if (works.length === 0) return new Map();
  const rows = await tx.named<Row>('parts-in-works', PARTS, [
    tx.spaceId,
    [...new Set(works.map(({ id }) => id))],
  ]);
  return Map.groupBy(rows, (row) => keyOf({ type: row.work_type, id: row.work_id }));
}

function keyOf(work: Work): string {
  return `${work.type}/${work.id}`;
}
