import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Platform } from '#platform/platform.ts';
import { makePeople } from './commands/make-people.ts';
import { makeAutumn } from './commands/make-autumn.ts';

export const RIVERSIDE = { slug: 'riverside', name: 'Riverside Recovery College' } as const;

/** Makes the demonstration college where there is none yet: all of it, or nothing. Returns whether it was made now. */
export async function makeDemonstration(platform: Platform): Promise<boolean> {
  if (await platform.spaces.bySlug(RIVERSIDE.slug)) return false;
  const now = platform.clock.now();
  await platform.database.inSpace(newId(), async (tx) => {
    await makeSpace(tx, now);
    const people = await makePeople(tx, now);
    await makeAutumn(platform, tx, people, now);
  });
  return true;
}

async function makeSpace(tx: Tx, now: Date): Promise<void> {
  await tx.client.query(
    `insert into spaces (id, slug, name, contact_phone, contact_email, created_at) values ($1, $2, $3, '020 7946 0100', 'hello@riverside.example', $4)`,
    [tx.spaceId, RIVERSIDE.slug, RIVERSIDE.name, now],
  );
}
