/**
 * A date as ISO text, or null. Reads 2026-03-31, a month (2026-03), and the British way round, 31/03/2026. A day that
 * is not in the calendar is no date.
 */
export function isoDate(text: string): string | null {
  const written = text.trim();
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const iso = british
    ? `${british[3]}-${british[2]!.padStart(2, '0')}-${british[1]!.padStart(2, '0')}`
    : written;
  return inCalendar(iso) ? iso : null;
}

function inCalendar(iso: string): boolean {
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(iso)) return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return false;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
