import { z } from 'zod';
import type { Language } from '#design/layout.ts';
import { choice, optionalText, tick } from '#platform/http/fields.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { joinText } from './text.ts';

export const joinForm = (language: Language) =>
  z.object({
    perspective: choice(PERSPECTIVES, joinText[language].mistakes.perspective),
    organisation: optionalText(200),
    heldOpenly: tick(),
    paidToBeThere: tick(),
  });
