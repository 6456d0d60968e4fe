import { errorSummary } from '#design/components.ts';
import { nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FieldError } from '#platform/http/form.ts';

/** Everything to mend, at the top of a page, each line a link to its field. */
export function mistakes(errors: readonly FieldError[]): Html {
  if (errors.length === 0) return nothing;
  return errorSummary({
    heading: errors.length === 1 ? 'Please mend one thing' : 'Please mend a few things',
    errorList: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
  });
}
