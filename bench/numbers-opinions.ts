import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Line, Settings } from './figure.ts';
import { startChild } from './support/child.ts';
import type { Child } from './support/child.ts';
import type { OpinionsAnswer, OpinionsAsk } from './support/opinions-process.ts';
import { paired } from './support/paired.ts';

const VOTES = 2_000_000;
const MOST_MEGABYTES = 600;
/** How much longer one vote may take in the largest conversation than in one of a million. */
const MOST_GROWTH = 1.5;
const MILLION = 1_000_000;

type Process = Child<OpinionsAsk, OpinionsAnswer>;

/** The whole opinion map, its stability by resampling included: beside parsing the same votes, in memory, and as it grows. */
export async function opinionLines(settings: Settings): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'opinions-'));
  try {
    const file = join(folder, 'votes.csv');
    return [await besideParsing(settings, file), await memory(file), await growth(settings)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Each side takes seconds by itself, so one of each is a round, and three rounds are enough.
async function besideParsing(settings: Settings, file: string): Promise<Line> {
  return inProcess(async (child) => {
    await child.ask({ make: VOTES, file });
    let groups: number | null = null;
    const compared = await paired(
      { ...settings, rounds: Math.min(settings.rounds, 3) },
      async () => {
        const answered = await child.ask({ map: true });
        groups = answered.groups;
        return answered.milliseconds;
      },
      async () => (await child.ask({ parse: file })).milliseconds,
    );
    return {
      figure: 'numbers: opinion map of 2,000,000 votes ÷ parsing them with csv-parse (streaming)',
      promise: '≤ 1',
      measured: `${compared.ratio.toFixed(2)} (${compared.lowest.toFixed(2)}–${compared.highest.toFixed(2)})`,
      held: compared.ratio <= 1 && groups === 3,
      note: `${seconds(compared.first)} against ${seconds(compared.second)}; 33,422 people × 783 statements, resampling included; ${groups ?? 'no clear'} groups found of 3 planted`,
    };
  });
}

async function memory(file: string): Promise<Line> {
  return inProcess(async (child) => {
    const { megabytes } = await child.ask({ readAndMap: file });
    return {
      figure: 'numbers: memory to read 2,000,000 votes and map them',
      promise: `< ${MOST_MEGABYTES} MB`,
      measured: `${megabytes.toFixed(0)} MB`,
      held: megabytes < MOST_MEGABYTES,
      note: 'the largest the whole process ever was',
    };
  });
}

async function growth({ rounds, say }: Settings): Promise<Line> {
  const sizes = [0.1, 1, 2, ...(rounds > 3 ? [10] : [])];
  const found: { millions: number; perVote: number; megabytes: number }[] = [];
  for (const millions of sizes) {
    say(`numbers: opinion map of ${millions} million votes`);
    found.push(await inProcess((child) => perVote(child, millions)));
  }
  const million = found.find(({ millions }) => millions === 1)!;
  const largest = found.at(-1)!;
  const ratio = largest.perVote / million.perVote;
  return {
    figure: `numbers: time for one vote among ${largest.millions} million ÷ among 1 million`,
    promise: `≤ ${MOST_GROWTH} (linear)`,
    measured: ratio.toFixed(2),
    held: ratio <= MOST_GROWTH,
    note: found
      .map(
        ({ millions, perVote: each, megabytes }) =>
          `${millions} million: ${each.toFixed(2)} µs a vote, ${megabytes.toFixed(0)} MB`,
      )
      .join('; '),
  };
}

// The better of two, since the first is also compiled.
async function perVote(child: Process, millions: number) {
  const count = Math.round(millions * MILLION);
  await child.ask({ make: count, file: null });
  const first = await child.ask({ map: true });
  const second = await child.ask({ map: true });
  const milliseconds = Math.min(first.milliseconds, second.milliseconds);
  return { millions, perVote: (1000 * milliseconds) / count, megabytes: second.megabytes };
}

async function inProcess<Result>(measure: (child: Process) => Promise<Result>): Promise<Result> {
  const child: Process = startChild('./opinions-process.ts');
  try {
    return await measure(child);
  } finally {
    await child.end();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
