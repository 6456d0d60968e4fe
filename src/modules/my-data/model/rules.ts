import { z } from 'zod';
import { RETENTION_CLASSES } from '#platform/personal/personal-columns.ts';
import type { RetentionClass } from '#platform/personal/personal-columns.ts';
import type { KeptFor } from '#platform/personal/choose-past.ts';
import type { Setting } from '#platform/settings/settings.ts';

// A class that came later is kept, until a college has decided about it too.
const months = z.number().int().min(1).max(1200).nullable().default(null);

/** For how long each class is kept, in months. Nothing goes by itself until a college has decided: a period is a minimum, and theirs to set. */
export const keptForRule: Setting<KeptFor> = {
  key: 'my-data-kept-for',
  fallback: { records: null, places: null, 'what helps': null, messages: null, looks: null, notes: null },
  shape: z.object(
    Object.fromEntries(RETENTION_CLASSES.map((name) => [name, months])) as Record<
      RetentionClass,
      typeof months
    >,
  ),
};

export interface ErasureRule {
  /** How many days somebody has to think again. */
  readonly waitDays: number;
  /** After that: erased by itself, or by the coordinator. */
  readonly byItself: boolean;
}

export const erasureRule: Setting<ErasureRule> = {
  key: 'my-data-erasure',
  fallback: { waitDays: 14, byItself: false },
  shape: z.object({ waitDays: z.number().int().min(0).max(30), byItself: z.boolean() }),
};
