import type { GroupSummary } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { whoseRole } from '#platform/http/guards.ts';
import type { Guard } from '#platform/http/route.ts';
import type { Visit } from '#platform/http/visit.ts';
import { memberOf, seatsOf } from './queries/seats.ts';
import type { Member } from './queries/seats.ts';

/** Before a page for people of a group: somebody of this space. Whether they hold a seat, the page asks: `mustTakePart`, `mustTend`. */
export const ofAGroup: Guard = whoseRole('of the group', () => true);

type Visitor = Pick<Visit, 'who'>;

/** What the reader is in a group; null for everybody who is nothing in it. */
export async function ownSeat(
  tx: Tx,
  visit: Visitor,
  group: Pick<GroupSummary, 'id'>,
): Promise<Member | null> {
  const personId = visit.who?.personId;
  return personId ? memberOf(tx, group.id, personId) : null;
}

const IN_IT: ReadonlySet<string> = new Set(['here', 'paused', 'stepped back']);

/** Whether a member is in the group by now: welcomed, and not gone. A pause takes nothing away. */
export function isInIt(member: Member | null): member is Member {
  return member !== null && IN_IT.has(member.state);
}

/** The reader's seat, for pages of the group's own people. Others are told that it is theirs: throws "sign in first" or "not allowed". */
export async function mustTakePart(tx: Tx, visit: Visitor, group: Pick<GroupSummary, 'id'>): Promise<Member> {
  const member = await ownSeat(tx, visit, group);
  if (isInIt(member)) return member;
  throw refused(visit);
}

/**
 * Whether the reader may tend the group: its rules, its seats, whom it welcomes. A co-chair may, whoever they are elsewhere.
 * Staff may only while no co-chair is there, so that a group can begin.
 */
export async function mayTend(tx: Tx, visit: Visitor, group: Pick<GroupSummary, 'id'>): Promise<boolean> {
  const personId = visit.who?.personId;
  if (!personId) return false;
  const chairs = (await seatsOf(tx, group.id)).filter(({ coChair }) => coChair);
  if (chairs.length > 0) return chairs.some((chair) => chair.personId === personId);
  return rolesAllow(visit.who.roles, 'change rules');
}

/** For pages that tend the group: throws for everybody else. */
export async function mustTend(tx: Tx, visit: Visitor, group: Pick<GroupSummary, 'id'>): Promise<void> {
  if (!(await mayTend(tx, visit, group))) throw refused(visit);
}

function refused(visit: Visitor): Trouble {
  return visit.who
    ? new Trouble('not-allowed', 'This is for people of the group')
    : new Trouble('sign-in-first', 'This is for people of the group');
}
