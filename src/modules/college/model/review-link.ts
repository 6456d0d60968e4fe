import { createHash, randomUUID } from 'node:crypto';
import { isId } from '#platform/ids/ids.ts';
import type { Seal } from '#platform/seal/seal.ts';

/** What a link to a joint review leads to. It names a run and a moment, and nobody. */
export interface ReviewLink {
  readonly runId: string;
  readonly endsAt: Date;
  /** Stands for the link among those that were used. */
  readonly hash: Buffer;
}

/** The last part of a new link, sealed and signed by the app key. Two links of one run differ by chance alone. */
export function reviewToken(seal: Seal, spaceId: string, runId: string, endsAt: Date): string {
  const minutes = Math.floor(endsAt.getTime() / 60_000);
  return seal.close(`${runId} ${minutes} ${randomUUID()}`, placeOf(spaceId)).toString('base64url');
}

/** What a link leads to; null when it was not made by us for this space. */
export function reviewOfToken(seal: Seal, spaceId: string, token: string): ReviewLink | null {
  const [runId = '', minutes = '', chance = ''] = (openOrNull(seal, spaceId, token) ?? '').split(' ');
  if (!isId(runId) || !isId(chance)) return null;
  const hash = createHash('sha256').update(`${runId} ${chance}`).digest();
  return { runId, endsAt: new Date(Number(minutes) * 60_000), hash };
}

function placeOf(spaceId: string): string {
  return `${spaceId}/joint review link`;
}

// What does not open was not made by us; that it did not is the answer, and no fault.
function openOrNull(seal: Seal, spaceId: string, token: string): string | null {
  try {
    return seal.open(Buffer.from(token, 'base64url'), placeOf(spaceId));
  } catch {
    return null;
  }
}
