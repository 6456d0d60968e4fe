import type { GroupSummary } from '#modules/module.ts';
import { howNamed, namesOf, sortKey } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { PERSPECTIVE_WORDS } from '../model/perspectives.ts';
import { seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/** Who reads: the group itself, where people know each other by name; or everybody, who read what each chose to be called. */
export type ReadBy = 'the group' | 'everyone';

/** What stands for somebody who has not said how they wish to be named in public. */
export const UNNAMED = 'a member of the group';

/**
 * What to print for each of these people on a page of this group; nothing else may print a member. Where badges are on, the
 * perspective and the organisation of a seat stand behind the name of whoever holds it openly. Where they are off, never.
 * In the order of the names alone, so that the order says nothing either.
 */
export async function membersShown(
  tx: Tx,
  group: Pick<GroupSummary, 'id' | 'badgesOff'>,
  personIds: readonly string[],
  readBy: ReadBy = 'everyone',
): Promise<Map<string, string>> {
  const names = await namesFor(tx, [...new Set(personIds)], readBy);
  const badges = group.badgesOff ? new Map<string, string>() : badgesOf(await seatsOf(tx, group.id));
  const shown = names.map(([id, name]) => [id, withBadge(name, badges.get(id))] as const);
  return new Map(shown);
}

async function namesFor(
  tx: Tx,
  ids: readonly string[],
  readBy: ReadBy,
): Promise<readonly (readonly [string, string])[]> {
  const names: ReadonlyMap<string, string | null> =
    readBy === 'everyone' ? await howNamed(tx, ids) : await namesOf(tx, ids);
  return [...names]
    .map(([id, name]) => [id, name ?? UNNAMED] as const)
    .toSorted(([a, one], [b, other]) => compare(`${sortKey(one)} ${a}`, `${sortKey(other)} ${b}`));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Whoever is not named has no badge either: among few, it would say who they are.
function withBadge(name: string, badge: string | undefined): string {
  return badge === undefined || name === UNNAMED ? name : `${name} (${badge})`;
}

function badgesOf(seats: readonly Seat[]): Map<string, string> {
  const open = seats.filter(({ heldOpenly }) => heldOpenly);
  return new Map(open.map((seat) => [seat.personId, badgeOf(seat)]));
}

function badgeOf({ perspective, organisation }: Seat): string {
  const words = PERSPECTIVE_WORDS[perspective];
  return organisation ? `${words}, ${organisation}` : words;
}
