import type { Tx } from '#platform/database/tx.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { zoneOfSpace } from '#platform/spaces/zone-of-space.ts';
import { sendFrom } from '../model/quiet-hours.ts';
import { quietFrom, quietUntil } from '../model/rules.ts';

/** Somebody needs a little time between hearing of a thing and leaving the house for it. */
const HEARD_IN_TIME = 2 * 60 * 60 * 1000;

/**
 * When what is ready now may be sent, by this space's quiet hours. Given the moment at which hearing of it is too late,
 * it goes at once where waiting would leave less than two hours.
 */
export async function whenToSend(tx: Tx, now: Date): Promise<(tooLateAt: Date | null) => Date> {
  const quiet = { from: (await ruleOf(tx, quietFrom)).value, until: (await ruleOf(tx, quietUntil)).value };
  const zone = await zoneOfSpace(tx);
  const morning = sendFrom(now, quiet, zone);
  return (tooLateAt) =>
    tooLateAt && tooLateAt.getTime() - morning.getTime() < HEARD_IN_TIME ? now : morning;
}
