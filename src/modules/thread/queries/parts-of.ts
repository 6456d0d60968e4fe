import type { Tx } from '#platform/database/tx.ts';
import type { Work } from '../model/work.ts';
import type { Depth, Role, Stage } from '../model/words.ts';
import type { ContributionState, WorkType } from '../tables.ts';

/** A record of one person's part, for that person's own eyes. */
export interface OwnPart {
  readonly id: string;
  readonly work: Work;
  readonly role: Role;
  readonly stage: Stage;
  readonly depth: Depth;
  readonly state: ContributionState;
}

interface Row {
  id: string;
  work_type: WorkType;
  work_id: string;
  role: Role;
  stage: Stage;
  depth: Depth;
  state: ContributionState;
}

const MOST = 300;

/** What waits for this person's own word, oldest first. */
export async function askedOf(tx: Tx, personId: string): Promise<OwnPart[]> {
  return partsIn(tx, personId, ['asked']);
}

/** Everything recorded about this person's part in anything: for themself alone. Their newest 300. */
export async function partsOf(tx: Tx, personId: string): Promise<OwnPart[]> {
  return partsIn(tx, personId, ['asked', 'confirmed', 'not so']);
}

async function partsIn(tx: Tx, personId: string, states: readonly ContributionState[]): Promise<OwnPart[]> {
  const rows = await tx.named<Row>(
    'parts-of',
    `select id, work_type, work_id, role, stage, depth, state from thread_contributions
      where space_id = $1 and person_id = $2 and state = any($3::text[]) order by id limit ${MOST}`,
    [tx.spaceId, personId, states],
  );
  return rows.map(({ work_type, work_id, ...part }) => ({ ...part, work: { type: work_type, id: work_id } }));
}
