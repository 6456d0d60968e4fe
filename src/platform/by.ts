import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** Who does something, in which space, and with what. A command that takes one works inside a transaction that is already open. */
export interface By {
  readonly platform: Platform;
  readonly space: Space;
  readonly actor: Actor;
}
