import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace, anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { findPeople } from '../queries/find-people.ts';
import { findPersonExactly } from '../queries/find-person-exactly.ts';
import { knownOrNewPerson } from './known-or-new-person.ts';
import type { ToldOfPerson } from './known-or-new-person.ts';

let app: TestApp;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());

const meet = (space: Space, told: Partial<ToldOfPerson> & { name: string }) =>
  app.platform.database.inSpace(space.id, (tx) =>
    knownOrNewPerson(tx, { email: null, phone: null, mayLeaveMessage: null, ...told }, app.clock.now()),
  );

describe('somebody a form tells of', () => {
  it('is added, and found by any word of their name', async () => {
    const space = await aSpace(app);
    const id = await meet(space, { name: 'Zoë O’Neill', email: 'zoe@people.example' });
    const found = await app.platform.database.inSpace(space.id, (tx) =>
      findPeople(tx, 'oneill zo', { limit: 5 }),
    );
    const byOther = await app.platform.database.inSpace(space.id, (tx) =>
      findPeople(tx, "o'neill", { limit: 5 }),
    );
    expect([...found, ...byOther].map((person) => person.id)).toContain(id);
  });

  it('is known again by name with address or number, however these are written, and by a name alone never', async () => {
    const space = await aSpace(app);
    const id = await meet(space, {
      name: 'Arthur Pell',
      email: 'Pell@people.example',
      phone: '+44 20 7946 0123',
    });
    expect(await meet(space, { name: ' ARTHUR  pell', email: 'pell@people.example' })).toBe(id);
    expect(await meet(space, { name: 'Arthur Pell', phone: '(020) 7946-0123' })).toBe(id);
    expect(await meet(space, { name: 'Arthur Pell' })).not.toBe(id);
    expect(await meet(space, { name: 'Arthur Bell', email: 'pell@people.example' })).not.toBe(id);
    expect(await meet(await aSpace(app), { name: 'Arthur Pell', email: 'pell@people.example' })).not.toBe(id);
  });

  it('is whoever findPersonExactly finds, for any way of writing a number', async () => {
    const space = await aSpace(app);
    const written = fc.constantFrom(
      '020 7946 0123',
      '+44 (0)20 7946 0123',
      '0044 20 7946 0123',
      '44 1234',
      '02079460123',
      '7946 0123',
      '+44 7700 900123',
      '07700900123',
    );
    await fc.assert(
      fc.asyncProperty(written, written, async (one, other) => {
        const first = await meet(space, { name: 'Nadia Rahman', phone: one });
        const second = await app.platform.database.inSpace(space.id, async (tx) => ({
          found: await findPersonExactly(tx, { name: 'Nadia Rahman', phone: other }),
          met: await knownOrNewPerson(
            tx,
            { name: 'Nadia Rahman', email: null, phone: other, mayLeaveMessage: null },
            app.clock.now(),
          ),
        }));
        expect(first).toMatch(/^[0-9a-f-]{36}$/);
        if (second.found !== null) expect(second.met).toBe(second.found);
        else expect(second.met).not.toBe(first);
      }),
      { numRuns: 30 },
    );
  });
});
