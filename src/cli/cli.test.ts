import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { aQuickFolder } from '#test/support/quick-folder.ts';
import { COMMANDS } from './commands.ts';
import { nearest } from './help.ts';

const SHEET = fileURLToPath(new URL('../modules/demo/data/riverside-spring-2027.csv', import.meta.url));
const CLI = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = aQuickFolder();
// As root the database runs as another user, who must be able to pass through.
chmodSync(folder, 0o711);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function alongside(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH } = process.env;
  return spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { PATH, DATA_DIR: join(folder, 'data'), ...environment },
    timeout: 60_000,
  });
}

describe('help', () => {
  test('lists every command and every setting', () => {
    const { stdout, status } = alongside([]);
    expect(status).toBe(0);
    for (const command of Object.values(COMMANDS)) expect(stdout).toContain(command.usage);
    expect(stdout).toContain('DATABASE_URL');
  });

  test('of one command explains its options', () => {
    expect(alongside(['import', '--help']).stdout).toContain('--leave-out-refused');
  });
});

describe('a slip', () => {
  test('in the name of a command is met with the nearest one', () => {
    const { stderr, stdout, status } = alongside(['strat']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Did you mean “start”?');
  });

  test('in an option says how the command goes', () => {
    const { stderr, status } = alongside(['import', 'courses', 'x.csv', '--spcae', 'riverside']);
    expect(status).toBe(2);
    expect(stderr).toContain('alongside import courses FILE --space S');
  });

  test('in the settings says all of them at once, with no trace of code', () => {
    const { stderr, status } = alongside(['start'], { PORT: 'lots', LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT should be');
    expect(stderr).toContain('LOG_LEVEL should be');
    expect(stderr).not.toContain('    at ');
  });

  test('is matched only when it is near', () => {
    expect(nearest('dcotor', Object.keys(COMMANDS))).toBe('doctor');
    expect(nearest('dance', Object.keys(COMMANDS))).toBeNull();
  });
});

test('a sheet for a folder that holds no Alongside is refused by name, and nothing is made there', () => {
  const DATA_DIR = join(folder, 'dta');
  for (const json of [[], ['--json']]) {
    const { stderr, stdout, status } = alongside(
      ['import', 'courses', SHEET, '--space', 'riverside', ...json],
      { DATA_DIR },
    );
    expect(status).toBe(2);
    expect(stderr).toContain(`There is no Alongside in ${DATA_DIR}`);
    expect(existsSync(DATA_DIR)).toBe(false);
    if (json.length > 0)
      expect(JSON.parse(stdout)).toMatchObject({ error: expect.stringContaining(DATA_DIR), written: false });
  }
});

test('migrate, demo and doctor on an empty folder: made, made, well; and again: nothing to do', () => {
  const first = alongside(['migrate']);
  expect(first.stderr).toBe('');
  expect(first.stdout).toContain('0001-foundation');
  expect(alongside(['migrate']).stdout).toContain('nothing to do');
  expect(alongside(['demo']).stdout).toContain('Riverside');
  expect(alongside(['demo']).stdout).toContain('nothing was changed');
  const doctor = alongside(['doctor']);
  expect(doctor.stdout).toContain('The database answers: PostgreSQL 18');
  expect(doctor.stdout).not.toContain('NOT WELL');
  expect(doctor.status).toBe(0);
}, 120_000);

test('a folder of the demonstration does not start as a live college', () => {
  const { stderr, status } = alongside(['migrate'], {
    ALONGSIDE_MODE: 'live',
    SMTP_URL: 'smtp://localhost:25',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('made in demo mode');
}, 60_000);

test('commands work beside a running Alongside on the same folder, even when nobody reads what it says', async () => {
  const { PATH } = process.env;
  const running = spawn(process.execPath, [CLI, 'start'], {
    env: { PATH, DATA_DIR: join(folder, 'data'), PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const chunk of running.stdout) if (String(chunk).includes('ready at')) break;
  const looked = alongside(['import', 'courses', SHEET, '--space', 'riverside', '--dry-run', '--json']);
  expect(looked.stderr).toBe('');
  expect(looked.status).toBe(0);
  const { lines } = JSON.parse(looked.stdout) as { lines: { line: number; ref: string; outcome: string }[] };
  expect(lines.find(({ ref }) => ref === 'WRAP-01')).toMatchObject({ line: 4 });
  expect(alongside(['doctor']).status).toBe(0);
  running.kill('SIGTERM');
  await once(running, 'exit');
}, 120_000);
