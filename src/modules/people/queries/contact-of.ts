import type { Tx } from '#platform/database/tx.ts';
import { people } from '../tables.ts';
import type { PersonRow } from '../tables.ts';

/** How to reach somebody safely. `mayLeaveMessage` is null where nobody has asked: then no message is left. */
export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
  readonly contactBy: PersonRow['contact_by'];
  readonly mayLeaveMessage: boolean | null;
  readonly note: string | null;
}

/** How to reach each of these people, by id. */
export async function contactOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Contact>> {
  if (ids.length === 0) return new Map();
  const rows = await people(tx)
    .selectFrom('people_persons')
    .select([
      'id',
      'email',
      'phone',
      'contact_by as contactBy',
      'may_leave_message as mayLeaveMessage',
      'contact_note as note',
    ])
    .where('space_id', '=', tx.spaceId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}
