import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofGroups, ofNoGroups, plantedRows } from '#numbers/opinions/testing.ts';
import type { Row } from '#numbers/opinions/testing.ts';
import { opinionMap, USUAL_SETTINGS } from '#numbers/opinions/opinion-map.ts';
import { opinions } from './opinions.ts';
import { opinionMapInWorker } from './opinions/in-worker.ts';
import { readConversation } from './opinions/read-conversation.ts';
import { numbers } from './run.ts';
import { onMalformed } from './testing/malformed.ts';

const PLANTED = plantedRows({ people: 80, statements: 20, seed: 6, agree: ofGroups(2, 6), votes: 0.9 });
const COMMENTS = [
  'timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body',
  ...Array.from(
    { length: 20 },
    (_, at) => `1,${at},0,0,0,${at === 7 ? -1 : 1},"Statement ${at}, with a comma"`,
  ),
].join('\n');

interface Printed {
  readonly stability: number | null;
  readonly participants: readonly { readonly x: number; readonly group: number | null }[];
  readonly statements: readonly object[];
  readonly groups: readonly { readonly size: number; readonly representative: readonly object[] }[];
  readonly pca: { readonly center: readonly number[]; readonly components: readonly (readonly number[])[] };
}

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'opinions-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function votesCsv(rows: readonly Row[]): string {
  return [
    'timestamp,datetime,comment-id,voter-id,vote',
    ...rows.map(
      ({ time, statement, person, vote }) =>
        `${1_700_000_000_000 + time},"Tue, 14 Nov",${statement},${person},${vote}`,
    ),
  ].join('\n');
}

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await numbers(
    ['opinions', ...args],
    (line) => void out.push(line),
    (line) => void err.push(line),
  );
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('alongside numbers opinions', () => {
  it('has the promised keys', async () => {
    const { code, out, err } = await run(
      folderWith({ 'votes.csv': votesCsv(PLANTED), 'comments.csv': COMMENTS }),
      '--json',
      '--meta',
      '3,15-16',
    );
    expect([code, err]).toEqual([0, '']);
    const json = JSON.parse(out) as Printed;
    expect(json).toMatchObject({ k: 2, clearGroups: true, smallConversation: false, seed: 1 });
    expect(json.stability).toBeGreaterThan(0.9);
    expect(json.participants).toHaveLength(80);
    expect(json.participants[0]).toEqual({
      id: '0',
      inConversation: true,
      x: expect.any(Number),
      y: expect.any(Number),
      group: expect.any(Number),
    });
    expect(json.statements).toHaveLength(20);
    expect(Object.keys(json.statements[0]!)).toEqual(
      expect.arrayContaining([
        'id',
        'x',
        'y',
        'extremity',
        'priority',
        'groupInformedConsensus',
        'consensus',
      ]),
    );
    expect(json.statements[7]).toMatchObject({ id: '7', x: 0, y: 0, priority: 0, consensus: null });
    expect(json.statements[16]).toMatchObject({ id: '16', priority: 49 });
    const { center, components } = json.pca;
    expect(center).toHaveLength(20);
    for (const component of components) expect(Math.hypot(...component)).toBeCloseTo(1, 12);
    const { groups } = json;
    expect(groups.map(({ size }) => size)).toEqual([41, 39]);
    expect(groups[0]!.representative[0]).toEqual({
      statement: expect.any(String),
      side: expect.stringMatching(/^(agree|disagree)$/),
      pAgree: expect.any(Number),
      pDisagree: expect.any(Number),
      z: expect.any(Number),
    });
  });

  it('is the same for the same seed and whatever the order of the lines', async () => {
    const first = await run(folderWith({ 'votes.csv': votesCsv(PLANTED) }), '--json', '--seed', '7');
    const mixed = await run(
      folderWith({ 'votes.csv': votesCsv(PLANTED.toReversed()) }),
      '--json',
      '--seed',
      '7',
    );
    expect(mixed).toEqual(first);
  });

  it('tells people how many groups, how sure, what sets them apart and what all share', async () => {
    const { out } = await run(folderWith({ 'votes.csv': votesCsv(PLANTED), 'comments.csv': COMMENTS }));
    expect(out).toMatch(/^There are 2 groups of opinion among 80 people: A with 40 and B with 40\./);
    expect(out).toMatch(
      /made again with other people of the same conversation, the groups agree by (1|0\.9)/,
    );
    expect(out).toMatch(/Group B \(40 people\), apart from the others in:/);
    expect(out).toMatch(/agrees +\d+ % +\(all: \d+ %\)/);
    expect(out).toContain('Statement 1');
    expect(out).not.toMatch(/because|caused|thanks to|led to/i);
  });

  it('says that there are no clear groups, and lists none', async () => {
    const rows = plantedRows({ people: 120, statements: 25, seed: 3, agree: ofNoGroups(3) });
    const folder = folderWith({ 'votes.csv': votesCsv(rows) });
    expect((await run(folder)).out).toMatch(/^No clear groups: /);
    const json = JSON.parse((await run(folder, '--json')).out) as {
      groups: [];
      participants: { group: null }[];
    };
    expect(json).toMatchObject({ clearGroups: false, groups: [] });
    expect(json.participants.every(({ group }) => group === null)).toBe(true);
  });

  it('for a few people shows bars and spread, no map and no groups, unless asked to', async () => {
    const rows = plantedRows({ people: 40, statements: 25, seed: 4, agree: ofGroups(2, 4) });
    const folder = folderWith({ 'votes.csv': votesCsv(rows) });
    const { out } = await run(folder);
    expect(out).toMatch(/^40 people are in the conversation: too few for a map or groups/);
    expect(out).toMatch(/^[+]+-+\.* +\d+ +\d+ +\d+ +[\d.]+ +\d+$/m);
    const json = JSON.parse((await run(folder, '--json')).out) as Printed;
    expect(json).toMatchObject({
      k: 1,
      stability: null,
      clearGroups: false,
      groups: [],
      smallConversation: true,
    });
    expect(json.participants[0]).toMatchObject({ inConversation: true, group: null });
    expect(json.participants[0]!.x).not.toBe(0);
    const lifted = JSON.parse((await run(folder, '--json', '--min-people', '0')).out) as object;
    expect(lifted).toMatchObject({ k: 2, clearGroups: true });
  });

  it('nothing somebody wrote as a statement moves the terminal', async () => {
    const nasty = COMMENTS.replaceAll('Statement ', '\u001B[2J\u202E Statement ');
    const { out } = await run(folderWith({ 'votes.csv': votesCsv(PLANTED), 'comments.csv': nasty }));
    expect(out).toContain('Statement 1');
    expect(['\u001B', '\u202E'].filter((character) => out.includes(character))).toEqual([]);
  });
});

