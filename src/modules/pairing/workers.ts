import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { lapseQuestions } from './commands/lapse-questions.ts';

/** How often it is looked which questions have had their time. */
export const LAPSING = { name: 'lapse-questions', job: {}, everySeconds: 900 } as const;

/** The worker that closes questions whose time is up, in every space in turn. One space in trouble keeps nobody else waiting. */
export function pairingWorkers(platform: Platform): Workers {
  return {
    'lapse-questions': async () => {
      for (const space of await platform.spaces.all())
        try {
          const actor = {
            personId: null,
            onBehalfOf: null,
            channel: 'system' as const,
            at: platform.clock.now(),
          };
          await platform.database.inSpace(space.id, (tx) => lapseQuestions(tx, { platform, actor }));
        } catch (error) {
          platform.log.warn(
            { err: error, space: space.slug },
            'questions to tutors could not be looked after; the next look tries again',
          );
        }
    },
  };
}
