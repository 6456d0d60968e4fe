import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import type { Visit } from './visit.ts';

const LASTS = 60 * 60 * 1000;
const LONGEST = 1_000;
const kept = z.object({ words: z.string(), until: z.number() });

/** For a page's query: where `keepWords` has put what somebody looks for. */
export const keptWordsField = z.string().max(LONGEST).optional();

/**
 * Words somebody looks for, such as a name, as they may stand in an address: sealed, so that no history, log or
 * shared screen tells them. They open for an hour, in this space, for the sign-in that typed them. "" for no words.
 */
export function keepWords(visit: Visit, words: string): string {
  if (words === '') return '';
  const text = JSON.stringify({ words, until: visit.now.getTime() + LASTS });
  return visit.platform.seal.close(text, placeOf(visit)).toString('base64url');
}

/** What `keepWords` kept; null where there is nothing, or where it opens no more. */
export function keptWords(visit: Visit, token: string | undefined): string | null {
  if (!token) return null;
  const opened = open(visit, token);
  return opened && opened.until > visit.now.getTime() ? opened.words : null;
}

function open(visit: Visit, token: string): z.output<typeof kept> | null {
  try {
    return kept.parse(JSON.parse(visit.platform.seal.open(Buffer.from(token, 'base64url'), placeOf(visit))));
  } catch {
    // An address comes from outside: what does not open was cut short, made up, or somebody else's, and means nothing.
    return null;
  }
}

function placeOf(visit: Visit): string {
  return `${visit.space.id}/${found(visit.who).signInId}/words looked for`;
}
