import { randomBytes } from 'node:crypto';
import { addPerson, giveRole } from '#modules/people/index.ts';
import type { SpaceRole } from '#modules/people/index.ts';
import { buildApp } from '#src/app.ts';
import type { App } from '#src/app.ts';
import { StillClock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import { newId } from '#platform/ids/ids.ts';
import { openLog } from '#platform/log/log.ts';
import type { Letter } from '#platform/mail/post.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { Browser } from './browser.ts';
import { aDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';

/** A hundredth of what looking at a password takes in the product. */
const CHEAP_PASSWORDS = { log2N: 10, r: 8, p: 1 };

/** The morning on which tests begin, unless they move the clock: the demonstration's own first day. */
export const MORNING = '2026-11-23T09:00:00Z';

export interface TestApp extends App {
  readonly database: TestDatabase;
  readonly clock: StillClock;
  /** What was handed to the post, oldest first (only while workers run). */
  readonly letters: Letter[];
  browser(): Browser;
  end(): Promise<void>;
}

export interface TestAppOptions {
  readonly settings?: Record<string, string>;
  /** One that is filled already, and the key its texts are sealed with; a fresh one else. */
  readonly filled?: { readonly database: TestDatabase; readonly key: Buffer };
  readonly workers?: boolean;
  readonly limited?: boolean;
  readonly poolSize?: number;
  /** Whether looking at a password takes as long as in the product. */
  readonly dearPasswords?: boolean;
}

/** The real app on a database of its own. Only the clock and the post are the test's, and what a password costs. */
export async function anApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { database, key } = options.filled ?? {
    database: await aDatabase(options.poolSize),
    key: randomBytes(32),
  };
  const clock = new StillClock(MORNING);
  const letters: Letter[] = [];
  const config = readConfig({ LOG_LEVEL: 'error', PUBLIC_URL: 'http://localhost:3000', ...options.settings });
  const app = await buildApp({
    config,
    pool: database.pool,
    keys: [key],
    clock,
    log: openLog(config.LOG_LEVEL),
    post: async (letter) => void letters.push(letter),
    unlimited: !options.limited,
    ...(options.dearPasswords ? {} : { passwordCost: CHEAP_PASSWORDS }),
    withoutWorkers: !options.workers,
  });
  await app.server.ready();
  if (options.workers) await app.start();
  return {
    ...app,
    database,
    clock,
    letters,
    browser: () => new Browser(app.server),
    end: async () => {
      await app.stop();
      await database.drop();
    },
  };
}

let spacesMade = 0;

/** A space of its own for one test. */
export async function aSpace(
  app: Pick<App, 'platform'>,
  more: Partial<Pick<Space, 'name' | 'slug' | 'public'>> = {},
): Promise<Space> {
  const { database, spaces, clock } = app.platform;
  const slug = more.slug ?? `space-${process.pid}-${++spacesMade}`;
  await database.global(
    `insert into spaces (id, slug, name, public, contact_phone, contact_email, created_at) values ($1, $2, $3, $4, '020 7946 0000', 'hello@college.example', $5)`,
    [newId(), slug, more.name ?? 'Test College', more.public ?? true, clock.now()],
  );
  return (await spaces.bySlug(slug))!;
}

export interface Member {
  readonly personId: string;
  readonly accountId: string;
  readonly browser: Browser;
}

/** A person of a space with an account and roles, and a browser in which they are signed in. */
export async function aMember(
  app: TestApp,
  space: Space,
  name: string,
  ...roles: SpaceRole[]
): Promise<Member> {
  const { database, clock } = app.platform;
  const now = clock.now();
  const personId = await database.inSpace(space.id, async (tx) => {
    const added = await addPerson(tx, { name }, now);
    for (const role of roles) await giveRole(tx, added, role, null, now);
    return added;
  });
  const accountId = newId();
  await database.global(`insert into accounts (id, email, created_at) values ($1, $2, $3)`, [
    accountId,
    `${accountId}@people.example`,
    now,
  ]);
  await database.global(`insert into memberships (account_id, space_id, person_id) values ($1, $2, $3)`, [
    accountId,
    space.id,
    personId,
  ]);
  return { personId, accountId, browser: await signedInBrowser(app, accountId) };
}

/** A browser in which an account is signed in: with the second step, or (level 1) by a link alone. */
export async function signedInBrowser(app: TestApp, accountId: string, level: 1 | 2 = 2): Promise<Browser> {
  const method = level === 2 ? 'password' : 'e-mail link';
  const token = await app.platform.database.globally((tx) =>
    openSignIn(tx, accountId, method, 'a test', app.platform.clock.now(), level),
  );
  const browser = app.browser();
  browser.keep('__Host-alongside', token);
  return browser;
}
