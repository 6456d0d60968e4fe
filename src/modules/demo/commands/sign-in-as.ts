import { openSignIn } from '#platform/identity/sign-ins.ts';
import { found } from '#platform/errors/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { DEMO_PEOPLE } from '../people.ts';
import { demonstrationProgress } from '../progress.ts';

// Somebody may have changed the address they sign in with: whose card it is does not hang on that.
const ACCOUNT = `
  select a.id from accounts a left join memberships m on m.account_id = a.id and m.person_id = $2
   where a.closed_at is null and (m.person_id is not null or a.email = $1)
   order by m.person_id nulls last limit 1`;

/** Signs somebody in as a person of the demonstration, by the slug on their card, as if with the second step. Exists in the demonstration only. */
export async function signInAs(platform: Platform, slug: string, device: string, now: Date): Promise<string> {
  const person = found(DEMO_PEOPLE.find((candidate) => candidate.slug === slug && candidate.email));
  const progress = await demonstrationProgress(platform.database);
  return platform.database.globally(async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(ACCOUNT, [
      person.email,
      progress?.people?.[slug] ?? null,
    ]);
    return openSignIn(tx, found(rows[0]).id, 'demonstration', device, now, 2);
  });
}
