import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';

/** Makes the autumn term in which the story begins. */
export async function makeAutumn(_platform: Platform, _tx: Tx, _people: ReadonlyMap<string, string>, _now: Date): Promise<void> {}
