import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { askedToJoin, cameBack, joined, left, paused, seatSettingsKept, steppedBack } from '../events.ts';
import type { Perspective } from '../model/perspectives.ts';
import { lockGroup } from '../queries/groups.ts';
import { rulesOf } from '../queries/rules.ts';
import { memberOf, placesOf } from '../queries/seats.ts';
import type { Member, Place } from '../queries/seats.ts';
import { groups } from '../tables.ts';
import type { By } from '#platform/by.ts';
import { changeState, noteTime } from './member-state.ts';

export interface SeatWanted {
  readonly personId: string;
  readonly perspective: Perspective;
  /** Which organisation's seat of this perspective; "" for any, those that belong to none first. */
  readonly organisation?: string;
  readonly heldOpenly: boolean;
  readonly paidToBeThere: boolean;
  /** Whoever writes in a co-chair, or is welcomed already, need not wait for a welcome. */
  readonly welcomed?: boolean;
}

export type Joined =
  | { readonly ok: true; readonly memberId: string; readonly state: 'asked' | 'here' }
  | { readonly ok: false; readonly reason: 'seats-closed' | 'no-seat' | 'here-already' };

/** Takes a free seat, or asks for it where the group welcomes people first. Nobody is asked for a reason or for proof. */
export async function joinGroup(tx: Tx, by: By, groupId: string, wanted: SeatWanted): Promise<Joined> {
  const group = await lockGroup(tx, groupId);
  if (!group || group.seatsClosedAt || group.state === 'ended') return { ok: false, reason: 'seats-closed' };
  if (await memberOf(tx, groupId, wanted.personId)) return { ok: false, reason: 'here-already' };
  const seat = freeSeat(await placesOf(tx, groupId), wanted.perspective, wanted.organisation ?? '');
  if (!seat) return { ok: false, reason: 'no-seat' };
  const state = wanted.welcomed || !(await welcomesFirst(tx, groupId)) ? 'here' : 'asked';
  const memberId = await writeMember(tx, by, groupId, seat.id, wanted, state);
  await by.platform.record(tx, by.actor, (state === 'here' ? joined : askedToJoin)(memberId, groupId));
  return { ok: true, memberId, state };
}

function freeSeat(
  places: readonly Place[],
  perspective: Perspective,
  organisation: string,
): Place | undefined {
  const free = places.filter((place) => !place.taken && place.perspective === perspective);
  if (organisation !== '') return free.find((place) => place.organisation === organisation);
  return free.find((place) => place.organisation === null) ?? free[0];
}

async function welcomesFirst(tx: Tx, groupId: string): Promise<boolean> {
  const rule = (await rulesOf(tx, groupId)).find(({ name }) => name === 'welcome-first');
  return rule?.value === true;
}

async function writeMember(
  tx: Tx,
  { actor }: By,
  groupId: string,
  seatId: string,
  { personId, heldOpenly, paidToBeThere }: SeatWanted,
  state: 'asked' | 'here',
): Promise<string> {
  const id = newId();
  await groups(tx)
    .insertInto('groups_members')
    .values({
      space_id: tx.spaceId,
      id,
      group_id: groupId,
      seat_id: seatId,
      person_id: personId,
      state,
      held_openly: heldOpenly,
      paid_to_be_there: paidToBeThere,
      asked_at: actor.at,
      channel: actor.channel,
      recorded_by_person_id: actor.personId,
    })
    .execute();
  await noteTime(tx, id, state, actor.at);
  return id;
}

/** Welcomes somebody who asked to join. False when they have taken it back, or were welcomed already. */
export async function welcome(tx: Tx, by: By, groupId: string, personId: string): Promise<boolean> {
  await lockGroup(tx, groupId);
  const member = await memberOf(tx, groupId, personId);
  if (member?.state !== 'asked') return false;
  await changeState(tx, by, member, 'here');
  await by.platform.record(tx, by.actor, joined(member.memberId, groupId));
  return true;
}

export type Step = 'pause' | 'come back' | 'step back' | 'leave';

const STEPS = {
  pause: { from: ['here'], to: 'paused', event: paused },
  'come back': { from: ['paused', 'stepped back'], to: 'here', event: cameBack },
  'step back': { from: ['here', 'paused'], to: 'stepped back', event: steppedBack },
  leave: { from: ['asked', 'here', 'paused', 'stepped back'], to: 'left', event: left },
} as const;

export type Stepped =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-now' | 'no-seat' | 'not-here' };

/**
 * Pauses (the seat is kept), comes back, steps back (the seat is free for somebody else) or leaves. No reason is asked and
 * none is kept, and whoever left may join again like anybody.
 */
export async function takeStep(
  tx: Tx,
  by: By,
  groupId: string,
  personId: string,
  step: Step,
): Promise<Stepped> {
  await lockGroup(tx, groupId);
  const member = await memberOf(tx, groupId, personId);
  if (!member) return { ok: false, reason: 'not-here' };
  const { from, to, event } = STEPS[step];
  if (!(from as readonly string[]).includes(member.state)) return { ok: false, reason: 'not-now' };
  if (member.state === 'stepped back' && to === 'here' && !(await seatAgain(tx, groupId, member)))
    return { ok: false, reason: 'no-seat' };
  await changeState(tx, by, member, to);
  await by.platform.record(tx, by.actor, event(member.memberId, groupId));
  return { ok: true };
}

/** Their own seat, if nobody has it by now, else another of the same perspective. */
async function seatAgain(tx: Tx, groupId: string, member: Member): Promise<boolean> {
  const places = await placesOf(tx, groupId);
  const own = places.find(({ id, taken }) => id === member.seatId && !taken);
  const seat = own ?? freeSeat(places, member.perspective, '');
  if (!seat) return false;
  await groups(tx)
    .updateTable('groups_members')
    .set({ seat_id: seat.id })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', member.memberId)
    .execute();
  return true;
}

export interface OwnSeatKept {
  readonly heldOpenly: boolean;
  readonly paidToBeThere: boolean;
  /** What they take part from now on; left out, that stays as it is. */
  readonly perspective?: Perspective;
}

/**
 * Keeps how somebody holds their seat: openly or not, paid or not; and moves them to a free seat of another perspective
 * when they choose one. What they chose before is kept nowhere beside them.
 */
export async function keepOwnSeat(
  tx: Tx,
  { platform, actor }: By,
  groupId: string,
  personId: string,
  kept: OwnSeatKept,
): Promise<Stepped> {
  await lockGroup(tx, groupId);
  const member = await memberOf(tx, groupId, personId);
  if (!member) return { ok: false, reason: 'not-here' };
  const { heldOpenly, paidToBeThere, perspective = member.perspective } = kept;
  const seatId =
    perspective === member.perspective ? member.seatId : await otherSeat(tx, member, perspective);
  if (seatId === null) return { ok: false, reason: 'no-seat' };
  await groups(tx)
    .updateTable('groups_members')
    .set({ held_openly: heldOpenly, paid_to_be_there: paidToBeThere, seat_id: seatId })
    .where('space_id', '=', tx.spaceId)
    .where('id', '=', member.memberId)
    .execute();
  await platform.record(tx, actor, seatSettingsKept(member.memberId, groupId));
  return { ok: true };
}

/** A seat of this perspective for somebody who has one already: free, unless they have stepped back and sit on none. */
async function otherSeat(tx: Tx, member: Member, perspective: Perspective): Promise<string | null> {
  const places = await placesOf(tx, member.groupId);
  const sits = member.state !== 'stepped back';
  const open = sits ? places : places.map((place) => ({ ...place, taken: false }));
  return freeSeat(open, perspective, '')?.id ?? null;
}
