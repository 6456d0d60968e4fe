import type { Tx } from '#platform/database/tx.ts';
import { inEverySpace } from '#platform/jobs/in-every-space.ts';
import type { Workers } from '#platform/jobs/jobs.ts';
import type { Platform } from '#platform/platform.ts';
import { lapseQuestions } from './commands/lapse-questions.ts';

/** How often it is looked which questions have had their time. */
export const LAPSING = { name: 'lapse-questions', job: {}, everySeconds: 900 } as const;

/** The worker that closes questions whose time is up, in every space in turn. One space in trouble keeps nobody else waiting. */
export function pairingWorkers(platform: Platform): Workers {
  const lapse = (tx: Tx) => {
    const actor = {
      personId: null,
      onBehalfOf: null,
      channel: 'system' as const,
      at: platform.clock.now(),
    };
    return lapseQuestions(tx, { platform, actor });
  };
  return {
    'lapse-questions': () => inEverySpace(platform, lapse, 'questions to tutors could not be looked after'),
  };
}
