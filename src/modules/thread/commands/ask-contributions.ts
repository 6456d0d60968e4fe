import type { Tx } from '#platform/database/tx.ts';
import type { Actor } from '#platform/events/actor.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Work } from '../model/work.ts';
import type { Depth, Role, Stage } from '../model/words.ts';

export interface PartToAsk {
  readonly work: Work;
  readonly personId: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly depth: Depth;
}

/** Asks many people at once whether they took part (one statement, however many), as an import does. Whoever was asked or has said so before is left alone. */
export async function askContributions(tx: Tx, parts: readonly PartToAsk[], actor: Actor): Promise<void> {
  if (parts.length === 0) return;
  await tx.named(
    'ask-contributions',
    `insert into thread_contributions (space_id, id, work_type, work_id, person_id, role, stage, depth, state, channel, recorded_by_person_id, recorded_at)
     select $1, p.id, p.work_type, p.work_id, p.person_id, p.role, p.stage, p.depth, 'asked', $9, $10, $11
       from unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[]) as p (id, work_type, work_id, person_id, role, stage, depth)
     on conflict do nothing`,
    [
      tx.spaceId,
      parts.map(() => newId()),
      parts.map((part) => part.work.type),
      parts.map((part) => part.work.id),
      parts.map((part) => part.personId),
      parts.map((part) => part.role),
      parts.map((part) => part.stage),
      parts.map((part) => part.depth),
      actor.channel,
      actor.personId,
      actor.at,
    ],
  );
}
