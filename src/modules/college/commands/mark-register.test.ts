import { afterAll, beforeAll, expect, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { lockSession, markRegister } from './mark-register.ts';
import type { HoldSession, RegisterMarked } from './mark-register.ts';

const ROUNDS = 12;

let app: TestApp;
let space: Space;
let run: ARun;
let tutors: readonly string[];

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  tutors = [
    (await aMember(app, space, 'Maya Iqbal', 'tutor')).personId,
    (await aMember(app, space, 'Priya Nair', 'tutor')).personId,
  ];
  run = await inSpace((tx) => aRun(tx, { sessions: [['2026-11-23T06:00:00Z', '2026-11-23T08:00:00Z']] }));
});
afterAll(() => app.end());

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);

async function somebodyBooked(): Promise<string> {
  const { personId } = await aMember(app, space, 'Somebody Booked', 'member');
  await inSpace((tx) =>
    tx.client.query(
      `insert into college_bookings (space_id, id, run_id, person_id, state, channel, booked_at) values ($1, $2, $3, $4, 'booked', 'web', '2026-11-20T09:00:00Z')`,
      [space.id, newId(), run.id, personId],
    ),
  );
  return personId;
}

/** Both tutors mark the same new person at the same moment, each otherwise. Returns how many of them heard of the other. */
async function bothMarkAtOnce(hold: HoldSession): Promise<number> {
  const personId = await somebodyBooked();
  const session = { id: run.sessionIds[0]!, runId: run.id, zone: 'Europe/London' };
  const one = (tutor: string, mark: 'present' | 'part'): Promise<RegisterMarked> =>
    inSpace((tx) => {
      const actor = { personId: tutor, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
      return markRegister(
        tx,
        { platform: app.platform, actor },
        session,
        [{ personId, mark, saw: '' }],
        hold,
      );
    });
  const both = await Promise.all([one(tutors[0]!, 'present'), one(tutors[1]!, 'part')]);
  return both.filter((done) => done.ok && done.twoWords.length > 0).length;
}

async function roundsOf(hold: HoldSession): Promise<number[]> {
  const heard: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) heard.push(await bothMarkAtOnce(hold));
  return heard;
}

it('of two tutors who mark one person at the same moment, the second always hears of the first', async () => {
  expect(await roundsOf(lockSession)).toEqual(Array.from({ length: ROUNDS }, () => 1));
});

it('without the lock they pass each other unnoticed, so the test above can fail', async () => {
  const unheld: HoldSession = async (tx, sessionId) => {
    const { rows } = await tx.client.query<{ startsAt: Date; endsAt: Date }>(
      `select starts_at as "startsAt", ends_at as "endsAt" from college_sessions where space_id = $1 and id = $2`,
      [space.id, sessionId],
    );
    return rows[0];
  };
  expect(await roundsOf(unheld)).toContain(0);
});

it('every word is kept, whoever came second', async () => {
  const { rows } = await inSpace((tx) =>
    tx.client.query<{ entries: number; people: number }>(
      `select count(*)::int as entries, count(distinct person_id)::int as people from college_register_entries where space_id = $1`,
      [space.id],
    ),
  );
  expect(rows[0]).toEqual({ entries: 4 * ROUNDS, people: 2 * ROUNDS });
});
