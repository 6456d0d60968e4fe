import { stringify } from 'csv-stringify/sync';
import type { Slipping } from '../queries/points.ts';
import { measureWords } from './slipping-words.ts';

const HEAD = ['What', 'Meeting', 'Part', 'Of', 'Figure', 'Usual', 'Usual from', 'Usual to', 'On the chart'];

/** Every figure that is watched, a line for each meeting, for a spreadsheet: nothing in it is taken for a formula. Shares run from 0 to 1. */
export function slippingCsv(slipping: Slipping): string {
  const rows = [...slipping].flatMap(([measure, { points, usual }]) =>
    points.map(({ heldOn, part, whole, value, mark }) => [
      measureWords.en[measure].title,
      heldOn,
      part,
      whole ?? '',
      Number(value.toFixed(4)),
      ...(usual
        ? [usual.centre, usual.low, usual.high].map((level) => Number(level.toFixed(4)))
        : ['', '', '']),
      mark === 'run' ? 'one of a run' : mark === 'outside' ? 'further off than usual' : '',
    ]),
  );
  return stringify([HEAD, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
