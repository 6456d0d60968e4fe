import { z } from 'zod';

/** The form holds a file and nothing to type. */
export const sheetForm = z.object({});
