import type { Phase } from '../model/holding-time.ts';
import type { Step } from './places-model.ts';

/** A run's places as they are, whoever counted them. */
export interface PlacesCounted {
  readonly places: number;
  readonly taken: number;
  readonly held: number;
  readonly kept: number;
  /** Places given beyond the number, by name. */
  readonly overs: number;
  /** What each person needs who waits to be asked. */
  readonly awake: readonly number[];
  readonly phase: Phase;
}

const MAY_LEAVE_TOO_FEW: ReadonlySet<Step['act']> = new Set(['places', 'room', 'keep']);

/**
 * What must hold after every step, said without any of the rules under test. Fewer places than people have takes
 * nobody's away; but what is too many then never grows by anything else.
 */
export class PlacesWatch {
  #excess = 0;

  /** What is wrong after a step, in sentences; none is well. */
  wrongAfter(act: Step['act'] | 'many at once', now: PlacesCounted): string[] {
    const tooMany = Math.max(0, now.taken + now.held - now.places - now.overs);
    const free = now.places - now.taken - now.held - now.kept;
    const wrongs = [
      tooMany > this.#excess &&
        !MAY_LEAVE_TOO_FEW.has(act as Step['act']) &&
        `${now.taken} taken and ${now.held} held of ${now.places} places with ${now.overs} over`,
      now.phase === 'holding' &&
        now.awake.some((seats) => seats <= free) &&
        `${free} places are free, and held for nobody, while somebody waits`,
      now.phase === 'over' && now.held > 0 && 'a place is held after the start',
    ];
    this.#excess = tooMany;
    return wrongs.filter((wrong) => wrong !== false);
  }
}
