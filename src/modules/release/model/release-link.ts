import { isId } from '#platform/ids/ids.ts';
import type { Seal } from '#platform/seal/seal.ts';

/** What a manager's link leads to, and until when it works. */
export interface ReleaseLink {
  readonly requestId: string;
  readonly until: Date;
}

/** Where a link leads: to one request, or to the page of whoever was asked. One is never taken for the other. */
type Where = 'release link' | 'managers page';

/** The last part of the link in a manager's mail, sealed and signed by the app key: it tells nothing and cannot be made up. */
export function releaseToken(
  seal: Seal,
  spaceId: string,
  { requestId, until }: ReleaseLink,
  where: Where = 'release link',
): string {
  const minutes = Math.floor(until.getTime() / 60_000);
  return seal.close(`${requestId} ${minutes}`, placeOf(spaceId, where)).toString('base64url');
}

/** What a link leads to; null when it was not made by us for this space. Whether it still works is for the caller. */
export function releaseOfToken(
  seal: Seal,
  spaceId: string,
  token: string,
  where: Where = 'release link',
): ReleaseLink | null {
  const [requestId = '', minutes = ''] = (openOrNull(seal, placeOf(spaceId, where), token) ?? '').split(' ');
  if (!isId(requestId) || !/^\d+$/.test(minutes)) return null;
  return { requestId, until: new Date(Number(minutes) * 60_000) };
}

function placeOf(spaceId: string, where: Where): string {
  return `${spaceId}/${where}`;
}

// What does not open was not made by us; that it did not is the answer, and no fault.
function openOrNull(seal: Seal, place: string, token: string): string | null {
  try {
    return seal.open(Buffer.from(token, 'base64url'), place);
  } catch {
    return null;
  }
}
