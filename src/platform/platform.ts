import type { Clock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import type { Database } from '#platform/database/database.ts';
import type { Record } from '#platform/events/recorder.ts';
import type { Passwords } from '#platform/identity/passwords.ts';
import type { JobQueue } from '#platform/jobs/jobs.ts';
import type { Live } from '#platform/live/live.ts';
import type { Log } from '#platform/log/log.ts';
import type { Seal } from '#platform/seal/seal.ts';
import type { Spaces } from '#platform/spaces/spaces.ts';

/** What commands and queries stand on, put together by hand in `app.ts`. It knows nothing of colleges. */
export interface Platform {
  readonly config: Config;
  readonly database: Database;
  readonly spaces: Spaces;
  readonly jobs: JobQueue;
  readonly record: Record;
  readonly seal: Seal;
  readonly passwords: Passwords;
  readonly clock: Clock;
  readonly live: Live;
  readonly log: Log;
}
