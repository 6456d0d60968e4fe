import { z } from 'zod';
import { date, text } from '#platform/http/fields.ts';

const LONGEST_DAYS = 400;
const DAY = 86_400_000;

/** A term's name and days. */
export const termShape = {
  name: text('Give the term a name, such as Spring term 2027', 100),
  startsOn: date('Say which day the term starts'),
  endsOn: date('Say which day the term ends'),
};

export const addTermForm = checkedDays(z.object(termShape));

/** Sees to it that a term ends after it starts, and within about a year. */
export function checkedDays<Shape extends z.ZodObject<typeof termShape & z.ZodRawShape>>(form: Shape): Shape {
  return form
    .refine((term) => String(term['endsOn']) >= String(term['startsOn']), {
      path: ['endsOn'],
      message: 'The last day must be on or after the first day',
    })
    .refine((term) => isShortEnough(String(term['startsOn']), String(term['endsOn'])), {
      path: ['endsOn'],
      message: 'A term can last about a year at most. Please check both years',
    });
}

function isShortEnough(startsOn: string, endsOn: string): boolean {
  return (Date.parse(endsOn) - Date.parse(startsOn)) / DAY <= LONGEST_DAYS;
}
