/** How full a run is, as counted under its lock: all in places, of which somebody with a supporter may take two. */
export interface Fullness {
  /** Places there are, never more than the room holds. */
  readonly places: number;
  /** Places that people have. */
  readonly taken: number;
  /** Places held for somebody on the waiting list. */
  readonly held: number;
  /** Places still kept for others, which only the coordinator gives. */
  readonly kept: number;
}

/** The waiting list, as far as somebody new is concerned. */
export interface Waiting {
  /** The highest position on it; null when nobody waits. */
  readonly lastPosition: number | null;
  /** The fewest places that anybody needs who waits to be asked; null when nobody does. */
  readonly least: number | null;
}

/** Where the next person who asks for a place stands. */
export type Placing = { readonly state: 'booked' } | { readonly state: 'listed'; readonly position: number };

/** Places that are nobody's yet: neither taken, nor held, nor kept. */
export function freePlaces({ places, taken, held, kept }: Fullness): number {
  return Math.max(0, places - taken - held - kept);
}

/** Kept places that are still there to be given. */
export function keptLeft(keptPlaces: number, keptTaken: number): number {
  return Math.max(0, keptPlaces - keptTaken);
}

/**
 * Gives the next person a place, or the next position on the waiting list. A free place belongs to those who wait
 * already, so while anybody waits whom it would do for, a newcomer joins the list behind them.
 */
export function placeTheNext(run: Fullness & Waiting, seats = 1): Placing {
  const free = freePlaces(run);
  if (seats <= free && !someoneWaitsFor(free, run.least)) return { state: 'booked' };
  return { state: 'listed', position: (run.lastPosition ?? 0) + 1 };
}

function someoneWaitsFor(free: number, least: number | null): boolean {
  return least !== null && least <= free;
}

/** Places a newcomer could still have: none while anybody waits for them. */
export function placesLeft(run: Fullness & Pick<Waiting, 'least'>): number {
  const free = freePlaces(run);
  return someoneWaitsFor(free, run.least) ? 0 : free;
}

/** Somebody on the waiting list whom a place can be held for. */
export interface InLine {
  readonly id: string;
  readonly position: number;
  readonly seats: number;
}

/** For whom free places are held: in the order of the list, passing over only whoever needs more places than are left. */
export function whomToHoldFor<One extends InLine>(free: number, waiting: readonly One[]): One[] {
  let left = free;
  return waiting
    .toSorted((a, b) => a.position - b.position)
    .filter(({ seats }) => {
      if (seats > left) return false;
      left -= seats;
      return true;
    });
}

/** Whether one of the kept places can be given: it must be there, and so must the seat. */
export function canGiveKept(run: Fullness, seats: number): boolean {
  return seats <= run.kept && run.taken + run.held + seats <= run.places;
}

export type WhyNotOver = 'a place is free' | 'room not known' | 'room full';

/**
 * Whether one more than the number can be let in: within what the room holds, and only when there is no place to give.
 * `roomHolds` is null where nobody has said; online nothing limits it but the number itself.
 */
export function whyNotOver(
  run: Fullness & { readonly roomHolds: number | null; readonly online: boolean },
  seats: number,
): WhyNotOver | null {
  if (freePlaces(run) >= seats) return 'a place is free';
  if (run.online) return null;
  if (run.roomHolds === null) return 'room not known';
  return run.taken + run.held + run.kept + seats > run.roomHolds ? 'room full' : null;
}
