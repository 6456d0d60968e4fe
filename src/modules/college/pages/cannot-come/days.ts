import { checkboxes } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import type { Html } from '#design/html.ts';
import type { OfferedSession } from '../../model/offered-run.ts';

export interface Days {
  readonly legend: string;
  readonly hint?: string;
  readonly sessions: readonly OfferedSession[];
  readonly ticked: ReadonlySet<string>;
  readonly zone: string;
  readonly error: string | null;
}

/** The days of a run that are to come, each with a box to tick. */
export function daysToTick({ legend, hint, sessions, ticked, zone, error }: Days): Html {
  return checkboxes({
    name: 'session',
    idPrefix: 'session',
    fieldset: { legend: { text: legend, size: 'm' } },
    ...(hint ? { hint } : {}),
    values: [...ticked],
    items: sessions.map(({ id, startsAt, endsAt }) => ({
      value: id,
      text: dateAndTimeRange(startsAt, endsAt, zone),
    })),
    ...(error ? { errorMessage: { text: error } } : {}),
  });
}
