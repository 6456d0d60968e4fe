import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCourse } from '#modules/college/testing.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;
let amina: Member;
let maya: Member;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  await app.platform.database.inSpace(space.id, (tx) => aCourse(tx, { subject: 'Staying well' }));
});

const at = (path: string) => `/${space.slug}${path}`;
const hers = () => at(`/finding-tutors/tutors/${maya.personId}`);
const reads = async ({ browser }: Member, path: string) => wordsOf((await browser.get(path)).body);
const WEDNESDAYS = { weekday: '3', from: '13:00', until: '16:00' };

describe('writing down what a tutor said', () => {
  test('keeps what they would like and enjoy, how they told it, and who wrote it down', async () => {
    const typed = { how: 'in person', as: ['peer'], subjects: ['Staying well'] };
    expect((await amina.browser.fillIn(hers(), typed, '/wishes')).status).toBe(303);
    const said = 'Told in person, and written down by Amina Yusuf on Monday 23 November 2026';
    expect(await reads(amina, hers())).toContain(said);
    const own = await maya.browser.get(at('/my-pairing'));
    expect(wordsOf(own.body)).toContain(said);
    expect(own.body).toMatch(/value="Staying well"[^>]*checked/);
    expect(await reads(amina, at('/finding-tutors/tutors?find=maya'))).toMatch(
      /Maya Iqbal .*As a peer tutor/,
    );
  });

  test('keeps times they cannot; the tutor sees by whom, and takes them away', async () => {
    await amina.browser.fillIn(hers(), { how: 'phone', ...WEDNESDAYS }, '/weekly');
    await amina.browser.fillIn(hers(), { how: 'paper', fromOn: '2027-01-12' }, '/days');
    const own = await reads(maya, at('/my-pairing'));
    expect(own).toMatch(/Wednesdays, 1pm to 4pm Told by phone, and written down by Amina Yusuf/);
    expect(own).toMatch(/12 January 2027 Said on paper, and written down by Amina Yusuf/);
    await maya.browser.fillIn(at('/my-pairing'), {}, '/remove');
    await maya.browser.fillIn(at('/my-pairing'), {}, '/remove');
    expect(await reads(amina, hers())).toContain('None written down for them so far.');
  });

  test('never shows a time that a tutor keeps themselves, nor lets anybody take it away', async () => {
    await maya.browser.fillIn(at('/my-pairing'), WEDNESDAYS, '/weekly');
    const page = await amina.browser.get(hers());
    expect(wordsOf(page.body)).not.toContain('Wednesdays, 1pm');
    const own = await maya.browser.get(at('/my-pairing'));
    const time = /my-pairing\/times\/([0-9a-f-]+)\/remove/.exec(own.body)![1]!;
    await amina.browser.fillIn(hers(), { how: 'phone', fromOn: '2027-01-12' }, '/days');
    const again = await amina.browser.get(hers());
    const token = /action="[^"]*\/remove"[\s\S]*?name="_csrf" value="([^"]+)"/.exec(again.body)![1]!;
    const gone = await amina.browser.post(`${hers()}/times/${time}/remove`, { _csrf: token });
    expect(gone.status).toBe(404);
    expect(await reads(maya, at('/my-pairing'))).toContain('Wednesdays, 1pm to 4pm');
  });

  test('overwrites nothing that the tutor kept meanwhile: both texts are shown', async () => {
    const open = await amina.browser.get(hers());
    await maya.browser.fillIn(at('/my-pairing'), { as: ['not now'] }, '/wishes');
    const answer = await amina.browser.sendForm(open, hers(), { how: 'phone', as: ['peer'] }, '/wishes');
    expect(answer.status).toBe(409);
    expect(wordsOf(answer.body)).toMatch(
      /Somebody changed this while you were writing .*Asked to be There now nothing just now What you wrote a peer tutor/,
    );
    expect(await reads(amina, hers())).toContain('Said by themselves on Monday 23 November 2026');
    const kept = await amina.browser.sendForm(answer, hers(), { how: 'phone', as: ['peer'] }, '/wishes');
    expect(kept.status).toBe(303);
  });

  test.each([
    [
      'no day',
      '/weekly',
      { how: 'phone', weekday: '', from: '13:00', until: '16:00' },
      'Choose a day of the week',
    ],
    ['no channel', '/weekly', { ...WEDNESDAYS, how: '' }, 'Choose how they told you'],
    [
      'hours the wrong way round',
      '/weekly',
      { how: 'phone', weekday: '3', from: '16:00', until: '13:00' },
      'later than the first',
    ],
    ['days that are over', '/days', { how: 'phone', fromOn: '2026-11-02' }, 'These days are over'],
  ])('with %s says so, keeps what was typed and changes nothing', async (_, form, typed, message) => {
    const answer = await amina.browser.fillIn(hers(), typed, form);
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    expect(await reads(maya, at('/my-pairing'))).toContain('None so far.');
  });

  test('is for whoever runs the college, about people who are here', async () => {
    const priya = await aMember(app, space, 'Priya Nair', 'tutor');
    expect((await priya.browser.get(hers())).status).toBe(403);
    const nobody = at('/finding-tutors/tutors/01900000-0000-7000-8000-000000000000');
    expect((await amina.browser.get(nobody)).status).toBe(404);
  });
});
