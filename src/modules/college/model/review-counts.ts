/** From how many on a number of students is told at all; below it, one could work out who said what. */
export const FEWEST_TOLD = 8;

/** A number of students as it may be shown: 0 as it is, 1 to 7 as "*", others to the nearest 5. */
export type ShownCount =
  { readonly is: 'none' } | { readonly is: 'few' } | { readonly is: 'about'; readonly number: number };

/** What may be shown of a number of students (vision.md, guard-rails: small numbers). */
export function shownCount(count: number): ShownCount {
  if (count <= 0) return { is: 'none' };
  if (count < FEWEST_TOLD) return { is: 'few' };
  return { is: 'about', number: Math.round(count / 5) * 5 };
}

/** The same in a cell of a table. */
export function countInWords(count: number): string {
  const shown = shownCount(count);
  if (shown.is === 'none') return '0';
  return shown.is === 'few' ? '*' : `about ${shown.number}`;
}
