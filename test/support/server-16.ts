import { spawn, execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  readFileSync,
  writeFileSync,
  existsSync,
  chmodSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '#platform/database/open-database.ts';
import type { TestServer } from './one-server.ts';
import { aQuickFolder } from './quick-folder.ts';

const PACKAGE = fileURLToPath(new URL('../../node_modules/postgres-16-linux-x64', import.meta.url));
const ADMIN = 'administrator';
const PASSWORD = 'for tests only';

/** A PostgreSQL 16 server over TCP with passwords: what DATABASE_URL meets elsewhere, as far as a test can. */
export async function startServer16(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const folder = aQuickFolder();
  const as = process.getuid?.() === 0 ? { uid: nobody('-u'), gid: nobody('-g') } : {};
  const programs = copyPrograms(folder);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(join(folder, 'password'), PASSWORD, { mode: 0o600 });
  if (as.uid !== undefined)
    for (const path of [folder, data, join(folder, 'password')]) chownSync(path, as.uid, as.gid);
  const options = { ...as, cwd: '/' };
  execFileSync(
    join(programs, 'bin/initdb'),
    [
      '-D',
      data,
      '-U',
      ADMIN,
      '--auth=scram-sha-256',
      `--pwfile=${join(folder, 'password')}`,
      '-E',
      'UTF8',
      '--locale=C',
    ],
    { ...options, stdio: 'ignore' },
  );
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'fsync=off',
    'max_wal_size=128MB',
    'max_connections=100',
  ];
  const server = spawn(
    join(programs, 'bin/postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  await ready(server);
  const address = { host: '127.0.0.1', port, user: ADMIN, password: PASSWORD, database: 'postgres' };
  // The administrator of a hosted server is seldom a superuser: it may make roles and databases, and no more.
  await withClient(address, (client) =>
    client.query(`create role hosted login createdb createrole password '${PASSWORD}'`),
  );
  const stop = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { server: { host: '127.0.0.1', port, admin: ADMIN, adminPassword: PASSWORD, version: 16 }, stop };
}

function ready(server: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
}

function nobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody']).toString());
}

function copyPrograms(folder: string): string {
  const native = join(folder, 'native');
  cpSync(join(PACKAGE, 'native'), native, { recursive: true });
  chmodSync(folder, 0o755);
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) symlinkSync(join(folder, source), path);
  }
  return native;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
