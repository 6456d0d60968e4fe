import { Temporal } from 'temporal-polyfill';
import type { SessionTime } from '../model/term-sheet/index.ts';

export interface Moments {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * Turns times as a college's clocks show them into moments and back. A course keeps its time of day when the clocks
 * change; a time the clocks jump over is taken an hour later, and of one they strike twice the first. What was worked
 * out is kept, since a term has the same few times on the same few days.
 */
export class CollegeClock {
  readonly #zone: string;
  readonly #moments = new Map<string, Date>();
  readonly #times = new Map<number, { date: string; time: string }>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  momentsOf({ date, start, end }: SessionTime): Moments {
    return { startsAt: this.#momentOf(date, start), endsAt: this.#momentOf(date, end) };
  }

  sessionOf({ startsAt, endsAt }: Moments): SessionTime {
    const { date, time } = this.#timeOf(startsAt);
    return { date, start: time, end: this.#timeOf(endsAt).time };
  }

  #momentOf(date: string, time: string): Date {
    const key = `${date}T${time}`;
    const known = this.#moments.get(key);
    if (known) return known;
    const at = Temporal.PlainDateTime.from(key).toZonedDateTime(this.#zone, { disambiguation: 'compatible' });
    const moment = new Date(at.epochMilliseconds);
    this.#moments.set(key, moment);
    return moment;
  }

  #timeOf(moment: Date): { date: string; time: string } {
    const known = this.#times.get(moment.getTime());
    if (known) return known;
    const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(this.#zone);
    const shown = {
      date: there.toPlainDate().toString(),
      time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
    this.#times.set(moment.getTime(), shown);
    return shown;
  }
}
