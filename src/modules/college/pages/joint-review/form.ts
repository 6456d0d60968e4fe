import { z } from 'zod';
import { optionalChoice, optionalText, wholeNumber } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { TOGETHER, hasWords, saysSomething } from '../../model/review.ts';
import type { LookingBack } from '../../model/review.ts';
import type { ReviewText } from './text.ts';

const questions = {
  keep: optionalText(2000),
  better: optionalText(2000),
  takeAway: optionalText(2000),
  together: optionalChoice(['not answered', ...TOGETHER], 'not answered'),
};

/** What a tutor says. */
export const tutorsForm = z.object(questions);

/** What a student says by a link of their own. */
export const studentsForm = z.object({ ...questions, mayShow: optionalChoice(['', 'yes', 'no'], '') });

/** What students say on a shared screen, or what is copied from paper: perhaps from several who thought together. */
export const sharedForm = studentsForm.extend({
  howMany: wholeNumber('Type how many of you this is from: 1 to 60', 1, 60),
  way: optionalChoice(['in person', 'paper', 'phone'], 'in person'),
});

/** What is to be mended in a form that fits so far: an empty one, or words of which nobody said whether they may be shown. */
export function answersToMend(answers: LookingBack, mayShow: string, text: ReviewText): FieldError[] {
  if (!saysSomething(answers)) return [{ field: 'keep', message: text.nothingSaid }];
  return hasWords(answers) && mayShow === '' ? [{ field: 'mayShow', message: text.sayMayShow }] : [];
}
