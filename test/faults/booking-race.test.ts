import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runToBook } from '#modules/college/queries/run-to-book.ts';
import { bookingRoutesWith } from '#modules/college/routes/booking.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { whoIsThere } from '#modules/people/index.ts';
import { buildServer } from '#platform/http/server.ts';
import { openLog } from '#platform/log/log.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aSpace, anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { bookingsKept } from './support/booked.ts';
import type { Kept } from './support/booked.ts';
import { askAllAtOnce } from './support/booking-client.ts';
import type { Asked } from './support/booking-client.ts';

const PLACES = 20;
const PEOPLE = 2000;
const CONNECTIONS = 50;

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const aFullRun = () => app.platform.database.inSpace(space.id, (tx) => aRun(tx, { places: PLACES }));
const kept = (run: ARun) => bookingsKept(app.platform.database, space.id, run.id);
const addressOf = (run: ARun) => `/${space.slug}/runs/${run.code}/book`;

/** Where each stands in the order in which places were given: those booked first, then the list. */
function rankOf(bookings: readonly Kept[]): Map<string, number> {
  return new Map(bookings.map(({ email, position }) => [email, position ?? 0]));
}

/** Pairs of people where one was answered before the other had even asked, and yet stands behind them. */
function overtakings(asked: readonly Asked[], rank: ReadonlyMap<string, number>): number {
  const bySending = asked.toSorted((a, b) => a.sentAt - b.sentAt);
  const byAnswer = asked.toSorted((a, b) => a.answeredAt - b.answeredAt);
  let answered = 0;
  let furthest = 0;
  let found = 0;
  for (const one of bySending) {
    while (byAnswer[answered]!.answeredAt < one.sentAt)
      furthest = Math.max(furthest, rank.get(byAnswer[answered++]!.email)!);
    if (rank.get(one.email)! < furthest) found += 1;
  }
  return found;
}

describe('2,000 people ask at once for 20 places', () => {
  it(
    'gives exactly 20 of them a place, and lists the rest in the order of their commits',
    { timeout: 180_000 },
    async () => {
      const run = await aFullRun();
      const base = await app.server.listen({ port: 0, host: '127.0.0.1' });
      const began = performance.now();
      const asked = await askAllAtOnce(base, addressOf(run), PEOPLE, CONNECTIONS);
      const seconds = (performance.now() - began) / 1000;
      process.stdout.write(
        `${PEOPLE} bookings over ${CONNECTIONS} connections in ${seconds.toFixed(1)} s: ${Math.round(PEOPLE / seconds)} a second\n`,
      );

      expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([303]));
      const bookings = await kept(run);
      expect(bookings).toHaveLength(PEOPLE);
      expect(bookings.filter(({ state }) => state === 'booked')).toHaveLength(PLACES);
      expect(bookings.filter(({ events, messages }) => events !== 1 || messages !== 1)).toEqual([]);
      // Ids are made under the lock, which is held until the commit: their order is the order of the commits.
      expect(bookings.slice(0, PLACES).every(({ state }) => state === 'booked')).toBe(true);
      expect(bookings.slice(PLACES).map(({ position }) => position)).toEqual(
        Array.from({ length: PEOPLE - PLACES }, (_, index) => index + 1),
      );
      // And seen from outside: nobody who was answered is overtaken by somebody who asked later.
      expect(overtakings(asked, rankOf(bookings))).toBe(0);
    },
  );
});

describe('the control: the same without the lock', () => {
  it('sells more places than there are, so that the race above is a race', { timeout: 180_000 }, async () => {
    const run = await aFullRun();
    // What goes wrong without the lock is the point, and need not fill the log.
    const platform = { ...app.platform, log: openLog('silent') };
    const server = await buildServer({
      platform,
      // Reads the run as the lock does, and holds nothing.
      routes: bookingRoutesWith(runToBook),
      whoIsThere: (spaceId, personId) => whoIsThere(platform.database, spaceId, personId),
      navigationFor: () => [],
      unlimited: true,
    });
    const base = await server.listen({ port: 0, host: '127.0.0.1' });
    await askAllAtOnce(base, addressOf(run), 10 * PLACES, CONNECTIONS);
    await server.close();
    expect((await kept(run)).filter(({ state }) => state === 'booked').length).toBeGreaterThan(PLACES);
  });
});
