import { inEverySpace } from '#platform/jobs/in-every-space.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { closeHeardWhereOver } from './commands/heard.ts';

/** How often it is looked where people have had their days to say whether they were heard. */
export const TENDING_MEETINGS = { name: 'tend-meetings', job: {}, everySeconds: 900 } as const;

/** The worker that ends the answering after meetings, in every space in turn. One space in trouble keeps nobody else waiting. */
export function meetingWorkers(platform: Platform): Workers {
  return {
    'tend-meetings': () =>
      inEverySpace(
        platform,
        (tx, space) => {
          const actor = {
            personId: null,
            onBehalfOf: null,
            channel: 'system',
            at: platform.clock.now(),
          } as const;
          return closeHeardWhereOver(tx, { platform, space, actor });
        },
        'meetings could not be looked after',
      ),
  };
}
