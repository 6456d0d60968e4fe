import type { OffsetClock } from '#platform/clock/clock.ts';
import { sendWhatIsDue } from '#platform/mail/send-what-is-due.ts';
import type { Platform } from '#platform/platform.ts';
import { moveDemonstrationClock } from '../clock.ts';

/** What is looked at every few minutes of real time, and for what the clock says is due. */
const LOOKED_AT = ['remind-people', 'tend-releases', 'lapse-questions', 'tend-meetings'] as const;

/**
 * Moves the demonstration's clock, and lets what goes by it follow: messages that kept quiet hours go once those are over,
 * and whoever is to be reminded by now is reminded.
 */
export async function moveClockTo(platform: Platform, clock: OffsetClock, moment: Date): Promise<void> {
  const { database, jobs, spaces } = platform;
  await moveDemonstrationClock(database, clock, moment);
  for (const { id } of await spaces.all())
    await database.inSpace(id, (tx) => sendWhatIsDue(tx, jobs, clock.now()));
  await database.globally(async (tx) => {
    for (const name of LOOKED_AT) await jobs.add(tx, name, {});
  });
}
