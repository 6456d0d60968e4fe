import { isId } from '#platform/ids/ids.ts';
import type { Seal } from '#platform/seal/seal.ts';

/** The last part of the link in "would you like to?", sealed and signed by the app key: it tells nothing and cannot be made up. */
export function questionToken(seal: Seal, spaceId: string, questionId: string): string {
  return seal.close(questionId, placeOf(spaceId)).toString('base64url');
}

/** The id of the question a link leads to; null when the link was not made by us for this space. */
export function questionOfToken(seal: Seal, spaceId: string, token: string): string | null {
  const id = openOrNull(seal, spaceId, token);
  return id !== null && isId(id) ? id : null;
}

function placeOf(spaceId: string): string {
  return `${spaceId}/pairing link`;
}

// What does not open was not made by us; that it did not is the answer, and no fault.
function openOrNull(seal: Seal, spaceId: string, token: string): string | null {
  try {
    return seal.open(Buffer.from(token, 'base64url'), placeOf(spaceId));
  } catch {
    return null;
  }
}
