import { z } from 'zod';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';

/** The longest path one can be taken back to after signing in. */
export const LONGEST_NEXT = 2_000;

/** For a page's query. */
export const nextQuery = z.object({ next: z.string().max(LONGEST_NEXT).optional() });

/** For a form. Nobody types this one, so that nobody could mend it: what does not fit is let go of. */
export const nextField = z.string().max(LONGEST_NEXT).optional().catch(undefined);

/** A path of ours to go on to; anything else, such as another site's address, is the account page. */
export function ourPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/account';
}

/** What is nobody's but one's own, and so asks no more of somebody without a second step than a fresh link. */
export function isOnesOwn(next: string | undefined): boolean {
  return ['/account/address', '/account/close'].includes(ourPath(next));
}

/** An address that carries on where somebody was going. */
export function withNext(path: string, next: string | undefined): string {
  return next === undefined || ourPath(next) === '/account'
    ? path
    : `${path}?next=${encodeURIComponent(next)}`;
}

export function nextInput(next: unknown): Html {
  return typeof next === 'string' && next !== ''
    ? html`<input type="hidden" name="next" value="${next}">`
    : nothing;
}
