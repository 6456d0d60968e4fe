/** How full a run is, as counted under its lock: places there are, people booked, and the last position on the waiting list. */
export interface Fullness {
  readonly places: number;
  readonly booked: number;
  /** The highest position on the waiting list; null when nobody waits. */
  readonly lastPosition: number | null;
}

/** Where the next person who asks for a place stands. */
export type Placing = { readonly state: 'booked' } | { readonly state: 'listed'; readonly position: number };

/**
 * Gives the next person a place, or the next position on the waiting list. A place that comes free belongs to those
 * who wait already, so while anybody waits a newcomer joins the list behind them.
 */
export function placeTheNext(run: Fullness): Placing {
  if (run.booked < run.places && run.lastPosition === null) return { state: 'booked' };
  return { state: 'listed', position: (run.lastPosition ?? 0) + 1 };
}

/** Whether somebody on the waiting list can be given a place now. */
export function hasFreePlace(run: Pick<Fullness, 'places' | 'booked'>): boolean {
  return run.booked < run.places;
}

/** Places a newcomer could still have: none while anybody waits, and never fewer than none. */
export function placesLeft(run: {
  readonly places: number;
  readonly booked: number;
  readonly waiting: number;
}): number {
  return run.waiting > 0 ? 0 : Math.max(0, run.places - run.booked);
}
