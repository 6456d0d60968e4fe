import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { aRun, aTerm } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { inOrder } from './page.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
});

const at = (path: string) => `/${space.slug}${path}`;

/** How many statements a home sends to the database. */
async function statements(act: () => Promise<unknown>): Promise<number> {
  const { pool } = app.database;
  const connect = pool.connect.bind(pool);
  let sent = 0;
  const counted = async () => {
    const client = await connect();
    const query = client.query.bind(client);
    const release = client.release.bind(client);
    Object.assign(client, {
      query: (...values: Parameters<typeof query>) => {
        sent += 1;
        return query(...values);
      },
      release: (trouble?: boolean | Error) => {
        Object.assign(client, { query, release });
        release(trouble);
      },
    });
    return client;
  };
  Object.assign(pool, { connect: counted });
  try {
    await act();
    return sent;
  } finally {
    Object.assign(pool, { connect });
  }
}

describe('home', () => {
  test('of a visitor, and of somebody from another college, is the front page', async () => {
    expect((await app.browser().get(at('/home'))).location).toBe(at(''));
    const elsewhere = await aSpace(app);
    const stranger = await aMember(app, elsewhere, 'Zora Reed', 'coordinator');
    expect((await stranger.browser.get(at('/home'))).location).toBe(at(''));
  });

  test('of one person with several roles has the parts of each, what needs them first', async () => {
    const both = await aMember(app, space, 'Amina Yusuf', 'coordinator', 'tutor');
    await app.platform.database.inSpace(space.id, (tx) =>
      aRun(tx, {
        title: 'Sleep well',
        sessions: [['2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z']],
        tutors: [{ role: 'peer', personId: both.personId }],
      }),
    );
    const words = wordsOf((await both.browser.get(at('/home'))).body);
    const places = ['1 thing needs you', 'The term at a glance', 'My week', 'My teaching', 'My data'].map(
      (part) => words.indexOf(part),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('asks the database no more for forty runs than for four', async () => {
    const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator', 'tutor');
    const termId = await app.platform.database.inSpace(space.id, (tx) => aTerm(tx, { name: 'Autumn 2026' }));
    const add = (many: number) =>
      app.platform.database.inSpace(space.id, async (tx) => {
        for (let index = 0; index < many; index++)
          await aRun(tx, {
            termId,
            title: `Course ${many} ${index}`,
            sessions: [['2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z']],
            tutors: [{ role: 'peer', personId: amina.personId }],
          });
      });
    const home = () => amina.browser.get(at('/home'));
    await add(4);
    await home();
    const few = await statements(home);
    await add(36);
    expect(await statements(home)).toBe(few);
    expect(few).toBeLessThan(40);
  });
});

test('the most pressing comes first, and one page stands once', () => {
  const needs = [
    { sentence: 'Some day', href: '/a' },
    { sentence: 'Friday', href: '/b', until: new Date('2026-11-27T12:00:00Z') },
    { sentence: 'Tuesday', href: '/c', until: new Date('2026-11-24T12:00:00Z') },
    { sentence: 'Some day, as a tutor', href: '/a' },
  ];
  expect(inOrder(needs).map(({ href }) => href)).toEqual(['/c', '/b', '/a']);
});
