import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookPlace, keepRegister } from '#modules/college/index.ts';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import { modules, myDataParts } from '#src/modules.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { keepPeriods } from './commands/keep-periods.ts';
import { registryOf } from './parts.ts';

const keeping = { registry: registryOf(modules), takingPart: myDataParts.takingPart };

let app: TestApp;
let space: Space;
let amina: Member;
let daniel: Member;
let nora: Member;
let long: ARun;
let lately: ARun;

const IN_TIME = '2029-01-12T09:00:00Z';
const TIME_HAS_PASSED = '2029-01-15T09:00:00Z';

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  daniel = await aMember(app, space, 'Daniel Osei', 'member');
  nora = await aMember(app, space, 'Nora Bell', 'member');
  long = await runOn('2027-01-13');
  lately = await runOn('2028-12-06');
  for (const run of [long, lately]) {
    await books(daniel, 'Daniel Osei', run);
    await books(nora, 'Nora Bell', run);
    await came([daniel, nora], run);
  }
});

const runOn = (day: string) =>
  app.platform.database.inSpace(space.id, (tx) =>
    aRun(tx, { sessions: [[`${day}T13:00:00Z`, `${day}T15:00:00Z`]] }),
  );
const actor = () => ({ personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() });

async function books({ personId }: Member, name: string, { code }: ARun): Promise<void> {
  const key = { key: newId(), form: 'a test', hash: Buffer.from('typed') };
  const booked = await bookPlace(app.platform, space, actor(), key, {
    code,
    personId,
    name,
    email: '',
    phone: '',
    mayLeaveMessage: null,
    helps: [],
    ifMissed: 'not said',
    emergencyContact: 'My sister, 07700 900123',
    keepingWell: '',
  });
  expect(booked.ok).toBe(true);
}
const came = (people: readonly Member[], { id: runId, sessionIds }: ARun) =>
  app.platform.database.inSpace(space.id, (tx) =>
    keepRegister(
      tx,
      { platform: app.platform, actor: actor() },
      { id: sessionIds[0]!, runId },
      people.map(({ personId }) => ({ personId, mark: 'present' as const })),
    ),
  );

async function setsPlaces(months: string, more: Record<string, string> = {}): Promise<void> {
  const typed = { places: months, set_by: 'The board', reason: 'Long enough.', ...more };
  expect((await amina.browser.fillIn(`/${space.slug}/periods`, typed, '/periods')).status).toBe(303);
}
const rowsOf = async (sql: string) =>
  app.platform.database.inSpace(
    space.id,
    async (tx) => (await tx.client.query<{ id: string }>(sql, [space.id])).rows,
  );
const bookedOn = async ({ id }: ARun) =>
  (await rowsOf(`select person_id as id from college_bookings where space_id = $1 and run_id = '${id}'`)).map(
    (row) => row.id,
  );
const cameTo = async ({ sessionIds }: ARun) =>
  (
    await rowsOf(
      `select person_id as id from college_attendance where space_id = $1 and session_id = '${sessionIds[0]}'`,
    )
  ).map((row) => row.id);
const known = () => [daniel.personId, nora.personId];
const night = async (at: string) => {
  app.clock.set(at);
  await keepPeriods(app.platform, keeping);
};

describe('a single booking of long ago, of somebody who goes on coming', () => {
  it('is theirs until its time has passed, and then nobody’s; how many there were stays true', async () => {
    await setsPlaces('24');
    await night(IN_TIME);
    expect(await bookedOn(long)).toEqual(expect.arrayContaining(known()));
    await night(TIME_HAS_PASSED);
    const [booked, marked] = [await bookedOn(long), await cameTo(long)];
    expect(booked).toHaveLength(2);
    expect(booked.filter((id) => known().includes(id))).toEqual([]);
    // Two people, and the same two in the register: counts of people stay as they were.
    expect(new Set(booked).size).toBe(2);
    expect(new Set(marked)).toEqual(new Set(booked));
  });

  it('leaves pages that read well where it was', async () => {
    await setsPlaces('24');
    await night(TIME_HAS_PASSED);
    const browser = await signedInBrowser(app, amina.accountId);
    const at = (path: string) => `/${space.slug}/runs/${long.code}${path}`;
    for (const path of ['/people', `/sessions/${long.sessionIds[0]}/register`, '/review']) {
      const page = await browser.get(at(path));
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('Daniel Osei');
      expect(wordsOf(page.body)).not.toMatch(/undefined|null/);
    }
    expect((await browser.get(`/${space.slug}/people/${daniel.personId}`)).status).toBe(200);
  });

  it('leaves what is not so long ago as it was', async () => {
    await setsPlaces('24');
    await night(TIME_HAS_PASSED);
    expect(new Set(await bookedOn(lately))).toEqual(new Set(known()));
    expect(new Set(await cameTo(lately))).toEqual(new Set(known()));
  });

  it('is told beforehand, kept as one line of what went, and done once', async () => {
    await setsPlaces('24');
    app.clock.set(TIME_HAS_PASSED);
    const { browser } = { browser: await signedInBrowser(app, amina.accountId) };
    expect(wordsOf((await browser.get(`/${space.slug}/periods`)).body)).toMatch(
      /What will go in the next 30 days .*Places you booked or waited for 2 Registers: when you were there 2/,
    );
    await night(TIME_HAS_PASSED);
    await night(TIME_HAS_PASSED);
    expect(await rowsOf('select id from mydata_stubs where space_id = $1')).toHaveLength(1);
    const after = wordsOf((await browser.get(`/${space.slug}/periods`)).body);
    expect(after).toContain('Places you booked or waited for (2)');
  });

  it('takes the notes for its tutors with it, by their own period, also while somebody goes on coming', async () => {
    await setsPlaces('', { notes: '24' });
    await night(TIME_HAS_PASSED);
    const notes = await rowsOf('select booking_id as id from college_booking_notes where space_id = $1');
    expect(notes).toHaveLength(2);
    expect(await bookedOn(long)).toEqual(expect.arrayContaining(known()));
  });

  it('stays until a college has decided, also one that decided before there was such a period', async () => {
    await setsPlaces('');
    await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(
        `update settings set value = value - 'places' where space_id = $1 and key = 'my-data-kept-for'`,
        [space.id],
      ),
    );
    await night('2040-01-01T09:00:00Z');
    expect(await bookedOn(long)).toEqual(expect.arrayContaining(known()));
  });
});
