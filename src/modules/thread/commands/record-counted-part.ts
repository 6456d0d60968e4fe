import type { Tx } from '#platform/database/tx.ts';
import type { Work } from '../model/work.ts';
import type { Depth } from '../model/words.ts';

/** Students who took part in looking back, as a number: nobody's name, and none can be found from it. */
export interface CountedPart {
  readonly work: Work;
  readonly role: 'student';
  readonly stage: 'review';
  readonly depth: Depth;
  /** How many took part in all, until now. */
  readonly howMany: number;
  readonly at: Date;
}

/** Writes down that people took part who are counted and not named, in place of the number before. Nothing for nobody. */
export async function recordCountedPart(tx: Tx, part: CountedPart): Promise<void> {
  if (part.howMany < 1) return;
  await tx.named(
    'record-counted-part',
    `insert into thread_counted_parts (space_id, work_type, work_id, role, stage, depth, how_many, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (space_id, work_type, work_id, role, stage) do update
       set depth = excluded.depth, how_many = excluded.how_many, recorded_at = excluded.recorded_at`,
    [tx.spaceId, part.work.type, part.work.id, part.role, part.stage, part.depth, part.howMany, part.at],
  );
}
