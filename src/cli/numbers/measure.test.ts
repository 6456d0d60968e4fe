import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHIPPED } from '#numbers/measures/shipped.ts';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../slip.ts';
import { measure } from './measure.ts';
import { HOW_MANY } from './testing/how-many.ts';

const folder = mkdtempSync(join(tmpdir(), 'measure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string, name = 'answers.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Json {
  readonly scores: { line: number; id: string | null; score: string; value: number; band: string | null }[];
  readonly refused: { line: number; score: string; reason: string }[];
  readonly summary: { score: string; n: number; mean: number }[];
  readonly risk: { line: number; item: string; response: string }[];
}

async function scored(text: string, definition: string, raw = false): Promise<{ text: string; json: Json }> {
  const worked = await measure.work({ values: { definition, raw }, positionals: [file(text)] });
  return { text: worked.text, json: worked.json as Json };
}

test('rows are scored, and what cannot be is listed with its line and reason', async () => {
  const { json, text } = await scored('id,goal1,goal2,weight1\na,2,-1,3\nb,,,\nc,3,,\n', 'goal-attainment');
  expect(json.scores).toHaveLength(1);
  expect(json.scores[0]).toMatchObject({ line: 2, id: 'a', score: 'gas', band: null });
  expect(json.scores[0]!.value).toBeCloseTo(64.5556, 4);
  expect(json.refused).toMatchObject([
    { line: 3, reason: 'There are no goals.' },
    { line: 4, reason: '3 is not a whole number from -2 to 2.' },
  ]);
  expect(text).toMatch(/^Goal-attainment scaling: 1 score, and 2 that cannot be given\./);
});

test('the direct question may be answered in words; nobody is given a band that is not agreed', async () => {
  const { json } = await scored('companionship,left_out,isolated,lonely\n1,2,3,Hardly ever\n', 'ucla-3');
  expect(json.scores).toMatchObject([
    { score: 'ucla', value: 6, band: null, id: null },
    { score: 'lonely', value: 4, band: 'hardly ever' },
  ]);
});

test('a measure that needs permission says so, and gives the metric or the raw score', async () => {
  const answers = 'item1,item2,item3,item4,item5,item6,item7\n4,4,3,3,3,4,3\n';
  const { json, text } = await scored(answers, 'swemwbs');
  expect(json.scores[0]).toMatchObject({ value: 21.54, raw: 24 });
  expect(text).toContain('may be used with permission only');
  expect((await scored(answers, 'swemwbs', true)).json.scores[0]).toMatchObject({ value: 24 });
});

test('an answer that needs somebody at once comes before any score', async () => {
  const own = {
    ...SHIPPED['swemwbs'],
    id: 'own',
    riskItems: [{ item: 'item7', atLeast: 4, response: 'Somebody speaks with them today.' }],
  };
  const path = file(JSON.stringify(own), 'own.json');
  const head = 'item1,item2,item3,item4,item5,item6,item7\n';
  const { json, text } = await scored(`${head}3,3,3,3,3,3,3\n,3,3,3,3,3,4\n`, path);
  expect(json.risk).toMatchObject([{ line: 3, item: 'item7' }]);
  expect(text).toMatch(/^Now: the person on line 3 answered 4 to “item7”. Somebody speaks with them today./);
});

test('a missing column, a word for a number, an unknown definition and no JSON are refused', async () => {
  await expect(scored('satisfied\n1\n', 'ons4')).rejects.toThrow('There is no column “worthwhile”');
  await expect(scored('goals\n1\n', 'goal-attainment')).rejects.toThrow('There is no column “goal1”');
  const words = scored('satisfied,worthwhile,happy,anxious\n1,2,3,4\n1,well,3,4\n', 'ons4');
  await expect(words).rejects.toMatchObject({ name: 'Refusal', line: 3 });
  await expect(scored('a\n1\n', 'ons5')).rejects.toThrow(Slip);
  await expect(scored('a\n1\n', file('{', 'broken.json'))).rejects.toThrow('is not JSON');
  await expect(measure.work({ values: {}, positionals: ['x.csv'] })).rejects.toThrow(Slip);
});

test('random malformed files: a finite answer or a sentence, never a crash', async () => {
  let state = 20_261_122;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const columns = {
    ons4: 'satisfied,worthwhile,happy,anxious',
    'ucla-3': 'companionship,left_out,isolated,lonely',
  };
  const heads = {
    ...columns,
    'goal-attainment': 'goal1,goal2,weight1,weight2',
    swemwbs: 'item1,item2,item3,item4,item5,item6,item7',
  };
  const cells = [
    '1',
    '2',
    '3',
    '0',
    '-1',
    '',
    '',
    '5',
    '1e308',
    '-1e308',
    '1e-300',
    '0.5',
    'never',
    '"',
    'NaN',
    '__proto__',
  ];
  let answered = 0;
  for (let run = 0; run < HOW_MANY; run++) {
    const definition = pick(Object.keys(heads)) as keyof typeof heads;
    const head = next(4) === 0 ? pick(Object.values(heads)) : heads[definition];
    const from = next(2) === 0 ? cells : cells.slice(0, 8);
    const width = head.split(',').length + (next(8) === 0 ? 1 : 0);
    const row = () =>
      Array.from({ length: width }, () => pick(from)).join(',') + pick(['\n', '\n', '\r\n', ',\n']);
    try {
      const { json } = await scored(`${head}\n${Array.from({ length: next(5) }, row).join('')}`, definition);
      const figures = [...json.scores.map(({ value }) => value), ...json.summary.map(({ mean }) => mean)];
      if (!figures.every((figure) => Number.isFinite(figure))) throw new Error('not finite');
      answered++;
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Slip)) throw error;
    }
  }
  expect(answered / HOW_MANY).toBeGreaterThan(0.14);
}, 60_000);
