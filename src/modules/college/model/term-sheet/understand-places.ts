import type { Cells } from './field.ts';
import { quoted, saysNothing } from './cell-text.ts';
import { note } from './note.ts';
import type { Reading } from './note.ts';
import { readPlaces } from './read-counts.ts';

const MOST_PLACES = 10_000;

/** How many people can come: a whole number from 1 to 10,000. */
export function understandPlaces(cells: Cells): Reading<number> {
  const text = cells.places ?? '';
  if (saysNothing(text))
    return {
      value: null,
      notes: [note('places-missing', 'It does not say how many places there are.', 'places')],
    };
  const places = readPlaces(text);
  if (places === null) {
    return {
      value: null,
      notes: [
        note(
          'places-not-a-number',
          `${quoted(text)} is not a number of places. Write it in figures, like 12.`,
          'places',
        ),
      ],
    };
  }
  if (places >= 1 && places <= MOST_PLACES) return { value: places, notes: [] };
  return {
    value: null,
    notes: [
      note('places-out-of-range', `${quoted(text)} places cannot be right. It can be 1 to 10,000.`, 'places'),
    ],
  };
}
