import { createHash } from 'node:crypto';
import type { Database } from '#platform/database/database.ts';
import type { Tx } from '#platform/database/tx.ts';

/** What somebody may try to guess. Each is counted by itself, so that a stranger who guesses at a password keeps nobody from their own codes. */
export type Tried = 'password' | 'password after a link' | 'code';

export interface Tries {
  readonly tries: number;
  /** How often it has rested already: each time for longer. */
  readonly rests: number;
  readonly lastAt: Date;
  readonly restingUntil: Date | null;
}

const MINUTE = 60_000;
const IN_A_ROW = 5;
const RESTS = [15 * MINUTE, 60 * MINUTE, 240 * MINUTE, 1440 * MINUTE];
const FORGOTTEN_AFTER = 7 * 1440 * MINUTE;

/**
 * Counts one more try before it is looked at, so that many at once are counted too. Five in a row and it rests for a
 * quarter of an hour; then five more, and longer; never for good. Null: it is resting, and this one is not looked at.
 */
export function oneMoreTry(before: Tries | null, now: Date): Tries | null {
  if (before?.restingUntil && before.restingUntil > now) return null;
  const old = before !== null && now.getTime() - before.lastAt.getTime() < FORGOTTEN_AFTER ? before : null;
  const tries = old?.restingUntil ? 1 : (old?.tries ?? 0) + 1;
  const rests = old?.rests ?? 0;
  if (tries < IN_A_ROW) return { tries, rests, lastAt: now, restingUntil: null };
  const rest = RESTS[Math.min(rests, RESTS.length - 1)]!;
  return { tries, rests: rests + 1, lastAt: now, restingUntil: new Date(now.getTime() + rest) };
}

export type Try =
  | { readonly go: true; /** If this one is wrong, it rests until then. */ readonly restsUntil: Date | null }
  | { readonly go: false; readonly until: Date };

interface Row {
  tries: number;
  rests: number;
  lastAt: Date;
  restingUntil: Date | null;
}

/** Counts a try at something of somebody's (an account's id, or an address that may belong to nobody). Kept in the database, for every process. */
export async function beginTry(database: Database, what: Tried, who: string, now: Date): Promise<Try> {
  return database.globally(async (tx) => {
    await forgetOld(tx, now);
    const before = await lockTries(tx, what, who, now);
    const after = oneMoreTry(before.tries === 0 ? null : before, now);
    if (!after) return { go: false, until: before.restingUntil! };
    await tx.named(
      'count-try',
      `update sign_in_tries set tries = $3, rests = $4, last_at = $5, resting_until = $6 where what = $1 and who = $2`,
      [what, marked(who), after.tries, after.rests, after.lastAt, after.restingUntil],
    );
    return { go: true, restsUntil: after.restingUntil };
  });
}

/** After a right one: what went before is forgotten. */
export async function endTries(tx: Tx, what: Tried, who: string): Promise<void> {
  await tx.named('end-tries', `delete from sign_in_tries where what = $1 and who = $2`, [what, marked(who)]);
}

// One statement makes the row or takes hold of it, so that of many at once each waits for the one before.
async function lockTries(tx: Tx, what: Tried, who: string, now: Date): Promise<Row> {
  const [row] = await tx.named<Row>(
    'lock-tries',
    `insert into sign_in_tries (what, who, tries, rests, last_at) values ($1, $2, 0, 0, $3)
       on conflict (what, who) do update set tries = sign_in_tries.tries
       returning tries, rests, last_at as "lastAt", resting_until as "restingUntil"`,
    [what, marked(who), now],
  );
  return row!;
}

async function forgetOld(tx: Tx, now: Date): Promise<void> {
  await tx.named(
    'forget-tries',
    `delete from sign_in_tries where (what, who) in (select what, who from sign_in_tries where last_at < $1 order by last_at limit 20 for update skip locked)`,
    [new Date(now.getTime() - FORGOTTEN_AFTER)],
  );
}

// An address somebody typed may belong to a person: only its print is kept.
function marked(who: string): Buffer {
  return createHash('sha256').update(who).digest();
}
