import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { newId } from '#platform/ids/ids.ts';
import { people } from '../tables.ts';
import { lookAtWhatHelps } from './look-at-what-helps.ts';
import { recordWhatHelps } from './record-what-helps.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let daniel: Member;
let leon: Member;
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const WORDS = 'A seat by the door, and breaks';

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  [amina, daniel, leon] = await Promise.all([
    aMember(app, space, 'Amina Yusuf', 'coordinator'),
    aMember(app, space, 'Daniel Osei'),
    aMember(app, space, 'Leon Fraser'),
  ]);
  const actor = { personId: daniel.personId, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
  const needs = [
    { category: 'adjustment' as const, words: WORDS },
    { category: 'format' as const, words: 'Large print' },
    { category: 'contact' as const, words: '  ' },
  ];
  await here((tx) => recordWhatHelps(tx, app.platform.seal, { personId: daniel.personId, needs }, actor));
  // Sent again, as a second booking would: nothing is written twice.
  await here((tx) => recordWhatHelps(tx, app.platform.seal, { personId: daniel.personId, needs }, actor));
});
afterAll(() => app.end());

const look = (because: { type: string; id: string } | null) =>
  here((tx) =>
    lookAtWhatHelps(tx, app.platform.seal, {
      looker: amina.personId,
      personIds: [daniel.personId, leon.personId],
      because,
      at: app.clock.now(),
    }),
  );
const looks = () =>
  here((tx) => people(tx).selectFrom('people_looks').selectAll().where('space_id', '=', space.id).execute());

test('a look opens what helps in the order it is asked, and leaves one row for each person, each time', async () => {
  const run = { type: 'run', id: newId() };
  const seen = await look(run);
  expect(seen.get(daniel.personId)!.map(({ category, words }) => [category, words])).toEqual([
    ['format', 'Large print'],
    ['adjustment', WORDS],
  ]);
  expect(seen.get(leon.personId)).toEqual([]);
  expect(
    (await looks())
      .map((row) => [row.person_id, row.looked_person_id, row.at_what, row.because_id])
      .toSorted(),
  ).toEqual(
    [daniel, leon].map(({ personId }) => [personId, amina.personId, 'what helps', run.id]).toSorted(),
  );
  await look(null);
  expect(await looks()).toHaveLength(4);
});

test('what helps is unreadable in the database', async () => {
  const rows = await here((tx) =>
    people(tx).selectFrom('people_access_needs').selectAll().where('space_id', '=', space.id).execute(),
  );
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row.sealed.toString('latin1')).not.toContain('door');
    expect(row.sealed.toString('latin1')).not.toContain('print');
  }
});

test.each([{ id: newId() }, { to: 'leon' }])(
  'a sealed need moved to another row or another person does not open: %o',
  async (moved) => {
    await expect(
      here(async (tx) => {
        await people(tx)
          .updateTable('people_access_needs')
          .set('id' in moved ? { id: moved.id! } : { person_id: leon.personId })
          .where('space_id', '=', space.id)
          .where('category', '=', 'format')
          .execute();
        return lookAtWhatHelps(tx, app.platform.seal, {
          looker: amina.personId,
          personIds: [daniel.personId, leon.personId],
          because: null,
          at: app.clock.now(),
        });
      }),
    ).rejects.toThrow();
  },
);

test('the record of looks goes when its time has passed, and until then nobody can change it', async () => {
  const now = app.clock.now();
  const changed = here((tx) =>
    people(tx).updateTable('people_looks').set({ looked_at: now }).where('space_id', '=', space.id).execute(),
  );
  await expect(changed).rejects.toThrow(/permission denied/);
});
