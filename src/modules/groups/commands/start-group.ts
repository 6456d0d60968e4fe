import { sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { groupStarted } from '../events.ts';
import type { Perspective } from '../model/perspectives.ts';
import { groups } from '../tables.ts';
import { addSeat } from './seats.ts';
import type { By } from '#platform/by.ts';

export interface NewGroup {
  readonly name: string;
  readonly purpose: string;
  /** The organisation that looks after the group, and whether people who use services lead it. */
  readonly steward: string;
  readonly stewardUserLed: boolean;
  /** The public body that helps, where it is not the steward; "" for none. */
  readonly helper: string;
  readonly holdsTheMoney: string;
  /** Until when somebody may take a free seat (ISO date); null: not set. */
  readonly seatsCloseOn: string | null;
  /** The seats it begins with. */
  readonly seats: readonly { readonly perspective: Perspective; readonly organisation: string }[];
}

/** Starts a group. Nobody is in it yet: its first co-chairs join like everybody else. Answers its id and its code. */
export async function startGroup(tx: Tx, by: By, group: NewGroup): Promise<{ id: string; code: string }> {
  const { actor, platform } = by;
  const [id, code] = [newId(), newCode()];
  await groups(tx)
    .insertInto('groups_groups')
    .values({
      space_id: tx.spaceId,
      id,
      code,
      name: group.name,
      sort_key: sortKey(group.name),
      purpose: group.purpose,
      steward: group.steward,
      steward_user_led: group.stewardUserLed,
      helper: group.helper,
      holds_the_money: group.holdsTheMoney,
      state: 'forming',
      seats_close_on: group.seatsCloseOn,
      made_by_person_id: actor.personId,
      made_at: actor.at,
    })
    .execute();
  await platform.record(tx, actor, groupStarted(id));
  for (const seat of group.seats) await addSeat(tx, by, id, seat.perspective, seat.organisation);
  return { id, code };
}
