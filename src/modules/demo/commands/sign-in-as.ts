import { openSignIn } from '#platform/identity/sign-ins.ts';
import { found } from '#platform/errors/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { DEMO_PEOPLE } from '../people.ts';

/** Signs somebody in as a person of the demonstration, by the slug on their card, as if with the second step. Exists in the demonstration only. */
export async function signInAs(platform: Platform, slug: string, device: string, now: Date): Promise<string> {
  const person = found(DEMO_PEOPLE.find((candidate) => candidate.slug === slug && candidate.email));
  return platform.database.globally(async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(`select id from accounts where email = $1`, [
      person.email,
    ]);
    return openSignIn(tx, found(rows[0]).id, 'demonstration', device, now, 2);
  });
}
