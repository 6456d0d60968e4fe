import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { addPerson, recordWhatHelps } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { college } from '../../tables.ts';
import { aRoom, aRun, aTerm } from '../../testing.ts';

let app: TestApp;
let space: Space;
let amina: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const home = async (browser: Member['browser']) => wordsOf((await browser.get(at('/home'))).body);

async function aPlace(tx: Tx, runId: string): Promise<string> {
  const now = app.clock.now();
  const personId = await addPerson(tx, { name: 'Zadie Brown' }, now);
  const booking = { space_id: tx.spaceId, id: newId(), run_id: runId, person_id: personId };
  const row = {
    ...booking,
    state: 'booked' as const,
    position: null,
    channel: 'web',
    recorded_by_person_id: null,
    booked_at: now,
    cancelled_at: null,
    cancelled_from: null,
  };
  await college(tx).insertInto('college_bookings').values(row).execute();
  return personId;
}

const TOMORROW = [['2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z']] as const;

describe('the coordinator’s home', () => {
  test('is good news when nothing needs her', async () => {
    const words = await home(amina.browser);
    expect(words).toContain('Nothing needs you just now');
    expect(words).toContain('Hello Amina Yusuf');
  });

  test('counts what needs her, each with a link to where it is done', async () => {
    await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      const oak = await aRoom(tx);
      await aRun(tx, {
        termId,
        roomId: oak,
        title: 'Sleep well',
        tutors: [{ role: 'peer', name: 'Sam Okafor' }],
      });
      await aRun(tx, { termId, roomId: oak, state: 'draft' });
      await aRun(tx, { termId, roomId: null, sessions: [], state: 'draft' });
    });
    const words = await home(amina.browser);
    expect(words).toContain('5 things need you');
    for (const thing of [
      'Mend 1 clash',
      'Sleep well looks for a professional tutor',
      '1 run has no room',
      '1 run has no sessions',
      '2 drafts wait to be published',
    ])
      expect(words).toContain(thing);
    const clashes = await amina.browser.get(at('/manage/terms/spring-2027?show=clash'));
    expect(wordsOf(clashes.body)).toContain('2 runs: part of a clash');
  });

  test('names runs that look for a tutor while they are few, and counts them when they are many', async () => {
    await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      for (const title of ['One', 'Two', 'Three', 'Four'])
        await aRun(tx, { termId, title, tutors: [{ role: 'peer', name: `Peer of ${title}` }] });
    });
    const words = await home(amina.browser);
    expect(words).toContain('4 runs look for a professional tutor');
    expect(words).not.toContain('Four looks for');
  });

  test('shows a session that is past and of which nobody has said who delivered it', async () => {
    await inSpace((tx) =>
      aRun(tx, { title: 'Chair yoga', sessions: [['2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z']] }),
    );
    expect(await home(amina.browser)).toContain('Say who delivered Chair yoga');
  });

  test('shows the term at a glance', async () => {
    await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Autumn 2026', startsOn: '2026-09-14', endsOn: '2026-12-12' });
      const run = await aRun(tx, { termId, places: 12, sessions: TOMORROW });
      await aPlace(tx, run.id);
      await aRun(tx, { termId, places: 8, state: 'draft' });
    });
    const words = await home(amina.browser);
    expect(words).toContain('Autumn 2026 , week 11 of 13');
    for (const said of ['1 published, 1 in draft', '1 session', '1 of 12 taken'])
      expect(words).toContain(said);
  });
});

describe('promises of access', () => {
  async function aPromise(words = 'A BSL interpreter') {
    return inSpace(async (tx) => {
      const run = await aRun(tx, { title: 'Sleep well', sessions: TOMORROW });
      const personId = await aPlace(tx, run.id);
      const actor = { personId, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() };
      const needs = [
        { category: 'professional' as const, words },
        { category: 'contact' as const, words: 'Text me' },
      ];
      await recordWhatHelps(tx, app.platform.seal, { personId, needs }, actor);
      return { ...run, personId };
    });
  }
  const looks = () =>
    inSpace(
      async (tx) =>
        (await tx.client.query(`select 1 from people_looks where space_id = $1`, [tx.spaceId])).rowCount,
    );

  test('stand on home as a count, with nobody’s name or need, and nothing is opened', async () => {
    await aPromise();
    const words = await home(amina.browser);
    expect(words).toContain('Keep 1 promise of access for Sleep well');
    expect(words).not.toMatch(/Zadie|interpreter/);
    const all = wordsOf((await amina.browser.get(at('/manage/promises'))).body);
    expect(all).toContain('1 thing that helps somebody is still to be arranged');
    expect(all).not.toMatch(/Zadie/);
    expect(await looks()).toBe(0);
  });

  test('are kept by one press, by whom and when, and can be taken back; each look is written down', async () => {
    const { code } = await aPromise();
    const address = at(`/manage/promises/${code}`);
    const page = await amina.browser.get(address);
    expect(wordsOf(page.body)).toContain('A BSL interpreter Zadie Brown');
    expect(wordsOf(page.body)).not.toContain('Text me');
    expect(await looks()).toBe(1);
    const done = await amina.browser.sendForm(page, address, { is: 'arranged' }, code);
    expect(done.location).toBe(`${address}?done=arranged`);
    expect(wordsOf((await amina.browser.follow(done)).body)).toContain(
      'Arranged by Amina Yusuf on Monday 23 November 2026',
    );
    expect(await home(amina.browser)).toContain('Nothing needs you just now');
    await amina.browser.fillIn(address, { is: 'open' }, code);
    expect(await home(amina.browser)).toContain('Keep 1 promise of access');
  });

  test('of one run are not kept by the name of another’s need', async () => {
    const [first, second] = [await aPromise(), await aPromise('Large print')];
    const page = await amina.browser.get(at(`/manage/promises/${first.code}`));
    const form = await amina.browser.sendForm(page, at(''), { is: 'arranged' }, first.code);
    expect(form.status).toBe(303);
    const need = /name="need" value="([^"]+)"/.exec(page.body)![1]!;
    const crossed = await amina.browser.fillIn(
      at(`/manage/promises/${second.code}`),
      { need, is: 'arranged' },
      second.code,
    );
    expect(crossed.status).toBe(404);
    expect(await home(amina.browser)).toContain('Keep 1 promise of access');
  });

  test('are nobody else’s to see', async () => {
    const { code } = await aPromise();
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    for (const path of ['/manage/promises', `/manage/promises/${code}`])
      expect((await maya.browser.get(at(path))).status).toBe(403);
  });
});

describe('the rooms of her work', () => {
  test('have a page of their own, which is not for tutors, and asks a stranger to sign in', async () => {
    expect(wordsOf((await amina.browser.get(at('/manage'))).body)).toContain('Where things are');
    const maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
    expect((await maya.browser.get(at('/manage'))).status).toBe(403);
    expect((await app.browser().get(at('/manage'))).location).toContain('/sign-in');
  });

  test('the menu shows each their own places', async () => {
    const menu = async (browser: Member['browser']) => (await browser.get(at('/prospectus'))).body;
    expect(await menu(amina.browser)).toContain('>Manage</a>');
    expect(await menu(app.browser())).not.toContain('>Manage</a>');
  });
});
