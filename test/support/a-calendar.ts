import ICAL from 'ical.js';

/** A mail with something for a calendar in it. */
export interface CalendarMailed {
  readonly calendar: string | null;
  readonly calendar_method: string;
}

interface Kept {
  readonly startsAt: string;
  readonly summary: string;
  readonly location: string;
  readonly sequence: number;
}

/**
 * Somebody's own calendar, as programs keep one (RFC 5546): it takes a mail's calendar only if that speaks of one event
 * and says what it is, and of two words about an event the one with the higher SEQUENCE.
 */
export class ACalendar {
  readonly #events = new Map<string, Kept | { readonly gone: true; readonly sequence: number }>();
  /** What it would not take, and why. */
  readonly refused: string[] = [];

  take({ calendar, calendar_method: declared }: CalendarMailed): void {
    if (calendar === null) return;
    const whole = new ICAL.Component(ICAL.parse(calendar));
    const method = String(whole.getFirstPropertyValue('method'));
    const events = whole.getAllSubcomponents('vevent');
    if (method !== declared) return this.#refuse(`it says ${method} inside and ${declared} outside`);
    if (method !== 'REQUEST' && method !== 'CANCEL') return this.#refuse(`${method} invites nobody`);
    if (events.length !== 1) return this.#refuse(`it speaks of ${events.length} events at once`);
    this.#apply(method, new ICAL.Event(events[0]!));
  }

  #apply(method: 'REQUEST' | 'CANCEL', event: ICAL.Event): void {
    const before = this.#events.get(event.uid);
    const { sequence } = event;
    if (before && before.sequence >= sequence)
      return this.#refuse(`${method} ${sequence} is older than ${before.sequence}`);
    if (method === 'CANCEL' && !before) return this.#refuse('it takes out what was never there');
    this.#events.set(
      event.uid,
      method === 'CANCEL'
        ? { gone: true, sequence }
        : {
            startsAt: event.startDate.toJSDate().toISOString(),
            summary: event.summary,
            location: event.location ?? '',
            sequence,
          },
    );
  }

  #refuse(why: string): void {
    this.refused.push(why);
  }

  /** What stands in it, in order of time. */
  get shows(): readonly Omit<Kept, 'sequence'>[] {
    return [...this.#events.values()]
      .flatMap((event) =>
        'gone' in event
          ? []
          : [{ startsAt: event.startsAt, summary: event.summary, location: event.location }],
      )
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  }
}
