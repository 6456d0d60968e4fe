import { PERSPECTIVES } from './perspectives.ts';
import type { Perspective } from './perspectives.ts';

interface Kept {
  readonly perspective: Perspective;
  readonly organisation: string | null;
}

interface Held {
  readonly perspective: Perspective;
  readonly heldOpenly: boolean;
  readonly state: 'here' | 'paused' | 'stepped back';
}

/** The seats of one perspective. */
export interface SeatCount {
  readonly perspective: Perspective;
  readonly seats: number;
  readonly organisations: readonly string[];
  /** How many are held; null where telling it would tell whose seat is for what. */
  readonly held: number | null;
}

/**
 * Seats by perspective, for everybody to read. How many of each are held is told only where it singles nobody out: when all
 * who hold one do so openly, or those who do not are of two perspectives at least. Where badges are off nobody does openly.
 */
export function seatCounts(
  places: readonly Kept[],
  seats: readonly Held[],
  badgesOff: boolean,
): readonly SeatCount[] {
  const holding = seats.filter(({ state }) => state !== 'stepped back');
  const told = mayTell(holding, badgesOff);
  return PERSPECTIVES.flatMap((perspective) => {
    const own = places.filter((place) => place.perspective === perspective);
    if (own.length === 0) return [];
    const held = holding.filter((seat) => seat.perspective === perspective).length;
    const organisations = own.flatMap(({ organisation }) => organisation ?? []);
    return [{ perspective, seats: own.length, organisations, held: told ? held : null }];
  });
}

function mayTell(holding: readonly Held[], badgesOff: boolean): boolean {
  const quiet = holding.filter(({ heldOpenly }) => badgesOff || !heldOpenly);
  return quiet.length === 0 || new Set(quiet.map(({ perspective }) => perspective)).size > 1;
}
