import { z } from 'zod';
import type { Module, VisitorAsker } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isInIt, mayTend, ownSeat } from '../../policy.ts';
import { departuresOf } from '../../queries/departures.ts';
import type { Group } from '../../queries/groups.ts';
import { UNNAMED, membersShown } from '../../queries/members-shown.ts';
import type { ReadBy } from '../../queries/members-shown.ts';
import { wayOfWorking } from '../../queries/rules.ts';
import { placesOf, seatsOf } from '../../queries/seats.ts';
import type { Seat } from '../../queries/seats.ts';
import { groupParams, loadGroup } from '../load.ts';
import { groupView } from './view.ts';

const DONE = {
  started: 'The group is started. Write its first co-chairs in, and ask who is not here yet.',
  changed: 'It is changed.',
  left: 'You have left the group. You are welcome back whenever you like.',
  asked: 'You have asked to join. A co-chair will welcome you.',
  joined: 'Welcome. You are in the group.',
  kept: 'It is kept.',
} as const;

const query = z.object({
  done: z.enum(['started', 'changed', 'left', 'asked', 'joined', 'kept']).optional(),
});

/** A group's page: its own parts, then what every room has for it. */
export function groupPageOf(rooms: () => readonly Module[]): Page {
  return page({ params: groupParams, query }, async (visit) => {
    const seen = await read(visit, async (tx) => {
      const group = await loadGroup(tx, visit);
      const seats = await seatsOf(tx, group.id);
      const mine = await ownSeat(tx, visit, group);
      return {
        group,
        seats,
        places: (await placesOf(tx, group.id)).length,
        way: await wayOfWorking(tx, group.id),
        chairs: await chairsShown(tx, group, seats, isInIt(mine) ? 'the group' : 'everyone'),
        departures: await departuresOf(tx, group.id),
        mine,
        mayTend: await mayTend(tx, visit, group),
        parts: await partsOf(rooms(), tx, visit, group),
      };
    });
    const { done } = visit.query;
    const { language, space } = visit;
    const main = groupView({ ...seen, language, slug: space.slug, done: done ? DONE[done] : null });
    return show(visit, { title: seen.group.name, main });
  });
}

/** The co-chairs' names: those of the group read each other's, everybody else what each chose to be called. */
async function chairsShown(tx: Tx, group: Group, seats: readonly Seat[], readBy: ReadBy) {
  const ids = seats.filter(({ coChair }) => coChair).map(({ personId }) => personId);
  const shown = [...(await membersShown(tx, group, ids, readBy)).values()];
  const named = shown.filter((name) => name !== UNNAMED);
  return { named, unnamed: shown.length - named.length };
}

async function partsOf(rooms: readonly Module[], tx: Tx, visit: Visit, group: Group) {
  const asker = askerOf(visit);
  const parts = [];
  for (const { onGroup } of rooms) parts.push(...((await onGroup?.(tx, asker, group)) ?? []));
  return parts;
}

function askerOf(visit: Visit): VisitorAsker {
  const { who } = visit;
  const waiting = who?.waiting ?? new Set<string>();
  if (!who?.personId) return { ...visit, waiting, personId: null, roles: new Set<string>() };
  return { ...visit, waiting, personId: who.personId, roles: who.roles };
}
