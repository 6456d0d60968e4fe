import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { aQuickFolder } from '#test/support/quick-folder.ts';
import { serversOn } from './leftovers.ts';
import { processes } from './processes.ts';
import type { Running } from './processes.ts';
import { runProgram } from './run-program.ts';
import { defaultDataDir, startEmbeddedPostgres, StartRefused } from './start-embedded-postgres.ts';
import type { EmbeddedOptions, EmbeddedPostgres } from './start-embedded-postgres.ts';
import { waitUntil } from './wait-until.ts';

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';
const nobody = { name: 'nobody', uid: 65534, gid: 65534 };
const holder = join(import.meta.dirname, 'hold-open.ts');
const readableByAll =
  (
    await runProgram(
      '/bin/sh',
      ['-c', 'test -r "$0" && test -x "$1"', holder, process.execPath],
      asRoot ? nobody : undefined,
    )
  ).status === 0;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function temporaryFolder(parent?: string): string {
  const folder = realpathSync(parent === undefined ? aQuickFolder() : mkdtempSync(join(parent, 'apg-')));
  chmodSync(folder, 0o711); // as root, the database's user must be able to pass through
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({
    dataDir,
    log: () => undefined,
    settings: { fsync: 'off' },
    ...more,
  });
  undo.push(() => server.stop());
  return server;
}

async function ask(connection: ClientConfig, text: string): Promise<string> {
  const client = new Client(connection);
  client.on('error', () => undefined); // a server killed under us says so here as well as in the query
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text);
    return String(Object.values(rows[0] ?? {})[0]); // the first column of the first row
  } finally {
    await client.end();
  }
}

