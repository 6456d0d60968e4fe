import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { REMINDING, keepPlacesHeld, reminderWorkers } from '#modules/college/index.ts';
import type { Module } from '#modules/module.ts';
import { columnFacts, operatorWorkers } from '#modules/operator/index.ts';
import { TENDING_MEETINGS, meetingWorkers } from '#modules/groups/index.ts';
import { LAPSING, pairingWorkers } from '#modules/pairing/index.ts';
import { TENDING, releaseWorkers } from '#modules/release/index.ts';
import { KEEPING_PERIODS, myDataWorkers, onDatesChanged } from '#modules/my-data/index.ts';
import { whoIsThere } from '#modules/people/index.ts';
import { modules, myDataParts } from '#src/modules.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Config } from '#platform/config/config.ts';
import { keepLinking } from '#platform/audit/keep-linking.ts';
import { Database } from '#platform/database/database.ts';
import { recorder } from '#platform/events/recorder.ts';
import { buildServer } from '#platform/http/server.ts';
import type { NavigationFor } from '#platform/http/make-visit.ts';
import { Passwords } from '#platform/identity/passwords.ts';
import type { PasswordCost } from '#platform/identity/passwords.ts';
import { JobQueue } from '#platform/jobs/jobs.ts';
import { keepAsking } from '#platform/jobs/keep-asking.ts';
import { Live } from '#platform/live/live.ts';
import type { Log } from '#platform/log/log.ts';
import { openPost } from '#platform/mail/post.ts';
import type { Post } from '#platform/mail/post.ts';
import { mailWorkers } from '#platform/mail/send-message.ts';
import type { Platform } from '#platform/platform.ts';
import { Seal } from '#platform/seal/seal.ts';
import { Spaces } from '#platform/spaces/spaces.ts';
import { openTexts } from '#platform/texts/texts.ts';

/** What the app is put together from. Tests put in their own clock and post, and passwords cheaper to look at; nothing else differs. */
export interface AppParts {
  readonly config: Config;
  readonly pool: Pool;
  readonly keys: readonly Buffer[];
  readonly clock: Clock;
  readonly log: Log;
  readonly post?: Post;
  readonly unlimited?: boolean;
  readonly passwordCost?: PasswordCost;
  /** Tests of the web alone leave the workers out. */
  readonly withoutWorkers?: boolean;
}

export interface App {
  readonly platform: Platform;
  readonly server: FastifyInstance;
  /** Begins to work through jobs. */
  start(): Promise<void>;
  /** Stops in order: no new requests, no new jobs, then the database connections. */
  stop(): Promise<void>;
}

/** Puts the product together by hand: database → events → jobs → modules → web server. */
export async function buildApp(parts: AppParts): Promise<App> {
  const platform = buildPlatform(parts);
  await platform.jobs.start();
  const server = await buildServer({
    platform,
    routes: modules.flatMap((module) => module.routes),
    whoIsThere: (spaceId, personId) => whoIsThere(platform.database, spaceId, personId),
    navigationFor: navigationOf(modules),
    ...(parts.unlimited ? { unlimited: true } : {}),
  });
  let endLinking = async () => undefined as void;
  let endAsking = () => undefined as void;
  let endTending = () => undefined as void;
  let endHolding = async () => undefined as void;
  return {
    platform,
    server,
    start: async () => {
      if (parts.withoutWorkers) return;
      await startWorkers(parts, platform);
      endLinking = keepLinking(platform.database, parts.clock, parts.log);
      const asking = [
        keepAsking(platform.jobs, REMINDING, parts.log),
        keepAsking(platform.jobs, KEEPING_PERIODS, parts.log),
        keepAsking(platform.jobs, LAPSING, parts.log),
        keepAsking(platform.jobs, TENDING_MEETINGS, parts.log),
      ];
      endAsking = () => asking.forEach((end) => end());
      endTending = keepAsking(platform.jobs, TENDING, parts.log);
      endHolding = keepPlacesHeld(platform);
    },
    stop: async () => {
      await platform.live.end();
      await server.close();
      endAsking();
      endTending();
      await endHolding();
      await endLinking();
      await platform.jobs.stop();
      await platform.database.close();
    },
  };
}

function buildPlatform(parts: AppParts): Platform {
  const database = new Database(parts.pool);
  const jobs = new JobQueue(parts.pool, parts.log);
  const supporters = onDatesChanged(myDataParts.takingPart, jobs, parts.config.publicUrl);
  const live = new Live(parts.pool, parts.log);
  const changes = live.subscriber((event) => modules.flatMap((room) => room.liveTopics?.(event) ?? []));
  return {
    config: parts.config,
    database,
    spaces: new Spaces(database),
    jobs,
    record: recorder([...modules.flatMap((module) => module.subscribers ?? []), supporters, changes]),
    live,
    seal: new Seal(parts.keys),
    passwords: new Passwords(parts.passwordCost),
    clock: parts.clock,
    log: parts.log,
  };
}

async function startWorkers(parts: AppParts, platform: Platform): Promise<void> {
  const post = parts.post ?? openPost(parts.config);
  const { database, jobs, clock, config } = platform;
  const sending = { database, jobs, post, texts: openTexts(config), clock, keepLinks: !config.SMTP_URL };
  await jobs.work({
    ...mailWorkers(sending),
    ...operatorWorkers(platform, columnFacts(modules)),
    ...reminderWorkers(platform),
    ...myDataWorkers(platform, myDataParts),
    ...releaseWorkers(platform),
    ...pairingWorkers(platform),
    ...meetingWorkers(platform),
  });
}

function navigationOf(rooms: readonly Module[]): NavigationFor {
  return (space, who, address) => {
    if (!space) return [];
    const items = rooms.flatMap((room) => room.navigation?.(space, who) ?? []);
    const path = address.split('?')[0]!;
    return items.map((item) => ({
      ...item,
      current: path === item.href || path.startsWith(`${item.href}/`),
    }));
  };
}
