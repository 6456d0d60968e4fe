import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import { setInstallationFact } from '#platform/installation/installation.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { makeAutumn } from './commands/make-autumn.ts';
import { makeBoard } from './commands/make-board.ts';
import { makeBookings } from './commands/make-bookings.ts';
import { makePeople } from './commands/make-people.ts';
import { makeHeldPlace, makePromises } from './commands/make-waiting.ts';
import { makeWeek } from './commands/make-week.ts';
import { demonstrationProgress, FACT, RIVERSIDE } from './progress.ts';
import type { Progress } from './progress.ts';
import { makeReleases } from '#modules/release/index.ts';

/** Makes the demonstration college where there is none yet, and finishes one that was interrupted. Returns whether there was anything to do. */
export async function makeDemonstration(platform: Platform): Promise<boolean> {
  const progress = (await demonstrationProgress(platform.database)) ?? (await makeCollege(platform));
  if (progress.bookings === 'made') return false;
  const space = (await platform.spaces.bySlug(RIVERSIDE.slug))!;
  const codesByRef = new Map(Object.entries(progress.codesByRef));
  await makeBookings(platform, space, codesByRef);
  const now = platform.clock.now();
  const sofar =
    progress.weeks === 'made' ? progress : await makeWeeks(platform, space, codesByRef, now, progress);
  await makeHeldPlace(platform, space, codesByRef, now);
  await setInstallationFact(platform.database, FACT, { ...sofar, bookings: 'made' }, now);
  return true;
}

/** The autumn's weeks so far and the board with its decision, and that they are made, in one transaction: a second start makes none of it twice. */
async function makeWeeks(
  platform: Platform,
  space: Space,
  codesByRef: ReadonlyMap<string, string>,
  now: Date,
  progress: Progress,
): Promise<Progress> {
  return platform.database.inSpace(space.id, async (tx) => {
    await makeWeek(platform, tx, codesByRef, now);
    await makePromises(platform, tx, now);
    await makeReleases(tx, platform, space, now);
    const decision = await makeBoard(platform, tx, space, now);
    const made: Progress = { ...progress, weeks: 'made', decision };
    await tx.client.query(`update installation set value = $2, set_at = $3 where key = $1`, [
      FACT,
      JSON.stringify(made),
      now,
    ]);
    return made;
  });
}

/** The college, its people and its autumn in one transaction: all of it, or nothing. */
async function makeCollege(platform: Platform): Promise<Progress> {
  const now = platform.clock.now();
  return platform.database.inSpace(newId(), async (tx) => {
    await makeSpace(tx, now);
    const people = await makePeople(tx, now);
    const codesByRef = await makeAutumn(platform, tx, people, now);
    const progress: Progress = { bookings: 'waiting', codesByRef, people: Object.fromEntries(people) };
    await tx.client.query(`insert into installation (key, value, set_at) values ($1, $2, $3)`, [
      FACT,
      JSON.stringify(progress),
      now,
    ]);
    return progress;
  });
}

async function makeSpace(tx: Tx, now: Date): Promise<void> {
  await tx.client.query(
    `insert into spaces (id, slug, name, contact_phone, contact_email, created_at) values ($1, $2, $3, '020 7946 0100', 'hello@riverside.example', $4)`,
    [tx.spaceId, RIVERSIDE.slug, RIVERSIDE.name, now],
  );
}
