import type { Tx } from '#platform/database/tx.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { departedFromRule } from '../events.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { RuleName } from '../model/rules.ts';
import { seatsOf } from '../queries/seats.ts';
import { groups } from '../tables.ts';
import type { By } from '#platform/by.ts';

export interface DepartureToMake {
  readonly groupId: string;
  /** Which rule is stepped outside of. */
  readonly rule: RuleName;
  readonly reason: string;
  /** The decision that allowed it, by its code; null where the group agreed without one. */
  readonly decisionCode: string | null;
  readonly agreedByPersonIds: readonly string[];
  /** The day it was agreed (ISO); today when left out. */
  readonly agreedOn?: string;
}

/**
 * Writes down a step outside a group's own rule: named, dated, agreed and public. Who agreed is kept, and shown by role
 * ("two co-chairs and a member"), never by name. Answers the departure's code. Throws RangeError where nobody of the group
 * agreed: a departure by nobody is none.
 */
export async function departFromRule(tx: Tx, by: By, departure: DepartureToMake): Promise<string> {
  const { groupId, rule, reason, decisionCode } = departure;
  const agreed = await whoAgreed(tx, departure);
  if (agreed.length === 0) throw new RangeError('A departure is agreed by somebody of the group');
  const { actor, platform, space } = by;
  const [id, code] = [newId(), newCode()];
  await groups(tx)
    .insertInto('groups_departures')
    .values({
      space_id: tx.spaceId,
      id,
      code,
      group_id: groupId,
      rule,
      reason,
      decision_code: decisionCode || null,
      agreed_on: departure.agreedOn ?? dayIn(space.timeZone, actor.at),
      recorded_at: actor.at,
      recorded_by_person_id: actor.personId,
      channel: actor.channel,
    })
    .execute();
  await groups(tx)
    .insertInto('groups_departure_agreed')
    .values(agreed.map((one) => ({ space_id: tx.spaceId, departure_id: id, ...one })))
    .execute();
  await platform.record(tx, actor, departedFromRule(groupId, id, rule));
  return code;
}

async function whoAgreed(tx: Tx, { groupId, agreedByPersonIds }: DepartureToMake) {
  const seats = await seatsOf(tx, groupId);
  return seats
    .filter(({ personId }) => agreedByPersonIds.includes(personId))
    .map(({ personId, coChair }) => ({
      person_id: personId,
      agreed_as: coChair ? ('co-chair' as const) : ('member' as const),
    }));
}
