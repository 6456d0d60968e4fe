import type { Cells } from './field.ts';
import { oneLine, saysNothing } from './cell-text.ts';

const ABOUT_ACCESS =
  /\b(?:step[- ]?free|level access|wheelchairs?|lift|ramp|hearing loop|induction loop|loop|bsl|interpret(?:er|ed|ing)|sign(?:ed|ing| language)|makaton|easy ?read|large print|symbols?|braille|captions?|captioned|quiet (?:room|space)|cr[eè]che|accessible|parking)\b/iu;

/**
 * What a line says about access: its own column, and the sentences of its notes that speak of it
 * ("Step-free. Hearing loop.").
 */
export function accessNotes(cells: Cells): string[] {
  const own = saysNothing(cells.access) ? [] : [oneLine(cells.access)];
  const sentences = (cells.notes ?? '')
    .normalize('NFC')
    .split(/(?<=[.;])\s+|\n/)
    .map(oneLine);
  return [...own, ...sentences.filter((sentence) => ABOUT_ACCESS.test(sentence))];
}
