import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OffsetClock } from '#platform/clock/clock.ts';
import { anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { demonstrationClock, makeDemonstration } from './index.ts';
import { DEMO_PEOPLE } from './people.ts';

let app: TestApp;

beforeAll(async () => {
  app = await anApp();
  await makeDemonstration(app.platform);
});
afterAll(() => app.end());

async function count(table: string): Promise<number> {
  const space = await app.platform.spaces.bySlug('riverside');
  return app.platform.database.inSpace(space!.id, async (tx) => {
    const { rows } = await tx.client.query<{ n: number }>(
      `select count(*)::int as n from ${table} where space_id = $1`,
      [space!.id],
    );
    return rows[0]!.n;
  });
}

describe('the demonstration', () => {
  test('is made once: a second start changes nothing', async () => {
    const before = await count('college_bookings');
    expect(before).toBeGreaterThan(100);
    expect(await makeDemonstration(app.platform)).toBe(false);
    expect(await count('college_bookings')).toBe(before);
  });

  test('interrupted half way through its bookings, it is finished and books nobody twice', async () => {
    const before = await count('college_bookings');
    await app.platform.database.global(
      `update installation set value = jsonb_set(value, '{bookings}', '"waiting"') where key = 'demonstration'`,
    );
    expect(await makeDemonstration(app.platform)).toBe(true);
    expect(await count('college_bookings')).toBe(before);
  });

  test('says of every course what happens on the day, what one may take away, and what is good to know', async () => {
    const space = await app.platform.spaces.bySlug('riverside');
    const { rows } = await app.platform.database.inSpace(space!.id, (tx) =>
      tx.client.query<{ code: string }>(`select code from college_runs where space_id = $1`, [space!.id]),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { code } of rows) {
      const words = wordsOf((await app.browser().get(`/riverside/runs/${code}`)).body);
      expect(words).not.toContain('We have not written down yet how the day goes');
      expect(words).toContain('What we hope you take away');
      expect(words).toContain('Good to know');
    }
  });

  test('meets a newcomer with people to be, and ends in joy', async () => {
    const words = wordsOf((await app.browser().get('/demo')).body);
    expect(words).toContain('Be Amina');
    expect(words.indexOf('The choir')).toBeGreaterThan(words.indexOf('Be Rosa'));
    expect((await app.browser().get('/')).location).toBe('/demo');
  });

  test.each(DEMO_PEOPLE.filter(({ card }) => card).map(({ slug, name }) => [slug, name]))(
    'one can be %s',
    async (slug, name) => {
      const browser = app.browser();
      const done = await browser.post('/demo/sign-in', { who: slug });
      expect(done.location).toBe('/riverside/home');
      expect((await browser.get('/riverside')).body).toContain(name);
    },
  );

  test('nobody signed in can be made somebody else by another page', async () => {
    const browser = app.browser();
    await browser.post('/demo/sign-in', { who: 'amina' });
    expect((await browser.post('/demo/sign-in', { who: 'maya' })).status).toBe(403);
    const foreign = await app
      .browser()
      .post('/demo/sign-in', { who: 'maya' }, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });

  test('Arthur has a telephone only, so nobody can be him; and a stranger is refused kindly', async () => {
    expect((await app.browser().post('/demo/sign-in', { who: 'arthur' })).status).toBe(404);
    expect((await app.browser().post('/demo/sign-in', {})).status).toBe(400);
  });

  test('shows the mail it would have sent, and offers the spreadsheet', async () => {
    expect((await app.browser().get('/demo/outbox')).status).toBe(200);
    const sheet = await app.browser().get('/demo/spring-2027.csv');
    expect(sheet.headers['content-disposition']).toContain('riverside-spring-2027.csv');
    expect(sheet.body).toContain('WRAP-01');
  });
});

test('its clock opens on Monday 23 November 2026 at 9, runs with real time, and is kept', async () => {
  const clock = await demonstrationClock(app.platform.database);
  const opened = Date.parse('2026-11-23T09:00:00Z');
  expect(clock).toBeInstanceOf(OffsetClock);
  expect(clock.now().getTime()).toBeGreaterThanOrEqual(opened);
  expect(clock.now().getTime()).toBeLessThan(opened + 60_000);
  const again = await demonstrationClock(app.platform.database);
  expect(Math.abs(again.now().getTime() - clock.now().getTime())).toBeLessThan(1000);
});
