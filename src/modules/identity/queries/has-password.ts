import { found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { factorsOf } from '#platform/identity/factors.ts';

/** Whether the account of who visits has a password: what a second step stands beside. */
export async function hasPassword(visit: Visit): Promise<boolean> {
  const factors = await factorsOf(visit.platform.database, found(visit.who).accountId);
  return factors.some(({ kind }) => kind === 'password');
}
