import type { Tx } from '#platform/database/tx.ts';
import { setRule } from '#platform/settings/settings.ts';
import { aimSet, reasonsSet } from '../events.ts';
import { reasonsAmong, reasonsOffered, staffAim } from '../model/rules.ts';
import type { Aim } from '../model/rules.ts';
import type { By } from '#platform/by.ts';

interface Setter {
  readonly platform: Pick<By['platform'], 'record'>;
  readonly actor: By['actor'];
}

interface WhoAndWhy {
  /** The group or person who set it, in words. */
  readonly setBy: string;
  readonly reason: string;
}

/** Sets how many staff tutors the college wants to have, and by when. */
export async function setAim(tx: Tx, { platform, actor }: Setter, aim: Aim, why: WhoAndWhy): Promise<void> {
  await setRule(tx, staffAim, { ...why, value: aim, personId: actor.personId, at: actor.at });
  await platform.record(tx, actor, aimSet(tx.spaceId, aim.people, aim.by));
}

/** Sets which reasons a manager can choose from. */
export async function setReasons(
  tx: Tx,
  { platform, actor }: Setter,
  chosen: readonly string[],
  why: WhoAndWhy,
): Promise<void> {
  const value = reasonsAmong(chosen);
  await setRule(tx, reasonsOffered, { ...why, value, personId: actor.personId, at: actor.at });
  await platform.record(tx, actor, reasonsSet(tx.spaceId, value.length));
}