async function refusal(started: Promise<EmbeddedPostgres>): Promise<StartRefused> {
  const outcome = await started.then(
    () => new Error('it started'),
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(StartRefused);
  return outcome as StartRefused;
}

interface Held {
  child: ChildProcess;
  said: { connection: ClientConfig; pid: number; refused?: string; message?: string };
}

/** Starts the database in a process of its own, as another user where one is given, and waits for what it prints. */
async function hold(
  dataDir: string,
  options: { address?: string; uid?: number; gid?: number } = {},
): Promise<Held> {
  const { address, ...who } = options;
  const args = ['--no-warnings', holder, dataDir, ...(address ? [address] : [])];
  const child = spawn(process.execPath, args, { ...who, cwd: '/', stdio: ['pipe', 'pipe', 'pipe'] });
  undo.push(() => ended(child, 'SIGKILL'));
  let [printed, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  await waitUntil(() => printed.includes('\n') || child.exitCode !== null, 20_000);
  if (!printed.includes('\n')) throw new Error(`Nothing printed: ${complaint}`);
  return { child, said: JSON.parse(printed) as Held['said'] };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  expect(await waitUntil(() => child.exitCode !== null || child.signalCode !== null, 10_000)).toBe(true);
}

const dataOf = (folder: string) => join(folder, 'postgres', 'data');
const noneLeft = (folder: string) => waitUntil(() => serversOn(dataOf(folder)).length === 0, 8000);

describe('a server of our own', () => {
  it('starts on an empty folder, keeps what it was told over a restart, and leaves nothing running', async () => {
    const folder = temporaryFolder();
    const first = await start(folder, { settings: {} });
    await ask(first.connection(), "create table kept as select 'still here'::text as word");
    expect(await ask(first.connection(), 'show server_version_num')).toMatch(/^18/);
    expect(await ask(first.connection(), 'show data_checksums')).toBe('on');
    expect(await ask(first.connection(), 'show fsync')).toBe('on');
    expect(
      await ask(first.connection(), 'select datlocale from pg_database where datname = current_database()'),
    ).toBe('C.UTF-8');
    await first.stop();
    expect(serversOn(dataOf(folder))).toEqual([]);
    const second = await start(folder);
    expect(await ask(second.connection(), 'select word from kept')).toBe('still here');
  });

  it('is reached by its private socket and by nothing else', async () => {
    const folder = temporaryFolder();
    const server = await start(folder);
    const { host } = server.connection();
    expect(await ask(server.connection(), 'show listen_addresses')).toBe('');
    expect(statSync(host).mode & 0o777).toBe(0o700);
    expect(statSync(join(host, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
    expect(statSync(dataOf(folder)).mode & 0o777).toBe(0o700);
    if (onLinux) expect(tcpSocketsOf(server.pid())).toEqual([]);
  });

  it.skipIf(!asRoot)('is not there for other users', async () => {
    const server = await start(temporaryFolder());
    const { status } = await runProgram(
      '/bin/sh',
      ['-c', 'test -e "$0/.s.PGSQL.5432"', server.connection().host],
      nobody,
    );
    expect(status).not.toBe(0);
  });

  it('finds another place for a socket whose path would be too long, and removes it afterwards', async () => {
    const folder = join(temporaryFolder(), 'a-folder-with-a-long-name'.repeat(4));
    const server = await start(folder);
    const { host } = server.connection();
    expect(host.startsWith(folder)).toBe(false);
    expect(statSync(host).mode & 0o777).toBe(0o700);
    expect(await ask(server.connection(), 'select 1')).toBe('1');
    await server.stop();
    expect(existsSync(host)).toBe(false);
  });

  it('takes a folder with spaces, apostrophes and commas in its name', async () => {
    const server = await start(join(temporaryFolder(), "our data, the college's"));
    expect(await ask(server.connection(), 'select 1')).toBe('1');
  });

  it('says plainly that a double quotation mark in the name of a folder is too much for PostgreSQL', async () => {
    const refused = await refusal(start(join(temporaryFolder(), 'our "data"')));
    expect(refused).toMatchObject({ code: 'folder-name' });
  });
});

function tcpSocketsOf(pid: number): string[] {
  const open = readdirSync(`/proc/${pid}/fd`).map((name) => readlinkSync(`/proc/${pid}/fd/${name}`));
  const listed = ['tcp', 'tcp6', 'udp', 'udp6']
    .map((kind) => readFileSync(`/proc/net/${kind}`, 'utf8'))
    .join('\n');
  const inodes = open.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
  expect(inodes.length).toBeGreaterThan(0); // its Unix socket: we did look at the right process
  return inodes.filter((inode) => new RegExp(`\\b${inode}\\b`).test(listed));
}

describe('one start on a folder', () => {
  it('refuses the second within two seconds, naming the first, and lets it in once the first has stopped', async () => {
    const folder = temporaryFolder();
    const { child } = await hold(folder, { address: 'http://localhost:3123' });
    const before = performance.now();
    const refused = await refusal(start(folder));
    expect(performance.now() - before).toBeLessThan(2000);
    expect(refused.code).toBe('already-running');
    expect(refused.message).toContain(`process ${child.pid}`);
    expect(refused.message).toContain('http://localhost:3123');
    expect(refused.message).toContain(String(new Date().getFullYear()));
    await ended(child, 'SIGTERM');
    const next = await start(folder);
    expect(await ask(next.connection(), 'select 1')).toBe('1');
  });

  it('lets exactly one of several in that start at once, also over the note of a process that is gone', async () => {
    const folder = temporaryFolder();
    await (await start(folder)).stop();
    writeFileSync(
      join(folder, 'postgres', 'running.json'),
      JSON.stringify({ pid: process.pid, began: 'before', started: '2026-01-01T00:00:00Z' }),
    );
    const outcomes = await Promise.allSettled([start(folder), start(folder), start(folder)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [(one.reason as StartRefused).code] : [],
    );
    expect(reasons).toEqual(['already-running', 'already-running']);
  });
});

describe('when a process is killed', () => {
  it('leaves no server behind after kill -9 of ours, and the next start finds everything', async () => {
    const folder = temporaryFolder();
    const { child, said } = await hold(folder);
    await ask(said.connection, 'create table kept as select 7 as number');
    expect(serversOn(dataOf(folder)).length).toBeGreaterThan(0);
    await ended(child, 'SIGKILL');
    expect(await noneLeft(folder)).toBe(true);
    const next = await start(folder);
    expect(await ask(next.connection(), 'select number from kept')).toBe('7');
  });

  it('stops a database that was left behind without its watchdog', async () => {
    const folder = temporaryFolder();
    const { child, said } = await hold(folder);
    for (const { pid } of watchdogsOf(folder)) process.kill(pid, 'SIGKILL');
    await ended(child, 'SIGKILL');
    expect(processes.began(said.pid)).toBeDefined(); // an orphan, and alive
    const messages: string[] = [];
    const next = await start(folder, { log: (message) => messages.push(message) });
    expect(messages.join()).toContain('left behind');
    expect(next.pid()).not.toBe(said.pid);
    expect(await ask(next.connection(), 'select 1')).toBe('1');
  });

  it('starts the server again when it is killed under a busy connection, ready within five seconds', async () => {
    const server = await start(temporaryFolder());
    const killed = server.pid();
    let told = 0;
    server.onUnexpectedExit(() => (told += 1));
    const busy = ask(
      server.connection(),
      'select count(*) from (select generate_series(1, 1000000000)) as n',
    ).catch((error: Error) => error);
    await untilBusy(server.connection());
    const before = performance.now();
    process.kill(killed, 'SIGKILL');
    expect(await waitUntil(() => server.pid() !== killed, 5000)).toBe(true);
    expect(await ask(server.connection(), 'select 1')).toBe('1');
    expect(performance.now() - before).toBeLessThan(5000);
    expect(told).toBe(1);
    expect(await busy).toBeInstanceOf(Error);
  });

  it('gives up on a server that keeps being killed, says so once, and still stops in order', async () => {
    const server = await start(temporaryFolder());
    let givenUp = 0;
    server.onGivenUp(() => (givenUp += 1));
    for (let round = 0; round < 6; round++) {
      const pid = server.pid();
      process.kill(pid, 'SIGKILL');
      await waitUntil(() => server.pid() !== pid || givenUp > 0, 8000);
    }
    expect(givenUp).toBe(1);
    await server.stop();
  });

  it('begins again after an initialisation that was cut off half way', async () => {
    const folder = temporaryFolder();
    const half = join(folder, 'postgres', 'data.half-made-0123');
    mkdirSync(join(half, 'base'), { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    const server = await start(folder);
    expect(await ask(server.connection(), 'select 1')).toBe('1');
    expect(existsSync(half)).toBe(false);
  });

  it('is not kept out by a lock file whose number another program has by now', async () => {
    const folder = temporaryFolder();
    await (await start(folder)).stop();
    writeFileSync(join(dataOf(folder), 'postmaster.pid'), `${process.pid}\n${dataOf(folder)}\n`);
    const server = await start(folder);
    expect(await ask(server.connection(), 'select 1')).toBe('1');
  });
});

async function untilBusy(connection: ClientConfig): Promise<void> {
  const end = performance.now() + 5000;
  const working =
    "select count(*) from pg_stat_activity where state = 'active' and query like '%as n' and pid <> pg_backend_pid()";
  while ((await ask(connection, working)) === '0') {
    if (performance.now() > end) throw new Error('The busy connection never began');
  }
}

function watchdogsOf(folder: string): Running[] {
  const found = processes
    .all()
    .filter(({ command }) => command.includes('alongside-watchdog') && command.includes(dataOf(folder)));
  expect(found).toHaveLength(1);
  return found;
}

describe('what cannot be started is said in a sentence', () => {
  it('refuses the data of another major version and leaves them as they are', async () => {
    const folder = temporaryFolder();
    mkdirSync(dataOf(folder), { recursive: true });
    writeFileSync(join(dataOf(folder), 'PG_VERSION'), '16\n');
    const refused = await refusal(start(folder));
    expect(refused.code).toBe('other-major');
    expect(refused.message).toMatch(/PostgreSQL 16.*PostgreSQL 18.*backup.*DATA_DIR/);
    expect(readdirSync(dataOf(folder))).toEqual(['PG_VERSION']);
  });

  it('refuses a folder that holds something else', async () => {
    const folder = temporaryFolder();
    mkdirSync(dataOf(folder), { recursive: true });
    writeFileSync(join(dataOf(folder), 'holiday.jpg'), '');
    expect((await refusal(start(folder))).code).toBe('not-a-cluster');
  });

  it('refuses a data folder that is a file', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    expect((await refusal(start(file))).code).toBe('not-a-folder');
  });

  it('passes on what the server itself says against a setting', async () => {
    const refused = await refusal(
      start(temporaryFolder(), { settings: { fsync: 'off', shared_buffers: 'plenty' } }),
    );
    expect(refused.code).toBe('did-not-start');
    expect(refused.message).toContain('shared_buffers');
  });

  it.skipIf(!asRoot)('names the closed folder above data the database may not reach', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const refused = await refusal(start(join(closed, 'data')));
    expect(refused.code).toBe('data-folder-closed');
    expect(refused.message).toContain(`chmod o+x ${closed}`);
  });
});

describe('whoever starts it', () => {
  it.skipIf(!asRoot)(
    'copies the programs when they are in a folder the database may not enter',
    { timeout: 20_000 },
    async () => {
      const closed = temporaryFolder();
      chmodSync(closed, 0o700);
      const original = dirname(
        dirname(
          createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`),
        ),
      );
      cpSync(original, join(closed, 'package'), { recursive: true });
      const server = await start(temporaryFolder(), { programs: join(closed, 'package') });
      expect(await ask(server.connection(), 'select 1')).toBe('1');
      expect(readlinkSync(`/proc/${server.pid()}/exe`).startsWith(closed)).toBe(false);
    },
  );

  it.skipIf(!asRoot || !readableByAll)('takes over, as root, data an ordinary user has made', async () => {
    const folder = temporaryFolder();
    chownSync(folder, nobody.uid, nobody.gid);
    const { child, said } = await hold(folder, { uid: nobody.uid, gid: nobody.gid });
    expect(said.refused).toBeUndefined();
    await ask(said.connection, 'create table kept as select 7 as number');
    expect(statSync(`/proc/${said.pid}`).uid).toBe(nobody.uid);
    await ended(child, 'SIGTERM');
    const server = await start(folder);
    expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0);
    expect(await ask(server.connection(), 'select number from kept')).toBe('7');
  });

  it.skipIf(!asRoot || !readableByAll)(
    'leaves no server behind either when an ordinary user is killed',
    async () => {
      const folder = temporaryFolder();
      chownSync(folder, nobody.uid, nobody.gid);
      const { child } = await hold(folder, { uid: nobody.uid, gid: nobody.gid });
      await ended(child, 'SIGKILL');
      expect(await noneLeft(folder)).toBe(true);
    },
  );

  it.skipIf(!asRoot || !readableByAll)('tells an ordinary user whose folder it is', async () => {
    const folder = temporaryFolder();
    await (await start(folder)).stop();
    const { said } = await hold(folder, { uid: nobody.uid, gid: nobody.gid });
    expect(said.refused).toBe('data-folder-closed');
    expect(said.message).toContain(folder);
  });

  it('keeps the data of two checkouts of one name apart', () => {
    const [one, other] = [join(temporaryFolder(), 'alongside'), join(temporaryFolder(), 'alongside')];
    for (const place of [one, other]) mkdirSync(place);
    expect(defaultDataDir(one)).not.toBe(defaultDataDir(other));
    expect(defaultDataDir(one)).toMatch(
      asRoot ? /^\/var\/lib\/alongside\/alongside-[0-9a-f]{10}$/ : /\/\.alongside\/data$/,
    );
  });
});
