import { z } from 'zod';
import { choice, id, optionalText, text } from '#platform/http/fields.ts';
import type { Language } from '#design/layout.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { seatsText } from './text.ts';

export const notHereForm = (language: Language) =>
  z.object({ words: text(seatsText[language].missingWords, 1000), toDo: optionalText(1000) });

export const seatForm = z.object({
  perspective: choice(PERSPECTIVES, 'Choose what the seat is for'),
  organisation: optionalText(200),
});

export const takeAwayForm = z.object({ seat: id() });
