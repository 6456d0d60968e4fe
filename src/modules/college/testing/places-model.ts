import {
  canGiveKept,
  freePlaces,
  keptLeft,
  placeTheNext,
  whomToHoldFor,
  whyNotOver,
} from '../model/capacity.ts';
import { heldUntil, phaseOf, startOfDay } from '../model/holding-time.ts';
import type { Phase } from '../model/holding-time.ts';

/** Somebody who has a place in the model, or waits for one. */
export interface Modelled {
  state: 'booked' | 'listed';
  position: number | null;
  seats: number;
  withSupporter: boolean;
  takesKept: boolean;
  over: boolean;
  resting: 'until the next' | 'until they say' | null;
  held: { until: Date | null } | null;
}

/** One thing that happens to a run's places. `who` is a person of the model by number; odd ones have only a telephone. */
export type Step =
  | { readonly act: 'book'; readonly who: number; readonly supporter: boolean }
  | {
      readonly act:
        | 'cancel'
        | 'take'
        | 'let go, stay'
        | 'let go, leave'
        | 'skip'
        | 'reach'
        | 'ask again'
        | 'give'
        | 'give kept'
        | 'count as kept'
        | 'count as open'
        | 'one over'
        | 'supporter'
        | 'no supporter';
      readonly who: number;
    }
  | { readonly act: 'places'; readonly places: number }
  | { readonly act: 'room'; readonly holds: number | null }
  | { readonly act: 'keep'; readonly kept: number; readonly days: number | null; readonly counted: boolean }
  | { readonly act: 'hours pass'; readonly hours: number };

export const ZONE = 'Europe/London';
const HOUR = 60 * 60 * 1000;

/** A run's places as the rules say they should stand, in memory: what the database is compared with after every step. */
export class PlacesModel {
  readonly people = new Map<number, Modelled>();
  readonly firstStart: Date;
  now: Date;
  ownPlaces: number;
  roomHolds: number | null = null;
  keptPlaces = 0;
  keptUntil: string | null = null;
  supportersCount = false;

  constructor(places: number, now: Date, firstStart: Date) {
    this.ownPlaces = places;
    this.now = now;
    this.firstStart = firstStart;
  }

  /** Whether somebody can only be rung. */
  static isRung(who: number): boolean {
    return who % 2 === 1;
  }

  get places(): number {
    return Math.min(this.ownPlaces, this.roomHolds ?? this.ownPlaces);
  }

  get phase(): Phase {
    const { firstStart } = this;
    return phaseOf({ state: 'published', firstStart, lastStart: firstStart, comeAnyTime: false }, this.now);
  }

  seats(which: (one: Modelled) => boolean): number {
    return [...this.people.values()].filter(which).reduce((sum, { seats }) => sum + seats, 0);
  }

  get taken(): number {
    return this.seats(({ state }) => state === 'booked');
  }

  get heldSeats(): number {
    return this.seats(({ held }) => held !== null);
  }

  get overs(): number {
    return this.seats(({ over }) => over);
  }

  get kept(): number {
    return keptLeft(
      this.keptPlaces,
      this.seats(({ takesKept }) => takesKept),
    );
  }

  get fullness() {
    return { places: this.places, taken: this.taken, held: this.heldSeats, kept: this.kept };
  }

  /** Those who wait to be asked. */
  get awake(): readonly (Modelled & { who: number })[] {
    return [...this.people]
      .map(([who, one]) => ({ ...one, who }))
      .filter(({ state, held, resting }) => state === 'listed' && held === null && resting === null);
  }

  step(step: Step): void {
    if ('who' in step) this.#ofPerson(step);
    else if (step.act === 'places') this.#change({ ownPlaces: step.places });
    else if (step.act === 'room') this.#change({ roomHolds: step.holds });
    else if (step.act === 'keep') this.#keep(step);
    else this.#pass(step.hours);
  }

