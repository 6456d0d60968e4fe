import type { Mark } from '../../tables.ts';

/** What stands on the register for each mark. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  present: 'Here',
  part: 'For part',
  apologies: 'Apologies',
  'did not come': 'Did not come',
};
