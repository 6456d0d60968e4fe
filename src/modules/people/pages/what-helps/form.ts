import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { NEED_CATEGORIES } from '../../model/needs.ts';
import type { NeedToRecord } from '../../model/needs.ts';

const LONGEST = 500;

export const needFields = {
  need_contact: optionalText(LONGEST),
  need_format: optionalText(LONGEST),
  need_communication: optionalText(LONGEST),
  need_professional: optionalText(LONGEST),
  need_adjustment: optionalText(LONGEST),
};

const needsForm = z.object(needFields);

/** What was said under each heading; headings left empty say nothing. */
export function needsFrom(value: z.output<typeof needsForm>): NeedToRecord[] {
  return NEED_CATEGORIES.map((category) => ({ category, words: value[`need_${category}`] })).filter(
    ({ words }) => words !== '',
  );
}
