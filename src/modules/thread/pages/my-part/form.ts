import { z } from 'zod';
import { choice } from '#platform/http/fields.ts';
import { DEPTHS } from '../../model/words.ts';

export const HOW_FAR = [...DEPTHS, 'no part'] as const;

export const howFarForm = z.object({ how_far: choice(HOW_FAR, 'Choose what fits best') });
