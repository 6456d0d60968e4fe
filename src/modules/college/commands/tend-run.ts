import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { keptPlacesReleased } from '../events/booking-events.ts';
import { startOfDay } from '../model/holding-time.ts';
import { takeAlarm } from './hold-alarms.ts';
import { holdPlaces } from './hold-places.ts';
import { holdRun } from './held-places.ts';
import type { HeldRun, Keeper } from './held-places.ts';
import { lapseHolds } from './lapse-holds.ts';
import type { LockRun } from './lock-run.ts';

/**
 * Looks at a run's places because its alarm says so: ends what time has ended, gives back what was kept until today, and
 * holds whatever is free for the next on the list. Doing it once more than needed changes nothing.
 */
export async function tendRun(
  platform: Platform,
  space: Space,
  runId: string,
  lockRun?: LockRun,
): Promise<void> {
  const actor = {
    personId: null,
    onBehalfOf: null,
    channel: 'system' as const,
    at: platform.clock.now(),
  };
  const keeper: Keeper = { platform, space, actor, ...(lockRun ? { lockRun } : {}) };
  await platform.database.inSpace(space.id, async (tx) => {
    const code = await codeOf(tx, runId);
    if (code === null) return void (await takeAlarm(tx, runId));
    const held = await holdRun(tx, keeper, code);
    if (await takeAlarm(tx, runId)) await wakeWhoWaits(tx, runId);
    await lapseHolds(tx, keeper, held);
    await holdPlaces(tx, keeper, await releaseKept(tx, keeper, held));
  });
}

async function codeOf(tx: Tx, runId: string): Promise<string | null> {
  const [run] = await tx.named<{ code: string }>(
    'code-of-run',
    `select code from college_runs where space_id = $1 and id = $2`,
    [tx.spaceId, runId],
  );
  return run?.code ?? null;
}

/** Whoever let a place go and stayed on the list is asked about the next one that comes free: this is it. */
export async function wakeWhoWaits(tx: Tx, runId: string): Promise<void> {
  await tx.named(
    'wake-who-waits',
    `update college_bookings set resting = null where space_id = $1 and run_id = $2 and state = 'listed' and resting = 'until the next'`,
    [tx.spaceId, runId],
  );
}

async function releaseKept(tx: Tx, { platform, space, actor }: Keeper, held: HeldRun): Promise<HeldRun> {
  const { run } = held;
  if (run.keptPlaces === 0 || run.keptUntil === null) return held;
  if (startOfDay(run.keptUntil, space.timeZone) > actor.at) return held;
  await tx.named(
    'release-kept',
    `update college_runs set kept_released_at = $3, revision = revision + 1 where space_id = $1 and id = $2`,
    [tx.spaceId, run.id, actor.at],
  );
  await platform.record(tx, actor, keptPlacesReleased(run.id));
  return { ...held, run: { ...run, keptPlaces: 0, keptUntil: null } };
}
