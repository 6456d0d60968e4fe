import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { importCourses } from './import-courses.ts';

let app: TestApp;
let folder: string;

beforeAll(async () => {
  app = await anApp();
  folder = mkdtempSync(join(tmpdir(), 'import-courses-'));
});
afterAll(() => app.end());

const SAMPLE = new URL(
  '../modules/college/model/term-sheet/samples/riverside-spring-2027.csv',
  import.meta.url,
).pathname;
const HEADINGS = 'Ref,Course title,Type,Start date,Time,Weeks,Where,Room,Max places,Peer tutor,Staff tutor\n';

interface Said {
  code: number;
  out: string[];
  err: string[];
}

async function run(
  space: Pick<Space, 'slug'>,
  file: string,
  more: { dryRun?: boolean; json?: boolean; leaveOutRefused?: boolean } = {},
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await importCourses({
    platform: app.platform,
    space: space.slug,
    file,
    dryRun: false,
    json: false,
    leaveOutRefused: false,
    ...more,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err };
}

function aFile(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function count(space: Space, table: string): Promise<number> {
  const [row] = await app.platform.database.inSpace(space.id, (tx) =>
    tx.client
      .query(`select count(*)::int as n from ${table} where space_id = $1`, [space.id])
      .then((result) => result.rows as { n: number }[]),
  );
  return row!.n;
}

test('a look at the sample says every line, writes nothing, and is well', async () => {
  const space = await aSpace(app);
  const { code, out, err } = await run(space, SAMPLE, { dryRun: true, json: true });
  expect([code, err]).toEqual([0, []]);
  const said = JSON.parse(out.join('\n')) as {
    lines: Record<string, unknown>[];
    totals: Record<string, number>;
    term: unknown;
    closedPeriods: unknown;
    newPeople: string[];
    written: boolean;
  };
  expect(said.totals).toMatchObject({ importable: 24, refused: 5, sessions: 77 });
  expect(said.lines.find((line) => line['line'] === 4)).toEqual({
    line: 4,
    ref: 'WRAP-01',
    outcome: 'question',
    reasons: [expect.stringContaining('Maya Iqbal')],
    sessions: 5,
  });
  expect(said.lines.map((line) => Object.keys(line).join())).toEqual(
    said.lines.map(() => 'line,ref,outcome,reasons,sessions'),
  );
  expect(said.term).toEqual({
    name: 'Spring 2027',
    startsOn: '2027-01-11',
    endsOn: '2027-03-25',
    isNew: true,
  });
  expect(said.closedPeriods).toEqual([{ name: 'half term', from: '2027-02-15', to: '2027-02-19' }]);
  expect(said.newPeople).toContain('Maya Iqbal');
  expect(said.written).toBe(false);
  expect(await count(space, 'college_imports')).toBe(0);
});

test('refused lines: nothing is written and the code is 2, unless they are left out; the same file again adds nothing', async () => {
  const space = await aSpace(app);
  const refused = await run(space, SAMPLE);
  expect(refused.code).toBe(2);
  expect(refused.err).toEqual([
    'Nothing was written: 5 lines need mending. Mend the sheet, or bring the rest in with --leave-out-refused.',
  ]);
  expect(await count(space, 'college_runs')).toBe(0);
  expect(await count(space, 'people_persons')).toBe(0);

  const brought = await run(space, SAMPLE, { leaveOutRefused: true });
  expect([brought.code, brought.err]).toEqual([0, []]);
  expect(brought.out.at(-1)).toBe('24 runs are in Spring 2027 now, as drafts.');
  expect(await count(space, 'college_runs')).toBe(24);
  expect(await count(space, 'college_sessions')).toBe(77);
  const people = await count(space, 'people_persons');

  const again = await run(space, SAMPLE, { leaveOutRefused: true, json: true });
  expect(again.code).toBe(0);
  const said = JSON.parse(again.out.join('\n')) as {
    lines: { outcome: string; reasons: string[] }[];
    written: boolean;
  };
  expect(
    said.lines
      .filter((line) => line.reasons[0] === 'Already here, nothing changed.')
      .map((line) => line.outcome),
  ).toEqual(Array(24).fill('ignored'));
  expect(said.written).toBe(false);
  expect([
    await count(space, 'college_runs'),
    await count(space, 'college_sessions'),
    await count(space, 'people_persons'),
  ]).toEqual([24, 77, people]);
});

test('an Excel workbook comes in as the same sheet saved as CSV does', async () => {
  const space = await aSpace(app);
  const cells = (row: string[]) => row.map((value) => ({ value }));
  const workbook = writeWorkbook([
    cells(HEADINGS.trim().split(',')),
    [
      ...cells(['A-1', 'Knitting', 'Course']),
      { value: new Date('2027-01-12T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      ...cells(['10am - 12 noon']),
      { value: 3, type: Number },
      ...cells(['Riverside House', 'Oak room']),
      { value: 12, type: Number },
      ...cells(['Maya Iqbal', 'Tom Brennan (nurse)']),
    ],
  ]);
  const path = aFile('term.xlsx', await workbook.toBuffer());
  const { code, out, err } = await run(space, path, { json: true });
  expect([code, err]).toEqual([0, []]);
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    lines: [{ line: 1 }, { line: 2, ref: 'A-1', sessions: 3 }],
    written: true,
  });
  expect(await count(space, 'college_sessions')).toBe(3);
});

test.each([
  ['an unknown college', { slug: 'nowhere' }, 'SAMPLE', /no college “nowhere” here.*--space/],
  ['a missing file', null, '/nowhere/spring.csv', /no file “\/nowhere\/spring.csv”.*saved as CSV/],
  ['a folder', null, 'FOLDER', /is a folder/],
  ['a workbook that is torn', null, 'WORKBOOK', /no Excel workbook.*CSV/],
  ['an empty file', null, 'EMPTY', /empty.*saved as CSV/],
  ['a letter', null, 'LETTER', /could not find the headings/],
])('%s: one kind sentence with the remedy, and code 2', async (_what, wrongSpace, which, sentence) => {
  const space = wrongSpace ?? (await aSpace(app));
  const files: Record<string, string> = {
    SAMPLE,
    FOLDER: folder,
    WORKBOOK: aFile('book.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])),
    EMPTY: aFile('empty.csv', ''),
    LETTER: aFile('letter.csv', 'Dear Amina,\nhere is the term.\n'),
  };
  const { code, out, err } = await run(space, files[which] ?? which, { json: true });
  expect([code, err.length]).toEqual([2, 1]);
  expect(err[0]).toMatch(sentence);
  expect(JSON.parse(out.join('\n'))).toEqual({ error: err[0], lines: [], written: false });
});

test('what is said to people has no code in it: days in words, no “0 of the 0”, and names that stand in two places', async () => {
  const space = await aSpace(app);
  const sample = await run(space, SAMPLE, { dryRun: true });
  const words = sample.out.join('\n');
  expect(words).toContain('Term: Spring 2027, 11 January to 25 March 2027 (new)');
  expect(words).toContain('Closed for half term, 15 to 19 February 2027');
  expect(words).toContain('10 of the 24 have a question.');
  expect(words).toContain('1 name stands in two places.');
  expect(words).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  const none = aFile(
    'none.csv',
    `${HEADINGS}YOGA-1,Chair yoga,Group,16/03/2027,10am - 12 noon,3,Moor Park,Gate,lots,Maya Iqbal,Tom Brennan\n`,
  );
  const { out } = await run(space, none, { dryRun: true });
  expect(out[0]).toBe('0 courses can come in, 1 line needs mending.');
});

test('a name that two people here have is asked on the page, and nothing is written', async () => {
  const space = await aSpace(app);
  await aMember(app, space, 'Maya Iqbal', 'tutor');
  await aMember(app, space, 'Maya Iqbal', 'member');
  const { code, err } = await run(space, SAMPLE, { leaveOutRefused: true });
  expect(code).toBe(2);
  expect(err[0]).toMatch(/several people here are called Maya Iqbal.*on the page/);
  expect(await count(space, 'college_runs')).toBe(0);
});

test('a course over the night the clocks change keeps its time of day', async () => {
  const space = await aSpace(app);
  const file = aFile(
    'clocks.csv',
    `${HEADINGS}EASTER-1,Spring walks,Course,16/03/2027,10am - 12 noon,3,Moor Park,Gate,10,Maya Iqbal,Tom Brennan\n`,
  );
  expect((await run(space, file)).code).toBe(0);
  const rows = await app.platform.database.inSpace(space.id, (tx) =>
    tx.client
      .query(`select starts_at, ends_at from college_sessions where space_id = $1 order by number`, [
        space.id,
      ])
      .then((result) => result.rows as { starts_at: Date; ends_at: Date }[]),
  );
  expect(rows.map((row) => row.starts_at.toISOString())).toEqual([
    '2027-03-16T10:00:00.000Z',
    '2027-03-23T10:00:00.000Z',
    '2027-03-30T09:00:00.000Z',
  ]);
  expect(rows[2]!.ends_at.toISOString()).toBe('2027-03-30T11:00:00.000Z');
});

test('what a terminal would obey, or what would turn the writing round, is not printed', async () => {
  const space = await aSpace(app);
  const file = aFile(
    'sly.csv',
    `${HEADINGS}SLY-1,\u001b[2JClear\u202eeht,Course,16/03/2027,10am - 12 noon,x\u001b[31m,Moor Park,Gate,lots\u202e,Maya Iqbal,Tom Brennan\n`,
  );
  const { code, out, err } = await run(space, file);
  expect(code).toBe(2);
  // eslint-disable-next-line no-control-regex
  expect([...out, ...err].join('')).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
});
