import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../slip.ts';
import { suppress } from './suppress.ts';
import { HOW_MANY } from './testing/how-many.ts';

const folder = mkdtempSync(join(tmpdir(), 'suppress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Json {
  readonly cells: {
    table: string[];
    filter: string | null;
    values: Record<string, string>;
    shown: number | string;
  }[];
  readonly hidden: number;
  readonly heldBack: number;
}

type Options = Record<string, string | string[]>;

async function run(text: string, values: Options = {}): Promise<{ text: string; json: Json }> {
  const path = join(folder, 'counts.csv');
  writeFileSync(path, text);
  const worked = await suppress.work({ values, positionals: [path] });
  return { text: worked.text, json: worked.json as Json };
}

const COUNTS = [
  'college,age,count',
  'North,16-24,3',
  'North,25-44,21',
  'North,45+,12',
  'South,16-24,9',
  'South,25-44,30',
  'South,45+,2',
].join('\n');

function shownIn({ cells }: Json, table: string, filter: string | null = null) {
  const rows = cells.filter((cell) => cell.table.join() === table && cell.filter === filter);
  return Object.fromEntries(rows.map(({ values, shown }) => [Object.values(values).join(' '), shown]));
}

describe('counts of people', () => {
  test('come out as every table there can be, small numbers hidden and others to the nearest 5', async () => {
    const { json, text } = await run(COUNTS);
    expect(shownIn(json, '')).toEqual({ '': 75 });
    expect(shownIn(json, 'college')).toEqual({ North: 35, South: 40 });
    expect(shownIn(json, 'age')).toEqual({ '16-24': 10, '25-44': 50, '45+': 15 });
    expect(shownIn(json, 'college,age')).toMatchObject({
      'North 16-24': '*',
      'South 45+': '*',
      'North 25-44': 20,
    });
    expect(json).toMatchObject({ hidden: 2, heldBack: 0 });
    expect(text).toMatch(/^12 cells: 2 hidden, 0 held back/);
    expect(text).toContain('By college and age\ncollege  age    people\nNorth    16-24  *');
  });

  test('are the same whatever the order of rows', async () => {
    const [head, ...rows] = COUNTS.split('\n');
    const byCell = ({ cells }: Json) =>
      new Map(cells.map(({ table, values, shown }) => [JSON.stringify([table, values]), shown]));
    for (const nearest of ['1', '5']) {
      const { json } = await run(COUNTS, { nearest });
      for (const turn of rows.keys()) {
        const turned = [head, ...rows.slice(turn), ...rows.slice(0, turn)].join('\n');
        expect(byCell((await run(turned, { nearest })).json)).toEqual(byCell(json));
      }
    }
  });

  test('may be a row for each person, and only the tables asked for', async () => {
    const people = `area,seen\n${'East,yes\n'.repeat(9)}${'West,yes\n'.repeat(4)}`;
    const { json } = await run(people, { table: ['area', 'all'] });
    expect(shownIn(json, 'area')).toEqual({ East: 10, West: '*' });
    expect(json.cells).toHaveLength(3);
  });

  test('without rounding are held back where a hidden number is what is missing', async () => {
    const { json, text } = await run('area,n\nEast,20\nWest,4\nNorth,31\n', { count: 'n', nearest: '1' });
    expect(json).toMatchObject({ hidden: 1, heldBack: 1 });
    expect(text).toContain('“-” is held back');
  });

  test('in a filter of several values do not tell, by difference, about those outside it', async () => {
    const rows = 'area,count\nEast,20\nWest,31\nNorth,4\n';
    const asked = { table: ['all'], filter: ['area=East|West'], nearest: '1' };
    const { json } = await run(rows, asked);
    expect([shownIn(json, '')[''], shownIn(json, '', 'area=East|West')['']]).toContain('-');
    expect((await run(rows, { ...asked, filter: [] })).json.cells[0]!.shown).toBe(55);
  });
});

describe('refused', () => {
  test.each<[string, string, Options, RegExp]>([
    ['a part of a person', 'a,count\nx,1.5\n', {}, /number of people/],
    ['fewer than nobody', 'a,count\nx,-1\n', {}, /number of people/],
    ['no column about people', 'count\n4\n', {}, /no column that says/],
    ['a column that is not there', 'a,count\nx,4\n', { table: ['b'] }, /no column “b”/],
    ['a filter nobody is in', 'a,count\nx,4\n', { filter: ['a=y'] }, /Nobody has “y”/],
    ['another count column', 'a,count\nx,4\n', { count: 'n' }, /no column “n”/],
    ['rounding that looks like nobody', 'a,count\nx,4\n', { small: '3', nearest: '20' }, /could look like 0/],
  ])('%s', async (_, text, values, sentence) => {
    const refused = await run(text, values).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toMatch(sentence);
  });

  test('what is typed wrong', async () => {
    await expect(run(COUNTS, { small: '1' })).rejects.toThrow(Slip);
    await expect(run(COUNTS, { filter: ['age'] })).rejects.toThrow(Slip);
    await expect(run('a,b,c,d,e\n1,2,3,4,5\n')).rejects.toThrow('say which tables');
  });
});

test('random malformed files: an answer or a sentence, never a crash', async () => {
  let state = 20_261_122;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const heads = [
    'a,count',
    'a,b,count',
    'a,b',
    'count',
    'a,a',
    '__proto__,count',
    'a,b,c,d,e',
    '',
    'a,count,',
  ];
  const cells = ['x', 'y', '', '1', '0', '7', '40', '-1', '1e9', '1e99', '2.5', '"', '*', 'constructor'];
  let answered = 0;
  for (let turn = 0; turn < HOW_MANY; turn++) {
    const head = next(2) === 0 ? pick(heads) : 'a,b,count';
    const row = () =>
      head === 'a,b,count' && next(4) > 0
        ? `${pick(['x', 'y', 'z'])},${pick(['u', 'v'])},${next(12)}\n`
        : Array.from({ length: 1 + next(3) }, () => pick(cells)).join(',') + pick(['\n', '\r\n', ',\n']);
    const values: Options = next(4) === 0 ? { nearest: pick(['1', '5', '10']), filter: ['a=x'] } : {};
    try {
      const { json } = await run(`${head}\n${Array.from({ length: next(5) }, row).join('')}`, values);
      if (json.cells.some(({ shown }) => typeof shown === 'number' && !Number.isFinite(shown)))
        throw new Error('not finite');
      answered++;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Slip)) throw error;
    }
  }
  expect(answered / HOW_MANY).toBeGreaterThan(0.07);
}, 60_000);
