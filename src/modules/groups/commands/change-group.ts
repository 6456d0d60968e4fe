import { sortKey } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { groupChanged } from '../events.ts';
import { lockGroup } from '../queries/groups.ts';
import type { Group } from '../queries/groups.ts';
import { groups } from '../tables.ts';
import type { GroupState } from '../tables.ts';

export interface GroupToChange {
  readonly name: string;
  readonly purpose: string;
  readonly steward: string;
  readonly stewardUserLed: boolean;
  readonly helper: string;
  readonly holdsTheMoney: string;
  readonly state: GroupState;
  /** Until when somebody may take a free seat (ISO date); null: not set. */
  readonly seatsCloseOn: string | null;
}

export type GroupChanged =
  | { readonly ok: true }
  /** Somebody changed it after the page was opened: what stands there now, to be read beside. */
  | { readonly ok: false; readonly reason: 'changed-meanwhile' };

/** Changes what a group says of itself, unless somebody else did since the page was opened (at `version`). */
export async function changeGroup(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  version: number,
  change: GroupToChange,
): Promise<GroupChanged> {
  const group = await lockGroup(tx, groupId);
  if (group?.version !== version) return { ok: false, reason: 'changed-meanwhile' };
  const fields = changedFields(group, change);
  if (fields.length === 0) return { ok: true };
  await groups(tx)
    .updateTable('groups_groups')
    .set({
      name: change.name,
      sort_key: sortKey(change.name),
      purpose: change.purpose,
      steward: change.steward,
      steward_user_led: change.stewardUserLed,
      helper: change.helper,
      holds_the_money: change.holdsTheMoney,
      state: change.state,
      seats_close_on: change.seatsCloseOn,
      version: version + 1,
    })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', groupId)
    .execute();
  await platform.record(tx, actor, groupChanged(groupId, fields));
  return { ok: true };
}

function changedFields(group: Group, change: GroupToChange): readonly string[] {
  return (Object.keys(change) as (keyof GroupToChange)[]).filter((field) => group[field] !== change[field]);
}