  #ofPerson(step: Extract<Step, { who: number }>): void {
    const one = this.people.get(step.who);
    if (step.act === 'book') this.#book(step.who, step.supporter);
    else if (step.act === 'cancel') this.#cancel(step.who);
    else if (!one || this.phase === 'over') return;
    else if (step.act === 'reach') this.#reach(one);
    else if (one.held !== null) this.#ofHeld(step, one);
    else if (one.state === 'listed') this.#ofWaiting(step.act, one);
    else if (step.act === 'count as kept' || step.act === 'count as open')
      this.#countAsKept(one, step.act === 'count as kept');
    if (one && (step.act === 'supporter' || step.act === 'no supporter'))
      this.#supporter(one, step.act === 'supporter');
  }

  #book(who: number, supporter: boolean): void {
    if (this.people.has(who) || this.phase === 'over') return;
    const seats = supporter && this.supportersCount ? 2 : 1;
    const positions = [...this.people.values()].flatMap(({ position }) => position ?? []);
    const lastPosition = positions.length > 0 ? Math.max(...positions) : null;
    const needs = this.awake.map((one) => one.seats);
    const least = needs.length > 0 ? Math.min(...needs) : null;
    const placing = placeTheNext({ ...this.fullness, lastPosition, least }, seats);
    this.people.set(who, {
      state: placing.state,
      position: placing.state === 'listed' ? placing.position : null,
      seats,
      withSupporter: supporter,
      takesKept: false,
      over: false,
      resting: null,
      held: null,
    });
  }

  #cancel(who: number): void {
    const one = this.people.get(who);
    if (!one || this.now >= new Date(this.firstStart.getTime() + 2 * HOUR)) return;
    this.people.delete(who);
    if (one.state === 'booked') this.#wake();
    this.#hold();
  }

  #reach(one: Modelled): void {
    if (one.held) one.held.until = this.#until();
  }

  #ofHeld(step: Extract<Step, { who: number }>, one: Modelled): void {
    if (step.act === 'take') Object.assign(one, { state: 'booked', position: null, held: null });
    else if (step.act === 'let go, leave') this.people.delete(step.who);
    else if (step.act === 'let go, stay') Object.assign(one, { held: null, resting: 'until the next' });
    else if (step.act === 'skip') Object.assign(one, { held: null, resting: 'until they say' });
    else return;
    if (step.act !== 'take') this.#hold();
  }

  #ofWaiting(act: Step['act'], one: Modelled): void {
    const theirs = { state: 'booked' as const, position: null, resting: null };
    if (act === 'ask again') {
      one.resting = null;
      this.#hold();
    } else if (act === 'give' && freePlaces(this.fullness) >= one.seats) Object.assign(one, theirs);
    else if (act === 'give kept' && canGiveKept(this.fullness, one.seats))
      Object.assign(one, theirs, { takesKept: true });
    else if (act === 'one over') {
      const why = whyNotOver({ ...this.fullness, roomHolds: this.roomHolds, online: false }, one.seats);
      if (why === null) Object.assign(one, theirs, { over: true });
    }
  }

  #countAsKept(one: Modelled, takes: boolean): void {
    if (one.takesKept === takes || (takes && this.kept < one.seats)) return;
    one.takesKept = takes;
    this.#hold();
  }

  #supporter(one: Modelled, comes: boolean): void {
    if (one.withSupporter === comes) return;
    const seats = comes && this.supportersCount ? 2 : 1;
    const more = seats - one.seats;
    const waits = one.state === 'listed' && one.held === null;
    if (more > 0 && !waits && freePlaces(this.fullness) < more) return;
    Object.assign(one, { withSupporter: comes, seats });
    this.#hold();
  }

  // As a changed number of places or a changed room does: whoever waits for the next place is asked too, where there are
  // more of them than there were. Otherwise nobody is asked again who has said "not this time".
  #change(limits: { readonly ownPlaces?: number; readonly roomHolds?: number | null }): void {
    const { ownPlaces = this.ownPlaces, roomHolds = this.roomHolds } = limits;
    if (ownPlaces === this.ownPlaces && roomHolds === this.roomHolds) return;
    const before = this.places;
    Object.assign(this, { ownPlaces, roomHolds });
    if (this.places > before) this.#wake();
    this.#hold();
  }

  #keep({ kept, days, counted }: Extract<Step, { act: 'keep' }>): void {
    this.keptPlaces = kept;
    this.keptUntil = days === null || kept === 0 ? null : keptUntilDay(this.now, days);
    this.supportersCount = counted;
    for (const one of this.people.values()) if (one.withSupporter) one.seats = counted ? 2 : 1;
    this.#hold();
  }

  #pass(hours: number): void {
    this.now = new Date(this.now.getTime() + hours * HOUR);
    for (const one of this.people.values()) {
      if (one.held === null) continue;
      if (this.phase === 'over') one.held = null;
      else if (one.held.until !== null && one.held.until <= this.now)
        Object.assign(one, { held: null, resting: 'until they say' });
    }
    if (this.keptUntil !== null && startOfDay(this.keptUntil, ZONE) <= this.now) {
      this.keptPlaces = 0;
      this.keptUntil = null;
    }
    this.#hold();
  }

  #wake(): void {
    for (const one of this.people.values()) if (one.resting === 'until the next') one.resting = null;
  }

  #hold(): void {
    if (this.phase !== 'holding') return;
    const waiting = this.awake.map(({ who, position, seats }) => ({
      id: String(who),
      position: position!,
      seats,
    }));
    for (const { id } of whomToHoldFor(freePlaces(this.fullness), waiting)) {
      const who = Number(id);
      this.people.get(who)!.held = { until: PlacesModel.isRung(who) ? null : this.#until() };
    }
  }

  #until(): Date {
    return heldUntil({
      from: this.now,
      workingDays: 3,
      zone: ZONE,
      closed: [],
      firstStart: this.firstStart,
    });
  }
}

/** The day, so many days from a moment, on which kept places are for everybody. */
export function keptUntilDay(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * HOUR).toISOString().slice(0, 10);
}
