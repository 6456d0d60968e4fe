import type { Database } from '#platform/database/database.ts';
import { installationFact } from '#platform/installation/installation.ts';

/** The college of the demonstration. */
export const RIVERSIDE = { slug: 'riverside', name: 'Riverside Recovery College' } as const;

/** The name of the fact below. */
export const FACT = 'demonstration';

/** How far the demonstration is made: the college first, then its students' bookings by the codes of the runs, then its weeks so far. */
export interface Progress {
  readonly bookings: 'waiting' | 'made';
  readonly weeks?: 'made';
  readonly codesByRef: Record<string, string>;
  /** The code of the decision everybody may look at. A demonstration made before there was one has none. */
  readonly decision?: string;
  /** Whose card is whose, by the word on it: people's ids. A demonstration made before this was kept has none. */
  readonly people?: Record<string, string>;
}

export async function demonstrationProgress(database: Database): Promise<Progress | null> {
  return installationFact<Progress>(database, FACT);
}
