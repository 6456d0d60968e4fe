import type { Perspective } from '#modules/groups/index.ts';

/** A seat of the group, for counting alone: it is never printed. */
export interface Voice {
  readonly personId: string;
  readonly perspective: Perspective;
  readonly organisation: string | null;
  readonly state: 'here' | 'paused' | 'stepped back';
}

/** Whoever may speak: each person once, also where somebody holds two seats. Paused and stepped back speak again once they are back. */
export function voicesHere<Seat extends Voice>(seats: readonly Seat[]): Seat[] {
  const once = new Map<string, Seat>();
  for (const seat of seats)
    if (seat.state === 'here' && !once.has(seat.personId)) once.set(seat.personId, seat);
  return [...once.values()];
}

/** How many of each perspective there are. */
export function byPerspective(voices: readonly Pick<Voice, 'perspective'>[]): Map<Perspective, number> {
  const counts = new Map<Perspective, number>();
  for (const { perspective } of voices) counts.set(perspective, (counts.get(perspective) ?? 0) + 1);
  return counts;
}
