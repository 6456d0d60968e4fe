import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Space } from '#platform/spaces/spaces.ts';
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

describe('the coordinator’s home', () => {
  test('is good news when nothing needs her', async () => {
    const page = await amina.browser.get(at('/manage'));
    expect(page.status).toBe(200);
    expect(wordsOf(page.body)).toContain('Nothing needs you just now');
  });

  test('counts what needs her, each with a link to the very runs', async () => {
    await app.platform.database.inSpace(space.id, async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      const oak = await aRoom(tx);
      await aRun(tx, { termId, roomId: oak, tutors: [{ role: 'peer', name: 'Sam Okafor' }] });
      await aRun(tx, { termId, roomId: oak, state: 'draft' });
      await aRun(tx, { termId, roomId: null, sessions: [], state: 'draft' });
    });
    const page = await amina.browser.get(at('/manage'));
    const words = wordsOf(page.body);
    expect(words).toContain('5 things need you');
    for (const thing of [
      'Mend 1 clash',
      '1 run looks for a professional tutor',
      '1 run has no room',
      '1 run has no sessions',
      '2 drafts wait to be published',
    ])
      expect(words).toContain(thing);
    const clashes = await amina.browser.get(at('/manage/terms/spring-2027?show=clash'));
    expect(wordsOf(clashes.body)).toContain('2 runs: part of a clash');
  });

  test('shows a session that is past and of which nobody has said who delivered it', async () => {
    await app.platform.database.inSpace(space.id, (tx) =>
      aRun(tx, { title: 'Chair yoga', sessions: [['2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z']] }),
    );
    expect(wordsOf((await amina.browser.get(at('/manage'))).body)).toContain('Say who delivered Chair yoga');
  });

  test('is not for tutors, and asks a stranger to sign in', async () => {
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
