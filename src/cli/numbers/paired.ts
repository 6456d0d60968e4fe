import { pairedChange } from '#numbers/paired/paired-change.ts';
import type { PairedChange } from '#numbers/paired/paired-change.ts';
import { Slip } from '../slip.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { pairedSentence, pairedText } from './paired-words.ts';
import type { Compared } from './paired-words.ts';
import { numberOrNothing, readTable } from './read-table.ts';
import { fileTyped, numberTyped, textTyped, wordTyped } from './typed-values.ts';

const USAGE = 'alongside numbers paired FILE --before A --after B [--improvement WAY] [--reliable-change N]';

/** `alongside numbers paired`: what changed between two columns of the same people. */
export const paired: NumbersCommand = {
  usage: USAGE,
  summary: 'What changed for the same people between two times, who is missing, and how sure one can be.',
  options: {
    before: { type: 'string' },
    after: { type: 'string' },
    improvement: { type: 'string' },
    'reliable-change': { type: 'string' },
  },
  explained: [
    'FILE                  CSV with one row for each person who could have answered; an empty cell is not known',
    '--before A --after B  the two columns; change is after minus before',
    '--improvement WAY     increase (unless you say otherwise) or decrease: which way is better',
    '--reliable-change N   also count changes of N or more, which error of measurement does not explain',
    'Wilcoxon as R does it when nothing else is said: V sums the ranks of positive changes, changes of nought are',
    'dropped; exact below 50 pairs without ties or noughts, otherwise normal with continuity correction.',
    'dz: mean change ÷ SD of changes. dav: ÷ the mean of both SDs. hedgesG: dav, hedgesGz: dz, corrected for few people.',
    'dBaseline is null when everybody began alike; in "lost", what does not exist for nobody or for one is null.',
    'Refuses fewer than two pairs, and changes that are all the same.',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const compared = comparedBy(typed);
  const { before, after, improvement, reliableChange } = compared;
  const { rows } = await readTable(fileTyped(typed, USAGE), [before, after]);
  const people = rows.map((row) => ({
    before: numberOrNothing(row, before),
    after: numberOrNothing(row, after),
  }));
  const found = pairedChange(people, { improvement, reliableChange });
  return {
    text: pairedText(found, compared),
    json: { sentence: pairedSentence(found, compared), ...found, shares: sharesOf(found) },
  };
}

function sharesOf({ directions: { improved, same, worse }, nPaired }: PairedChange): object {
  return { improved: improved / nPaired, same: same / nPaired, worse: worse / nPaired };
}

function comparedBy(typed: Typed): Compared {
  const [before, after] = [columnTyped(typed, 'before'), columnTyped(typed, 'after')];
  if (before === after) throw new Slip('--before and --after should be two columns.');
  const reliableChange = numberTyped(typed, 'reliable-change');
  if (reliableChange !== null && reliableChange <= 0)
    throw new Slip('--reliable-change should be a number above nought.');
  return {
    before,
    after,
    improvement: wordTyped(typed, 'improvement', ['increase', 'decrease']),
    reliableChange,
  };
}

function columnTyped(typed: Typed, option: string): string {
  const column = textTyped(typed, option)?.trim() ?? '';
  if (column === '') throw new Slip(`Which column is “${option}”? This is how it goes: ${USAGE}`);
  return column;
}
