import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Offered } from '../commands/add-second-step.ts';

const LASTS = 60 * 60 * 1000;

/** For a form: what was offered on its page, sealed. */
export const offeredField = z.string().max(4_000).optional().catch(undefined);

/** A new second step as a page offers it: kept nowhere, and sealed into the page's form until a code of it comes back. */
export function offer<Secret>(
  visit: Visit,
  what: string,
  secret: Secret,
): { offered: Offered<Secret>; sealed: string } {
  const offered = { id: newId(), secret };
  const text = JSON.stringify({ ...offered, until: visit.now.getTime() + LASTS });
  return { offered, sealed: visit.platform.seal.close(text, placeOf(visit, what)).toString('base64url') };
}

/** What a page offered an hour ago at most, to this account, in this sign-in; null for anything else. */
export function offeredBefore<Secret>(
  visit: Visit,
  what: string,
  sealed: string | undefined,
  shape: z.ZodType<Secret>,
): Offered<Secret> | null {
  if (!sealed) return null;
  const opened = open(visit, what, sealed, z.object({ id: z.uuid(), secret: shape, until: z.number() }));
  return opened && opened.until > visit.now.getTime() ? { id: opened.id, secret: opened.secret } : null;
}

function open<Shape extends z.ZodType>(
  visit: Visit,
  what: string,
  sealed: string,
  shape: Shape,
): z.output<Shape> | null {
  try {
    return shape.parse(
      JSON.parse(visit.platform.seal.open(Buffer.from(sealed, 'base64url'), placeOf(visit, what))),
    );
  } catch {
    // It comes from outside: what does not open was not offered here, or was offered to somebody else.
    return null;
  }
}

function placeOf(visit: Visit, what: string): string {
  const { accountId, signInId } = found(visit.who);
  return `${accountId}/${signInId}/${what} offered`;
}
