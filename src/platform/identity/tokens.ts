import { createHash, randomBytes } from 'node:crypto';

/** A secret nobody can guess: 256 random bits, for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What we keep of a token: enough to know it again, useless to anyone who reads the database. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether the text could be a token of ours at all. */
export function looksLikeToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
