import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '#numbers/refusal.ts';
import type { NumbersCommand } from './command.ts';
import { NUMBERS } from './list.ts';
import { numbers } from './run.ts';
import { ran } from './testing/ran.ts';

const CLI = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'numbers-frame-'));
const file = join(folder, 'series.csv');
const rows = Array.from({ length: 14 }, (_, at) => `2026-01-${at + 10},${at % 2}`);
writeFileSync(file, ['date,value', ...rows].join('\n'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alongside(...args: string[]) {
  const { PATH } = process.env;
  return spawnSync(process.execPath, [CLI, 'numbers', ...args], { encoding: 'utf8', env: { PATH } });
}

const commands = await Promise.all(
  Object.entries(NUMBERS).map(async ([name, load]) => [name, await load()] as const),
);

describe('the command itself', () => {
  it('prints JSON alone on standard output, and ends with 0', () => {
    const { status, stdout, stderr } = alongside('spc', file, '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ mean: 0.5 });
  });

  it('prints a refusal on standard error, nothing on standard output, and ends with 2', () => {
    writeFileSync(join(folder, 'odd.csv'), 'date,value\n2026-01-01,lots\n');
    const { status, stdout, stderr } = alongside('spc', join(folder, 'odd.csv'), '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Line 2: “lots” in the column “value” is not a number.\n');
  });

  it('says in a sentence what was mistyped, and ends with 2', () => {
    const { status, stdout, stderr } = alongside('scp', file, '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('There is no figure “scp”. Did you mean “spc”? alongside numbers lists them all.\n');
  });

  it('lists every figure', () => {
    const { status, stdout } = alongside();
    expect(status).toBe(0);
    for (const [, { usage, summary }] of commands) {
      expect(stdout).toContain(usage);
      expect(stdout).toContain(summary);
    }
  });
});

describe('each figure', () => {
  it.each(commands)('%s explains every option it has, and only those', async (name, command) => {
    const { code, out, err } = await ran(name, null, '--help');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(command.usage);
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    const named = [...`${command.usage} ${command.explained.join(' ')}`.matchAll(/--([a-z][a-z-]*)/g)];
    for (const [, option] of named) expect([...Object.keys(command.options), 'json']).toContain(option);
  });

  it.each(commands)('%s is called by the name it goes by', (name, { usage }) => {
    expect(usage.startsWith(`alongside numbers ${name} `)).toBe(true);
  });

  it.each(commands)('%s says how it goes when an option is mistyped', async (name, { usage }) => {
    await expect(ran(name, null, '--no-such-option')).rejects.toThrow(usage);
  });

  it.each(commands)(
    '%s refuses, or says what is missing, with no file and with one that is not there',
    async (name) => {
      for (const args of [[name], [name, join(folder, 'not-there')]]) {
        const told: string[] = [];
        const code = await numbers(
          args,
          () => told.push('printed an answer'),
          () => undefined,
        ).catch((error: Error) => (error.constructor.name === 'Slip' ? 2 : Promise.reject(error)));
        expect([code, told]).toEqual([2, []]);
      }
    },
  );
});

describe('the frame', () => {
  const made = (work: NumbersCommand['work']): NumbersCommand => ({
    usage: 'alongside numbers made FILE',
    summary: 'Made for this test.',
    options: {},
    explained: [],
    work,
  });
  const run = async (work: NumbersCommand['work'], ...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []];
    const list = NUMBERS as Record<string, () => Promise<NumbersCommand>>;
    list['made'] = () => Promise.resolve(made(work));
    try {
      const code = await numbers(
        ['made', ...args],
        (line) => out.push(line),
        (line) => err.push(line),
      );
      return { code, out: out.join('\n'), err: err.join('\n') };
    } finally {
      delete list['made'];
    }
  };

  it('prints the text for people, and the same answer as JSON', async () => {
    const work = () => Promise.resolve({ text: 'Two.', json: { two: 2 } });
    expect(await run(work)).toEqual({ code: 0, out: 'Two.', err: '' });
    expect(await run(work, '--json')).toEqual({ code: 0, out: '{\n  "two": 2\n}', err: '' });
  });

  it('hands over what was typed, without --json', async () => {
    let seen: unknown;
    await run(
      (typed) => {
        seen = { ...typed.values, positionals: [...typed.positionals] };
        return Promise.resolve({ text: '', json: {} });
      },
      'a.csv',
      '--json',
    );
    expect(seen).toEqual({ positionals: ['a.csv'] });
  });

  it('names the line of a refusal, where there is one', async () => {
    const refusing = (line: number | null) => () => Promise.reject(new Refusal('No.', line));
    expect(await run(refusing(3))).toEqual({ code: 2, out: '', err: 'Line 3: No.' });
    expect(await run(refusing(null), '--json')).toEqual({ code: 2, out: '', err: 'No.' });
  });

  it('takes a number that is none as a fault of ours, never as an empty place', async () => {
    const work = () => Promise.resolve({ text: '', json: { deep: [{ mean: Number.NaN }] } });
    await expect(run(work, '--json')).rejects.toThrow('mean is not a number');
  });

  it('lets a fault of ours through', async () => {
    await expect(run(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });
});
