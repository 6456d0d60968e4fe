import { z } from 'zod';
import { texts } from '#platform/http/fields.ts';

/** The sessions somebody ticked, by their ids; none is as good an answer as any. */
export const daysField = texts(36, 60);

export const cannotComeForm = z.object({ session: daysField });
