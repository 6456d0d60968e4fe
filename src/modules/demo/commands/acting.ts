import { addPeople, findByNames } from '#modules/people/index.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { instant } from './make-autumn.ts';

/** Somebody of the demonstration who does something on a day, at an hour: by their name, and for whom where it is for another. */
export type Acting = (name: string, day: string, hour: string, channel?: Channel, onBehalfOf?: string) => By;

/** Everybody of these names, by id: whoever is not here yet comes. */
export async function peopleByName(
  tx: Tx,
  names: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(names)];
  const known = await findByNames(tx, all);
  const missing = all.filter((name) => !known.get(name)?.[0]);
  const added = await addPeople(
    tx,
    missing.map((name) => ({ name })),
    at,
  );
  return new Map([
    ...all.flatMap((name) => (known.get(name)?.[0] ? [[name, known.get(name)![0]!.id] as const] : [])),
    ...missing.map((name, index) => [name, added[index]!] as const),
  ]);
}

export function actingIn(platform: Platform, space: Space, ids: ReadonlyMap<string, string>): Acting {
  const idOf = (name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`Nobody in the demonstration is called ${name}`);
    return id;
  };
  return (name, day, hour, channel = 'web', onBehalfOf) => ({
    platform,
    space,
    actor: {
      personId: idOf(name),
      onBehalfOf: onBehalfOf === undefined ? null : idOf(onBehalfOf),
      channel,
      at: instant(day, hour),
    },
  });
}
