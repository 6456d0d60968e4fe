import type { Figure, Line, Settings } from './figure.ts';
import { schulzeLine } from './numbers-ballots.ts';
import { opinionLines } from './numbers-opinions.ts';
import { spcLine } from './numbers-spc.ts';

/** One line for each speed that src/numbers promises; those of one measure may be several. */
const LINES: readonly ((settings: Settings) => Promise<Line | readonly Line[]>)[] = [
  spcLine,
  schulzeLine,
  opinionLines,
];

/** The mathematics of `alongside numbers`, each against parsing what it works on, in the same run. */
export const numbers: Figure = {
  name: 'numbers',
  about: 'charts, ballots and opinion maps, beside parsing the same data',
  measure: async (settings) => {
    const lines: Line[] = [];
    for (const line of LINES) lines.push(...[await line(settings)].flat());
    return lines;
  },
};
