import { z } from 'zod';
import { optionalText } from '#platform/http/fields.ts';
import { typedAnchor } from '../../model/typed-anchor.ts';

/** A check of the record; with an anchor that was kept, if somebody has one at hand. */
export const checkForm = z.object({
  anchor: optionalText(200)
    .refine(
      (text) => text === '' || typedAnchor(text) !== null,
      'Type the number of the link, then its code: 64 digits and letters from a to f. Or leave it empty',
    )
    .transform((text) => (text === '' ? null : typedAnchor(text))),
});

/** A button alone. */
export const buttonForm = z.object({});
