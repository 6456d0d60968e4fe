import type { BroughtIn, WhyNotBroughtIn } from '../../commands/bring-in/bring-in.ts';
import { UnderWay } from '../../import/under-way.ts';

/** The large sheets that this process is bringing in just now. */
export const bringingIn = new UnderWay<BroughtIn>();

/** What a person is told when a sheet cannot come in as it stands. */
export const WHY_NOT: Record<WhyNotBroughtIn, string> = {
  'changed-meanwhile':
    'Somebody changed this spreadsheet while you were looking at it. Nothing was written. Please look at it once more.',
  'not-open': 'This spreadsheet has been brought in or put aside since. Nothing more was written.',
  'not-read': 'This sheet cannot be read yet: say what its columns mean. Nothing was written.',
  'lines-refused': 'Mend the lines that need it, or tick that they stay out. Nothing was written.',
  'people-unanswered': 'Say first who is meant where several people have one name. Nothing was written.',
  'nothing-to-bring-in': 'There is nothing new to bring in. Nothing was written.',
};
