import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSpace, anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { addPeople } from '../commands/add-people.ts';
import { addPerson } from '../commands/add-person.ts';
import { setNamedAs } from '../commands/set-named-as.ts';
import { findByNames } from './find-by-names.ts';
import { findPeople } from './find-people.ts';
import { howNamed, namesOf } from './names-of.ts';

let app: TestApp;
let space: Space;
const NOW = new Date('2026-11-03T23:30:00Z');
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  await here((tx) =>
    addPeople(
      tx,
      [
        { name: 'Amina Yusuf' },
        { name: 'Zoë O’Neill', email: 'zoe@people.example', phone: '07700 900123' },
        { name: 'Arthur Pell', phone: '020 7946 0111' },
        { name: 'Arthur Pell', job: 'Librarian' },
        { name: '100% Sure_Thing' },
      ],
      NOW,
    ),
  );
});
afterAll(() => app.end());

const found = (words: string, limit = 10) =>
  here(async (tx) => (await findPeople(tx, words, { limit })).map(({ name }) => name));

describe('finding people', () => {
  test.each([
    ['ami', ['Amina Yusuf']],
    ['yus amina', ['Amina Yusuf']],
    ['zoe', ['Zoë O’Neill']],
    ["O'NEILL", ['Zoë O’Neill']],
    ['arthur', ['Arthur Pell', 'Arthur Pell']],
    ['thur', []],
    ['amina pell', []],
    ['100%', ['100% Sure_Thing']],
  ])('“%s”', async (words, names) => {
    expect(await found(words)).toEqual(names);
  });

  test('without words everybody is there, in the order of names, a page at a time', async () => {
    expect(await found('')).toEqual([
      '100% Sure_Thing',
      'Amina Yusuf',
      'Arthur Pell',
      'Arthur Pell',
      'Zoë O’Neill',
    ]);
    const [, , third] = await here((tx) => findPeople(tx, '', { limit: 3 }));
    const rest = await here((tx) => findPeople(tx, '', { limit: 3, after: third!.id }));
    expect(rest.map(({ name }) => name)).toEqual(['Arthur Pell', 'Zoë O’Neill']);
  });

  test('namesakes are told apart by their work, or by the day we wrote them down', async () => {
    const hints = await here(async (tx) =>
      (await findPeople(tx, 'arthur pell', { limit: 5 })).map(({ hint }) => hint),
    );
    expect(hints.toSorted()).toEqual(['Librarian', 'added 3 November 2026']);
  });

  test('the words of a name are looked up through their index', async () => {
    const plan = await here(async (tx) => {
      await tx.client.query('set local enable_seqscan to off');
      const rows = await tx.client.query<Record<string, string>>(
        `explain select person_id from people_name_words where space_id = $1 and word >= $2 and word < $3`,
        [space.id, 'ami', 'ami\u{10FFFF}'],
      );
      return rows.rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Cond:.*word >= .*word </);
  });

  test('nobody from another space is found', async () => {
    const other = await aSpace(app);
    expect(
      await app.platform.database.inSpace(other.id, (tx) => findPeople(tx, 'amina', { limit: 5 })),
    ).toEqual([]);
  });
});

describe('finding a sheet of names', () => {
  test('a whole sheet of names is one question, and each namesake is told', async () => {
    const all = await here((tx) => findByNames(tx, ['AMINA YUSUF', 'Arthur Pell', 'Nobody Here']));
    expect([...all].map(([name, people]) => [name, people.length])).toEqual([
      ['AMINA YUSUF', 1],
      ['Arthur Pell', 2],
      ['Nobody Here', 0],
    ]);
  });
});

test('pages for everyone name people only as they chose', async () => {
  const [names, named] = await here(async (tx) => {
    const [silent, full, first, role] = await addPeople(
      tx,
      [{ name: 'Maya Iqbal' }, { name: 'Maya Iqbal' }, { name: 'Maya Iqbal' }, { name: 'Maya Iqbal' }],
      NOW,
    );
    await setNamedAs(tx, full!, 'full name');
    await setNamedAs(tx, first!, 'first name');
    await setNamedAs(tx, role!, 'role only');
    const ids = [silent!, full!, first!, role!];
    const chosen = await howNamed(tx, ids);
    return [await namesOf(tx, ids), ids.map((id) => chosen.get(id))];
  });
  expect([...names.values()]).toEqual(Array(4).fill('Maya Iqbal'));
  expect(named).toEqual([null, 'Maya Iqbal', 'Maya', null]);
});

test('one person added alone is found as those are who were added together', async () => {
  await here((tx) => addPerson(tx, { name: 'Priya Nair' }, NOW));
  expect(await found('nai')).toEqual(['Priya Nair']);
});
