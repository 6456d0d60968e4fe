import { z } from 'zod';

// A database text cannot hold every character that an address can carry, so an address takes only what its rows are named by.

/** The part of an address that names a term or a run: small letters, digits and hyphens. */
export function nameInAddress(longest: number) {
  return z
    .string()
    .max(longest)
    .regex(/^[a-z0-9-]+$/);
}

/** Words somebody looks for, with anything that no title holds left out. */
export function wordsToLookFor() {
  return z
    .string()
    .max(100)
    .transform((words) => words.replace(/\p{C}/gu, ' ').trim());
}
