import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** Who does something, for which college, and with what. Commands work inside a transaction that is already open. */
export interface By {
  readonly platform: Pick<Platform, 'config' | 'jobs' | 'record' | 'seal'>;
  readonly space: Space;
  readonly actor: Actor;
}
