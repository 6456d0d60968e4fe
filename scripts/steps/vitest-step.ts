import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Step } from './step.ts';
import { runTool } from './step.ts';

export interface TestRun {
  readonly name: string;
  readonly remedy: string;
  /** Files or folders; all when left out. */
  readonly files?: readonly string[];
  readonly leaveOut?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const VITEST = 'node_modules/vitest/vitest.mjs';
// Node reads the settings itself, so that nothing is written beside them in a checkout that may not be ours.
const LOADED_AS_IT_IS = ['--configLoader', 'native'];

/** A run of our tests, counted by what vitest writes down. */
export function vitestStep(run: TestRun): Step {
  return { name: run.name, remedy: run.remedy, run: () => countedRun(run) };
}

async function countedRun(run: TestRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'al-count-'));
  const count = join(folder, 'count.json');
  try {
    const leftOut = (run.leaveOut ?? []).flatMap((pattern) => ['--exclude', pattern]);
    const reports = ['--reporter=dot', '--reporter=json', `--outputFile.json=${count}`];
    const { code, said } = await runTool(
      VITEST,
      ['run', ...LOADED_AS_IT_IS, ...reports, ...leftOut, ...(run.files ?? [])],
      {
        NO_COLOR: '1',
        ...run.environment,
      },
    );
    return { ...outcomeFrom(count, code), said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Counted {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

// A file that cannot even be read fails without a failing test in it, and a run that breaks off writes nothing down.
function outcomeFrom(file: string, code: number): { passed: number; failed: number } {
  try {
    const counted = JSON.parse(readFileSync(file, 'utf8')) as Counted;
    const failed = counted.numFailedTests || counted.numFailedTestSuites;
    return { passed: counted.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return { passed: 0, failed: 1 };
  }
}
