import { inEverySpace } from '#platform/jobs/in-every-space.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { remind } from './commands/remind.ts';

/** How often it is looked who is to be reminded. */
export const REMINDING = { name: 'remind-people', job: {}, everySeconds: 300 } as const;

/** The worker that reminds people of what comes, in every space in turn. One space in trouble keeps nobody else waiting. */
export function reminderWorkers(platform: Platform): Workers {
  return {
    'remind-people': () =>
      inEverySpace(
        platform,
        (tx, space) => remind(tx, platform, space, platform.clock.now()),
        'people could not be reminded',
      ),
  };
}
