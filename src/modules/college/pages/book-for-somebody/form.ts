import { z } from 'zod';
import { choice, text } from '#platform/http/fields.ts';
import { placeFields } from '../book-a-place/form.ts';
import { FOR_CHANNELS } from '../who-is-coming/for-channels.ts';

/** "new", or the id of somebody we know. */
export const SOMEBODY = /^(?:new|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const bookForForm = z.object({
  person: z.string().regex(SOMEBODY),
  name: text('Please write the name they would like us to use', 120),
  channel: choice(FOR_CHANNELS, 'Please say how they asked'),
  ...placeFields,
});
