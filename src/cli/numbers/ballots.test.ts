import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../slip.ts';
import { ballots } from './ballots.ts';
import { HOW_MANY } from './testing/how-many.ts';

const folder = mkdtempSync(join(tmpdir(), 'ballots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string, name = 'ballots.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

type Options = Record<string, string | string[]>;
interface Json {
  readonly winners: string[];
  readonly ranking: string[];
  readonly counted: number;
  readonly blank: number;
  readonly rounds: { tallies: Record<string, number> }[];
  readonly [key: string]: unknown;
}

async function count(text: string, values: Options, name?: string): Promise<{ text: string; json: Json }> {
  const worked = await ballots.work({ values, positionals: [file(text, name)] });
  return { text: worked.text, json: worked.json as Json };
}

describe('the two layouts say the same', () => {
  const columns = 'voter,Tea,Coffee,Juice\n1,1,2,\n2,2,1,3\n3,1,,2\n';
  const list = 'ranking,count\nTea > Coffee,1\nCoffee > Tea > Juice,1\nTea>Juice,1\n';

  test.each(['borda', 'irv', 'schulze', 'stv'])('for %s', async (method) => {
    const [a, b] = [await count(columns, { method }), await count(list, { method })];
    expect(a.json.winners).toEqual(['Tea']);
    expect(b.json.winners).toEqual(a.json.winners);
    expect(b.json.rounds[0]!.tallies).toEqual(a.json.rounds[0]!.tallies);
  });

  test('for approval, where marks and lists are written as people do', async () => {
    const marks = await count('Tea,Juice\nyes,\nX,1\n0,no\n', { method: 'approval' });
    const names = await count('approved\nTea\n"Tea, Juice"\n\n', { method: 'approval' });
    expect(marks.json).toMatchObject({ winners: ['Tea'], counted: 2, blank: 1 });
    expect(names.json.rounds[0]!.tallies).toEqual(marks.json.rounds[0]!.tallies);
  });
});

test('people read the winner first, then every round', async () => {
  const { text } = await count('ranking,count\nA>B,4\nB>A,3\nC>B,2\n', { method: 'instant-run-off' });
  expect(text).toMatch(/^“B” wins\.\n9 ballots counted/);
  expect(text).toMatch(/Round 1: votes\n {2}A {2}4\n {2}B {2}3\n {2}C {2}2\n {2}Excluded: “C”/);
});

test('a budget from CSV: costs in a file of their own', async () => {
  const costs = file('project,cost\nTrees,60.50\nSwings,50\n', 'costs.csv');
  const asked = { method: 'greedy', budget: '100', costs };
  const { json } = await count('Trees,Swings\n1,\n1,1\n', asked);
  expect(json).toMatchObject({ winners: ['Trees'], spent: 60.5, left: 39.5 });
  await expect(count('Trees,Shed\n1,\n', asked)).rejects.toThrow('There is no cost for “Shed”');
  await expect(count('Trees\n1\n', { method: 'greedy' })).rejects.toThrow(Slip);
});

test('a PaBuLib file is compared with what it says was selected', async () => {
  const text =
    'META\nkey;value\nbudget;10\nvote_type;approval\nPROJECTS\nproject_id;cost;selected\na;6;1\nb;5;0\nVOTES\nvoter_id;vote\n1;a,b\n2;a\n';
  const { json } = await count(text, { method: 'greedy' }, 'town.pb');
  expect(json).toMatchObject({ winners: ['a'], selected: ['a'], sameAsSelected: true });
});

describe('refused, with the line', () => {
  test.each([
    ['A,B\n1,2\n', 'approval', 2, /“2” for “B” should be 1 or 0/],
    ['A,B\n1,first\n', 'irv', 2, /“first” for “B” should be a place/],
    ['A,B\n1,1\n', 'irv', 2, /level/],
    ['A,B\n1,2\n3,x\n', 'score', 3, /not a number/],
    ['A\nmaybe\n', 'consent', 2, /should be consent, concern/],
    ['ranking\nA>B\nA>A\n', 'borda', 3, /stands twice/],
    ['ranking\nA>>B\n', 'borda', 2, /nothing beside/],
    ['A,count\n1,1.5\n', 'approval', 2, /whole number/],
    ['id\n1\n', 'approval', null, /no options/],
    ['A\n\n', 'approval', null, /no rows/],
    ['', 'approval', null, /empty/],
  ])('%j by %s', async (text, method, line, sentence) => {
    const refused = await count(text, { method }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ line, message: expect.stringMatching(sentence) });
  });

  test('scores outside the range, and slips in what was typed', async () => {
    await expect(count('A\n6\n', { method: 'score', range: '0-5' })).rejects.toThrow(
      '“6” for “A” is outside 0 to 5',
    );
    await expect(count('A\n1\n', { method: 'aproval' })).rejects.toThrow('Did you mean “approval”?');
    await expect(count('A\n1\n', { method: 'approval', seats: '0' })).rejects.toThrow(Slip);
    await expect(count('A\n1\n', { method: 'approval', lots: ['Z'] })).rejects.toThrow('“Z” in --lots');
    await expect(ballots.work({ values: {}, positionals: [] })).rejects.toThrow(Slip);
  });
});

/** The same numbers in every run (Lehmer, 1951), so that a fault can be found again. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('random malformed files: a finite answer or a sentence, never a crash', async () => {
  const next = chance(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const heads = [
    'A',
    'B',
    'C',
    '',
    'A',
    'ranking',
    'count',
    'vote',
    'id',
    '__proto__',
    'project_id;cost',
    'META',
  ];
  const cells = [
    '1',
    '2',
    '3',
    '0',
    '',
    'A',
    'A>B',
    'A=B>C',
    '>',
    '"',
    '1e309',
    '-1',
    'NaN',
    'x',
    'A;B',
    'object',
  ];
  const ends = ['\n', '\n', '\r\n', '\n\n', ',', '\0'];
  const methods = [
    'approval',
    'score',
    'borda',
    'irv',
    'schulze',
    'stv',
    'dots',
    'consent',
    'greedy',
    'equal-shares',
  ];
  const pabulib = [
    'META\n',
    'key;value\n',
    'budget;9\n',
    'vote_type;approval\n',
    'PROJECTS\n',
    'VOTES\n',
    'project_id;cost\n',
    'a;4\n',
    'b;x\n',
    'voter_id;vote\n',
    '1;a\n',
    '2;z,a\n',
    '3;"\n',
  ];
  let answered = 0;
  for (let run = 0; run < HOW_MANY; run++) {
    const method = pick(methods);
    const budget = ['greedy', 'equal-shares'].includes(method);
    const line = (from: readonly string[]) => Array.from({ length: 1 + next(4) }, () => pick(from)).join(',');
    // Every other file holds only what one column or another might take, so that many get as far as a count.
    const [from, end] = next(2) === 0 ? [cells, ends] : [['1', '2', '3', ''], ['\n']];
    const rows = Array.from({ length: next(5) }, () => line(from) + pick(end));
    // Half of the budgets follow the format in order with lines left out, so that some get as far as a count.
    const parts =
      next(2) === 0 ? pabulib.filter(() => next(8) > 0) : Array.from({ length: 12 }, () => pick(pabulib));
    const text = budget
      ? parts.join('')
      : (next(2) === 0 ? line(heads) + pick(ends) : 'A,B,C,D\n') + rows.join('');
    try {
      const { json } = await count(text, { method }, budget ? 'random.pb' : 'random.csv');
      const figures = json.rounds.flatMap(({ tallies }) => Object.values(tallies));
      if (!figures.every((figure) => Number.isFinite(figure))) throw new Error('not finite');
      answered++;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Slip)) throw error;
    }
  }
  // Not all of them are refused: the generator reaches the counts themselves.
  expect(answered / HOW_MANY).toBeGreaterThan(0.07);
}, 60_000);
