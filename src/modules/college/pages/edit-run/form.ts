import { z } from 'zod';
import { wholeNumber } from '#platform/http/fields.ts';
import { runShape } from '../add-run/form.ts';

const OPEN_AGAIN = 'Please open the page again';

export const editRunForm = z.object({
  ...runShape,
  courseVersion: wholeNumber('Choose which version it teaches', 1, 1_000_000),
  version: wholeNumber(OPEN_AGAIN, 1, 1_000_000_000),
});
