import { z } from 'zod';
import { choice, optionalEmail, optionalPhone, optionalText, text, tick } from '#platform/http/fields.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { howTold } from '../people/form.ts';

export const writeInForm = z.object({
  name: text('Type their name', 120),
  email: optionalEmail(),
  phone: optionalPhone(),
  perspective: choice(PERSPECTIVES, 'Choose which seat they would like'),
  organisation: optionalText(200),
  heldOpenly: tick(),
  paidToBeThere: tick(),
  channel: howTold(),
});
