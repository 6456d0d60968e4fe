import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Work } from '../model/work.ts';
import type { Depth, Role, Stage } from '../model/words.ts';

export interface ContributionToRecord {
  readonly work: Work;
  readonly personId: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly depth: Depth;
  /** asked: waits for the person's own word. confirmed: it is their word, or follows from something they did themselves. */
  readonly state: 'asked' | 'confirmed';
  readonly channel: Channel;
  readonly recordedBy: string | null;
  readonly at: Date;
}

/**
 * Writes down that somebody took part, within another command's transaction. What the person has said themself stands:
 * a second record of the same part only ever answers what was still asked. Never from a booking or a register of students.
 */
export async function recordContribution(tx: Tx, part: ContributionToRecord): Promise<void> {
  await tx.named(
    'record-contribution',
    `insert into thread_contributions as known (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_by_person_id, recorded_at, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (space_id, work_type, work_id, person_id, stage, role) do update
       set state = excluded.state, depth = excluded.depth, channel = excluded.channel, recorded_by_person_id = excluded.recorded_by_person_id,
           recorded_at = excluded.recorded_at, answered_at = excluded.answered_at
     where known.state = 'asked' and excluded.state = 'confirmed'`,
    [
      tx.spaceId,
      newId(),
      part.work.type,
      part.work.id,
      part.personId,
      part.role,
      part.stage,
      part.depth,
      part.state,
      part.channel,
      part.recordedBy,
      part.at,
      part.state === 'confirmed' ? part.at : null,
    ],
  );
}
