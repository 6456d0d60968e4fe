import { inEverySpace } from '#platform/jobs/in-every-space.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { tendReleases } from './commands/tend-releases.ts';

/** How often it is looked who is to be reminded, what counts as unanswered, and who is let go of. */
export const TENDING = { name: 'tend-releases', job: {}, everySeconds: 900 } as const;

/** The worker that looks after requests in every space in turn. One space in trouble keeps nobody else waiting. */
export function releaseWorkers(platform: Platform): Workers {
  return {
    'tend-releases': () =>
      inEverySpace(
        platform,
        (tx, space) => tendReleases(tx, platform, space, platform.clock.now()),
        'requests for release could not be looked after',
      ),
  };
}
