// The server's own process: the real app, listening, with one page more that never changes.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buildApp } from '#src/app.ts';
import type { App } from '#src/app.ts';
import { OffsetClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { cookiesFor } from '#platform/http/cookies.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import { openLog } from '#platform/log/log.ts';
import type { AppAnswer, AppAsk, AppStart } from './app-messages.ts';
import type { Statement } from './captured.ts';
import { processorTime } from './processor-time.ts';
import { capturing } from './capturing.ts';
import { BENCH_MORNING } from './filled-college.ts';

const POOL = 10;
let constant = Buffer.from('');

async function serve(start: AppStart): Promise<void> {
  // The post of a live college is never opened here, since its workers are left out.
  const config = readConfig({
    ALONGSIDE_MODE: start.mode,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
    LOG_LEVEL: 'error',
  });
  const log = openLog(config.LOG_LEVEL);
  const pool = openPool(start.database, POOL, log);
  const heard = capturing(pool);
  const clock = new OffsetClock(Date.parse(BENCH_MORNING) - Date.now());
  const app = await buildApp({
    config,
    pool,
    keys: [start.key ? Buffer.from(start.key) : randomBytes(32)],
    clock,
    log,
    unlimited: true,
    withoutWorkers: !start.workers,
  });
  app.server.get('/bench/constant', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(constant),
  );
  process.on('message', (message: AppAsk) => void answer(app, heard, message).then(tell));
  if (start.workers) await app.start();
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  tell({ port: (app.server.server.address() as AddressInfo).port });
  process.on('disconnect', () => void app.stop().then(() => process.exit(0)));
}

async function answer(app: App, heard: { since: Statement[] | null }, message: AppAsk): Promise<AppAnswer> {
  if (message.ask === 'constant') constant = Buffer.from(message.body);
  if (message.ask === 'processor time') return { milliseconds: processorTime() };
  if (message.ask === 'sign in') return { cookie: await signIn(app, message.accountId) };
  if (message.ask === 'capture') heard.since = [];
  if (message.ask !== 'captured') return { done: true };
  const statements = heard.since ?? [];
  heard.since = null;
  return { statements };
}

async function signIn({ platform }: App, accountId: string): Promise<string> {
  const token = await platform.database.globally((tx) =>
    openSignIn(tx, accountId, 'password', 'the benchmark', platform.clock.now(), 2),
  );
  return `${cookiesFor(platform.config).signIn}=${token}`;
}

function tell(message: AppAnswer): void {
  process.send!(message);
}

process.once('message', (start: AppStart) => void serve(start));
