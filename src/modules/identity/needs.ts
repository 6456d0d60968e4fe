import type { Asker, Need } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';

const SENTENCES = {
  en: 'Show your second step: what your role opens waits for it',
  easy: 'Please use your password and a code. Then your work pages open.',
} as const;

/** Whoever signed in by a link, and has a role that needs more, is told so on their home. */
export async function signInNeeds(_tx: Tx, { waiting, space, language }: Asker): Promise<readonly Need[]> {
  if (waiting.size === 0) return [];
  const next = encodeURIComponent(`/${space.slug}/home`);
  return [{ sentence: SENTENCES[language], href: `/sign-in/second-step?next=${next}` }];
}
