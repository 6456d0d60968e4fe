/**
 * The names of what differs, for the record of a change: never the values. Calendars take from it whether what they say
 * has changed, so what is recorded as changed did change.
 */
export function changedFields<Words extends object>(
  before: Partial<Words> | undefined,
  after: Words,
): string[] {
  return (Object.keys(after) as (keyof Words & string)[]).filter((field) => before?.[field] !== after[field]);
}
