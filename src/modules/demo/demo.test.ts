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

describe('its board', () => {
  const pages = async (wanted: RegExp): Promise<string> => {
    const list = (await app.browser().get('/riverside/groups')).body;
    const address = new RegExp(`href="(/riverside/groups/[a-z0-9-]+)"[^>]*>\\s*${wanted.source}`).exec(
      list,
    )![1]!;
    return wordsOf((await app.browser().get(`${address}/slipping`)).body);
  };

  test('shows slipping exactly where it is: from March, seen in September, and too soon to say', async () => {
    const words = await pages(/Riverside Curriculum Board/);
    expect(words).toContain('from March 2026 to September 2026. The last two are up: too soon to say.');
    expect(words).toContain('It could first be seen at the meeting of 1 September 2026');
    expect(words).toContain('6 October 2026: Keep the first three places of each agenda for them');
    expect(words).toContain('16% 84% 50% regroup');
    const shares = [
      ...words.matchAll(/(\d+)% \(\d+ of \d+\) (as usual|one of a run|further off than usual)/g),
    ];
    const inTime = [
      50, 60, 40, 50, 60, 50, 40, 60, 50, 40, 50, 60, 40, 50, 40, 60, 40, 44, 36, 40, 36, 44, 36, 50, 55,
    ];
    expect(shares.map(([, share]) => Number(share))).toEqual(inTime.toReversed());
    expect(shares.filter(([, , mark]) => mark === 'one of a run')).toHaveLength(7);
    expect(words.match(/No lasting change\./g)).toHaveLength(5);
  });

  test('has a second group with the other tail, and nothing else to tell of it', async () => {
    const words = await pages(/Riverside Finding Out Group/);
    expect(words).toContain(
      'No item was brought by a professional at seven meetings in a row, since May 2026.',
    );
    expect(words.match(/meetings in a row, (?:since|from)/g)).toHaveLength(2);
  });

  test('has one decision, which anybody reads from the front page, with its run and back', async () => {
    const front = (await app.browser().get('/demo')).body;
    const address = /href="(\/riverside\/decisions\/[a-z0-9-]+)"/.exec(front)![1]!;
    const decision = (await app.browser().get(address)).body;
    for (const said of [
      'Should Living with ADHD run with no professional tutor?',
      'Run once, peer-led, with two peer tutors; look again on 31 March',
      'The 19 people on the list',
      'The safeguarding lead: For safety, in writing',
      'A paid private psychologist',
      'Postpone it until a professional tutor is released',
      'Something else was decided.',
      'Four requests to release somebody',
      'I can live with it. Each time we manage without, it gets easier for teams to refuse release.',
      'Peer-led is fine. Calling it an exception makes us sound like the thing that is missing.',
      'Nothing has been written down yet. This part is still open.',
    ])
      expect(wordsOf(decision)).toContain(said);
    const run = /href="(\/riverside\/runs\/[a-z0-9-]+)"/.exec(decision)![1]!;
    const page = (await app.browser().get(run)).body;
    expect(wordsOf(page)).toContain('Peer-led by agreement');
    expect(page).toContain(`href="${address}"`);
  });

  test('needs from each what it needs, and Amina’s five things stay five', async () => {
    const home = async (who: string) => {
      const browser = app.browser();
      await browser.post('/demo/sign-in', { who });
      return wordsOf((await browser.get('/riverside/home')).body);
    };
    expect(await home('rosa')).toContain('An agenda closes tomorrow.');
    expect(await home('helen')).toContain('2 things need you');
    expect(await home('amina')).toContain('5 things need you');
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
