import { addPerson, giveRole } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { constraintOf } from '#platform/database/trouble-from.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import { hashOf, looksLikeToken } from '#platform/identity/tokens.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { openAccount } from './open-account.ts';

export interface FirstSpace {
  readonly college: string;
  readonly slug: string;
  readonly name: string;
  readonly email: string;
}

export type SetUp =
  | { readonly ok: true; readonly signInToken: string }
  | { readonly ok: false; readonly reason: 'link-closed' | 'address-taken' };

/** Whether a set-up link could still be used. */
export async function setUpIsOpen(platform: Platform, token: string, now: Date): Promise<boolean> {
  if (!looksLikeToken(token)) return false;
  const rows = await platform.database.global(
    `select 1 from sign_in_links where token_hash = $1 and purpose = 'set-up' and used_at is null and expires_at > $2`,
    [hashOf(token), now],
  );
  return rows.length > 0;
}

/** Sets the installation up: its first space, its first person (steward and coordinator) and their account, signed in by the link: what their roles open waits for a password and a second step. Works once. */
export async function setUp(
  platform: Platform,
  token: string,
  first: FirstSpace,
  device: string,
  now: Date,
): Promise<SetUp> {
  try {
    const spaceId = newId();
    // One transaction for all of it, inside the space that it makes.
    return await platform.database.inSpace(spaceId, async (tx) => {
      const { rowCount } = await tx.client.query(
        `update sign_in_links set used_at = $2 where token_hash = $1 and purpose = 'set-up' and used_at is null and expires_at > $2`,
        [hashOf(token), now],
      );
      if (!rowCount) return { ok: false, reason: 'link-closed' };
      return { ok: true, signInToken: await makeFirst(tx, first, device, now) };
    });
  } catch (error) {
    if (constraintOf(error) === 'spaces_slug_key') return { ok: false, reason: 'address-taken' };
    throw error;
  }
}

async function makeFirst(tx: Tx, first: FirstSpace, device: string, now: Date): Promise<string> {
  await tx.client.query(
    `insert into spaces (id, slug, name, contact_email, created_at) values ($1, $2, $3, $4, $5)`,
    [tx.spaceId, first.slug, first.college, first.email, now],
  );
  const personId = await addPerson(tx, { name: first.name, email: first.email }, now);
  await giveRole(tx, personId, 'steward', null, now);
  await giveRole(tx, personId, 'coordinator', null, now);
  const accountId = await openAccount(tx, first.email, personId, now);
  return openSignIn(tx, accountId, 'set-up link', device, now);
}
