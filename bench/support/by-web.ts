import type { Actor } from '#platform/events/actor.ts';

/** Somebody (or nobody in particular) who did something on a page, at a moment. */
export function byWeb(at: Date, personId: string | null = null): Actor {
  return { personId, onBehalfOf: null, channel: 'web', at };
}
