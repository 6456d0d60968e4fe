import type { Actor } from '#platform/events/actor.ts';

/** Whoever acts, seen from a person's side: the person themself, or somebody acting for them. */
export function actorFor(actor: Actor, personId: string): Actor {
  return actor.personId === personId ? actor : { ...actor, onBehalfOf: personId };
}
