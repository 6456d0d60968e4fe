import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';

/** Who does something, and what it takes to record it and to send messages. */
export interface By {
  readonly platform: Pick<Platform, 'record' | 'jobs' | 'config'>;
  readonly actor: Actor;
}