describe('works a large conversation out in a thread of its own', () => {
  it('with the same answer, while this thread goes on', async () => {
    const rows = plantedRows({ people: 900, statements: 30, seed: 2, agree: ofGroups(3, 2), votes: 0.9 });
    const folder = folderWith({ 'votes.csv': votesCsv(rows) });
    const { votes } = await readConversation(folder);
    const here = opinionMap({ ...votes, person: votes.person.slice() });
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 2);
    const there = await opinionMapInWorker(votes, USUAL_SETTINGS);
    clearInterval(ticking);
    expect(there).toEqual(here);
    expect(votes.person.length).toBe(0);
    expect(ticks).toBeGreaterThan(10);
    expect((await run(folder)).out).toMatch(/^There are 3 groups of opinion among 900 people/);
  });

  it('brings a refusal back as one', async () => {
    const none = { personIds: [], statementIds: [], person: new Int32Array(), statement: new Int32Array() };
    await expect(
      opinionMapInWorker({ ...none, vote: new Int8Array(), time: new Float64Array() }, USUAL_SETTINGS),
    ).rejects.toThrow('There are no votes.');
  });
});

describe('refuses in a sentence, with the line', () => {
  const HEAD = 'timestamp,comment-id,voter-id,vote';
  it.each([
    ['', 'In votes.csv: The file is empty.'],
    [HEAD, 'In votes.csv: There are no votes under the headings.'],
    ['timestamp,comment-id,vote\n1,2,1', 'Line 1: In votes.csv: There is no column “voter-id”.'],
    [
      `${HEAD}\n1,2,3,1\n1,2,4,agree`,
      'Line 3: In votes.csv: “agree” in the column “vote” is not 1, -1 or 0.',
    ],
    [`${HEAD}\n1,2,3,1\n\n1,2,4,`, 'Line 4: In votes.csv: “” in the column “vote” is not 1, -1 or 0.'],
    [`${HEAD}\nnoon,2,3,1`, 'Line 2: In votes.csv: “noon” in the column “timestamp” is not a number.'],
    [`${HEAD}\n1,,3,1`, 'Line 2: In votes.csv: There is nothing in the column “comment-id”.'],
    [`${HEAD}\n1,2`, 'Line 2: In votes.csv: There is nothing in the column “voter-id”.'],
    [`${HEAD}\n1,2,"3,1`, 'In votes.csv: The file cannot be read as CSV'],
    [`${HEAD},vote\n1,2,3,1,1`, 'Line 1: In votes.csv: The column “vote” stands there twice.'],
  ])('%j', async (text, sentence) => {
    const { code, out, err } = await run(folderWith({ 'votes.csv': text }), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  it('a folder that is not there, one without votes, and statements that make no sense', async () => {
    expect((await run('/no/such/folder')).err).toContain('There is no folder /no/such/folder.');
    expect((await run(folderWith({}))).err).toContain('There is no votes.csv in');
    const comments = COMMENTS.replace(',1,"Statement 3', ',perhaps,"Statement 3');
    const { err } = await run(folderWith({ 'votes.csv': votesCsv(PLANTED), 'comments.csv': comments }));
    expect(err).toContain('Line 5: In comments.csv: “perhaps” in the column “moderated” is not -1, 0 or 1.');
  });

  it.each([
    [['--meta', '99'], '--meta names statement “99”, and there is none.'],
    [['--meta', '9-3'], '“9-3” is not one'],
    [['--min-people', 'many'], '--min-people should be'],
    [['--seed', 'x'], '--seed should be a number'],
  ])('what was typed: %j', async (typed, sentence) => {
    const folder = folderWith({ 'votes.csv': votesCsv(PLANTED) });
    await expect(run(folder, ...typed)).rejects.toThrow(sentence);
  });
});

describe('ten thousand malformed files', () => {
  const few = votesCsv(plantedRows({ people: 9, statements: 5, seed: 1, agree: ofGroups(2, 1) }));

  it('of votes: answered with numbers, or refused in a sentence', async () => {
    const told = await onMalformed(opinions, few, {}, { count: 9000, seed: 17 });
    expect(told.answered).toBeGreaterThan(500);
    expect(told.refused).toBeGreaterThan(500);
  }, 120_000);

  it('of statements: likewise', async () => {
    const beside = {
      ...opinions,
      work: async (typed: Parameters<typeof opinions.work>[0]) => {
        const folder = dirname(typed.positionals[0]!);
        writeFileSync(join(folder, 'votes.csv'), few);
        renameSync(typed.positionals[0]!, join(folder, 'comments.csv'));
        return opinions.work({ ...typed, positionals: [folder] });
      },
    };
    const told = await onMalformed(beside, COMMENTS, {}, { count: 1000, seed: 18 });
    expect(told.answered).toBeGreaterThan(50);
    expect(told.refused).toBeGreaterThan(50);
  }, 120_000);
});
