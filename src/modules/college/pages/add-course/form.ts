import { z } from 'zod';
import { choice, choices, optionalText, text, wholeNumber, optionalChoice } from '#platform/http/fields.ts';

/** The words of a course's design. */
export const courseShape = {
  title: text('Give the course a title', 200),
  kind: choice(
    ['course', 'workshop', 'taster', 'group', 'drop-in', 'social'],
    'Choose what kind of thing it is',
  ),
  subject: optionalText(80),
  about: optionalText(4000),
  aims: optionalText(4000),
  outline: optionalText(8000),
  whoFor: choices(['everyone', 'students', 'carers', 'staff', 'public']),
  accessNotes: optionalText(2000),
};

export const addCourseForm = z.object(courseShape);

export const editCourseForm = z.object({
  ...courseShape,
  whatChanged: text('Say in a few words what changed, for whoever looks back', 500),
  alsoComing: optionalChoice(['yes', 'no'], 'yes'),
  version: wholeNumber('Please open the page again', 1, 1_000_000_000),
});
