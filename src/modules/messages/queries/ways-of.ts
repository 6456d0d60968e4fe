import { contactOf } from '#modules/people/index.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Tx } from '#platform/database/tx.ts';
import { canText } from '#platform/texts/texts.ts';
import { chooseWay } from '../model/choose-way.ts';
import type { ToldBy } from '../model/choose-way.ts';
import { stoppable } from '../model/stoppable.ts';
import { stopsOf } from './stops-of.ts';

interface ToBeTold {
  readonly personId: string;
  readonly kind: string;
}

/** By which way each would be told, in their order; null where they asked us not to, or nobody is there to be told. */
export async function waysOf(
  tx: Tx,
  config: Pick<Config, 'ALONGSIDE_MODE' | 'NOTIFY_API_KEY'>,
  contacts: ReadonlyMap<string, Contact>,
  told: readonly ToBeTold[],
): Promise<(ToldBy | null)[]> {
  const stops = await stopsOf(tx, [...new Set(told.map(({ personId }) => personId))]);
  const texts = canText(config);
  return told.map(({ personId, kind }) => {
    const contact = contacts.get(personId);
    const stopped = stops.get(personId);
    const group = stoppable(kind);
    if (!contact || (group && stopped?.has(group))) return null;
    return chooseWay(contact, { texts, notByPhone: stopped?.has('telephone') ?? false });
  });
}

/** How many of these people would be told by each way, before anybody is. */
export async function howManyByEachWay(
  tx: Tx,
  config: Pick<Config, 'ALONGSIDE_MODE' | 'NOTIFY_API_KEY'>,
  personIds: readonly string[],
  kind: string,
): Promise<WayCounts> {
  const contacts = await contactOf(tx, personIds);
  const ways = await waysOf(
    tx,
    config,
    contacts,
    personIds.map((personId) => ({ personId, kind })),
  );
  return countWays(ways.map((way) => way ?? 'nobody'));
}

/** How many, by each way; `nobody`: they asked us not to. */
export type WayCounts = Readonly<Record<ToldBy | 'nobody', number>>;

export function countWays(ways: readonly (ToldBy | 'nobody')[]): WayCounts {
  const counts = { email: 0, text: 0, phone: 0, letter: 0, nobody: 0 };
  for (const way of ways) counts[way] += 1;
  return counts;
}
