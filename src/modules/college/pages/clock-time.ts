import { z } from 'zod';

/** A time on the clock, typed as "10:30", "9.30" or "09:30"; comes out as "09:30". */
export function clockTime(message: string) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? asClock(value.trim()) : value),
    z.string(message).regex(/^([01]\d|2[0-3]):[0-5]\d$/, message),
  );
}

function asClock(typed: string): string {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(typed);
  return parts ? `${parts[1]!.padStart(2, '0')}:${parts[2]}` : typed;
}
