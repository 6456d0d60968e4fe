import { z } from 'zod';
import { choice, optionalText, text } from '#platform/http/fields.ts';

export const nameTutorForm = z.object({
  name: text('Type the name of the tutor', 200),
  role: choice(
    ['peer', 'professional'],
    'Choose how they are here: as a peer tutor or as a professional tutor',
  ),
  job: optionalText(100),
  which: optionalText(40),
});
