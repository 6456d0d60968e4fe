import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookPlace } from '#modules/college/commands/book-place.ts';
import { changeRun } from '#modules/college/commands/change-run.ts';
import { bookingToken } from '#modules/college/model/booking-token.ts';
import { runByCode } from '#modules/college/queries/managed-runs.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace } from '#test/support/app.ts';
import { formsOf } from '#test/support/browser.ts';
import { RunningApp } from './support/running-app.ts';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);
const PLACES = 4 * ROUNDS;
const WAITING = 8 * ROUNDS;
/** Places given back at once in each round, and places added. */
const GIVEN_BACK = 3;
const ADDED = 2;
const HELD_WITHIN = 5;

let running: RunningApp;
let space: Space;
let run: ARun;
/** Addresses at which those with a place give it back. */
let cancelAddresses: string[];

beforeAll(async () => {
  running = await RunningApp.onAFreshFolder();
  await running.start();
  await running.beside(async (platform) => {
    space = await aSpace({ platform });
    run = await platform.database.inSpace(space.id, (tx) => aRun(tx, { places: PLACES, sessions: [] }));
    const ids: string[] = [];
    for (let index = 0; index < PLACES + WAITING; index += 1) ids.push(await book(platform, index));
    cancelAddresses = ids
      .slice(0, PLACES)
      .map((id) => `/${space.slug}/bookings/cancel/${bookingToken(platform.seal, space.id, id, 'cancel')}`);
  });
}, 180_000);

afterAll(() => running.end(), 60_000);

const actor = () => ({ personId: null, onBehalfOf: null, channel: 'web' as const, at: new Date() });

async function book(platform: Platform, index: number): Promise<string> {
  const key = { key: newId(), form: 'a test', hash: Buffer.alloc(32) };
  const booked = await bookPlace(platform, space, actor(), key, {
    code: run.code,
    personId: null,
    name: `Person ${index}`,
    email: `person${index}@people.example`,
    phone: '',
    mayLeaveMessage: null,
    helps: [],
    ifMissed: 'not said',
    emergencyContact: '',
    keepingWell: '',
  });
  if (!booked.ok) throw new Error(booked.reason);
  return booked.bookingId;
}

/** Opens the page that gives a place back, and presses its button. Whether it was acknowledged: a process that dies answers nothing. */
async function giveBack(address: string): Promise<boolean> {
  try {
    const page = await fetch(`${running.base}${address}`);
    const cookie = page.headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .join('; ');
    const fields = formsOf(await page.text()).find(({ action }) => action.includes('/cancel/'))!.fields;
    const answer = await fetch(`${running.base}${address}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields as Record<string, string>),
      redirect: 'manual',
    });
    return answer.status === 303;
  } catch {
    return false;
  }
}

async function addPlaces(platform: Platform): Promise<void> {
  await platform.database.inSpace(space.id, async (tx) => {
    const now = (await runByCode(tx, run.code))!;
    const done = await changeRun(tx, { platform, actor: actor() }, run.id, now.version, {
      ...now,
      places: now.places + ADDED,
    });
    if (!done.ok) throw new Error(done.reason);
  });
}

interface Counted {
  readonly places: number;
  readonly booked: number;
  readonly held: number;
  readonly waiting: number;
  /** People told of a held place, whose place is held: one message each. */
  readonly told: number;
}

async function counted(platform: Platform): Promise<Counted> {
  return platform.database.inSpace(space.id, async (tx) => {
    const { rows } = await tx.client.query<Counted>(
      `select r.places, (select count(*)::int from college_bookings where run_id = r.id and state = 'booked') as booked,
              (select count(*)::int from college_bookings where run_id = r.id and held_at is not null) as held,
              (select count(*)::int from college_bookings where run_id = r.id and state = 'listed' and held_at is null) as waiting,
              (select count(*)::int from messages m where m.space_id = r.space_id and m.kind = 'held-place') as told
         from college_runs r where r.space_id = $1 and r.id = $2`,
      [space.id, run.id],
    );
    return rows[0]!;
  });
}

const isSettled = ({ places, booked, held }: Counted) => booked + held === places;

/** Seconds until every free place is held. */
async function untilHeld(platform: Platform): Promise<number> {
  const began = performance.now();
  while (!isSettled(await counted(platform))) {
    await pause(20);
    if (performance.now() - began > 60_000) throw new Error(JSON.stringify(await counted(platform)));
  }
  return (performance.now() - began) / 1000;
}

describe('kill -9 while places come free', () => {
  it(
    'forgets none: each is held for somebody within five seconds of standing up again, and each person told once',
    { timeout: ROUNDS * 60_000 },
    async () => {
      const seconds: number[] = [];
      let acknowledged = 0;
      let leftOver = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const back = cancelAddresses.splice(0, GIVEN_BACK).map(giveBack);
        await Promise.race(back);
        await running.beside(async (platform) => {
          await addPlaces(platform);
          await running.kill();
        });
        acknowledged += (await Promise.all(back)).filter((yes) => yes).length;
        await running.start();
        await running.beside(async (platform) => {
          if (!isSettled(await counted(platform))) leftOver += 1;
          seconds.push(await untilHeld(platform));
        });
      }
      const now = await running.beside(counted);
      expect(now.booked).toBeLessThanOrEqual(PLACES - acknowledged);
      expect(now.held).toBe(now.places - now.booked);
      expect(now.told).toBe(now.held);
      expect(acknowledged).toBeGreaterThan(0);
      const crowded = Math.max(1, loadavg()[0]! / availableParallelism());
      process.stdout.write(
        `kill -9 while places came free: all held again after ${seconds.map((one) => one.toFixed(1)).join(', ')} s; ${leftOver} rounds left some to be held (the machine was ${crowded.toFixed(1)} times as busy as it has cores)\n`,
      );
      expect(Math.max(...seconds)).toBeLessThan(HELD_WITHIN * crowded);
    },
  );
});
