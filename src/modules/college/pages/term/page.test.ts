import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Answer, Typing } from '#test/support/browser.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { addClosedDays } from '../../commands/add-term.ts';
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
// A page's own form is sent to the page's own address, unless the test names another on it.
const ownForm = (url: string) => url.slice(url.lastIndexOf('/'));
const fillIn = (url: string, typing: Typing, action = ownForm(url)) =>
  amina.browser.fillIn(url, typing, action);
const sendForm = (page: Answer, url: string, typing: Typing, action = ownForm(url)) =>
  amina.browser.sendForm(page, url, typing, action);
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const SPRING = { name: 'Spring term 2027', startsOn: '2027-01-11', endsOn: '2027-03-26' };

describe('a term', () => {
  test('begins with a kind empty page, is added, and gets its closed days', async () => {
    expect(wordsOf((await amina.browser.get(at('/manage/terms'))).body)).toContain('There is no term yet');
    const added = await fillIn(at('/manage/add-term'), SPRING);
    expect(added).toMatchObject({
      status: 303,
      location: at('/manage/terms/spring-term-2027/edit?done=added'),
    });
    const edit = at('/manage/terms/spring-term-2027/edit');
    await fillIn(edit, { closedName: 'Half term', fromOn: '2027-02-15', toOn: '2027-02-19' }, '/close-days');
    const term = wordsOf((await amina.browser.get(at('/manage/terms/spring-term-2027'))).body);
    expect(term).toContain('11 January to 26 March 2027');
    expect(term).toContain('Half term: 15 to 19 February 2027');
    expect(term).toContain('This term is empty and ready');
    const page = await amina.browser.get(edit);
    const opening = /action="([^"]+open-days[^"]+)"/.exec(page.body)![1]!;
    expect((await sendForm(page, edit, {}, opening)).status).toBe(303);
    expect(wordsOf((await amina.browser.get(edit)).body)).toContain('open all through this term');
  });

  test.each([
    ['no name', { ...SPRING, name: '  ' }, 'Give the term a name'],
    [
      'the days the wrong way round',
      { ...SPRING, endsOn: '2026-03-26' },
      'The last day must be on or after the first day',
    ],
    ['a slip in the year', { ...SPRING, endsOn: '2072-03-26' }, 'Please check both years'],
    ['a day that is not there', { ...SPRING, startsOn: '2027-02-30' }, 'Say which day the term starts'],
  ])('with %s is told so, and nothing typed is lost', async (_, typed, message) => {
    const answer = await fillIn(at('/manage/add-term'), typed);
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    expect(answer.body).toContain(`value="${typed.endsOn}"`);
    expect(wordsOf((await amina.browser.get(at('/manage/terms'))).body)).toContain('There is no term yet');
  });

  test('of a name that is there already is refused by the field', async () => {
    await fillIn(at('/manage/add-term'), SPRING);
    const again = await fillIn(at('/manage/add-term'), { ...SPRING, name: 'Spring Term  2027' });
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('There is a term of that name already');
  });

  test('changed by two people at once shows both texts, and overwrites nothing', async () => {
    await inSpace((tx) => aTerm(tx, { name: 'Spring 2027' }));
    const address = at('/manage/terms/spring-2027/edit');
    const before = await amina.browser.get(address);
    await fillIn(address, { name: 'Spring term' }, '/edit');
    const late = await sendForm(before, address, { name: 'Spring in Riverside' }, '/edit');
    expect(late.status).toBe(409);
    const words = wordsOf(late.body);
    expect(words).toContain('Somebody changed this while you were writing');
    expect(words).toMatch(/Spring term.*Spring in Riverside/);
    await sendForm(late, address, {}, '/edit');
    expect(wordsOf((await amina.browser.get(at('/manage/terms/spring-2027'))).body)).toContain(
      'Spring in Riverside',
    );
  });
});

describe('one term on one screen', () => {
  test('shows runs, what needs somebody, clashes, and narrows by the address', async () => {
    await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      const oak = await aRoom(tx, { name: 'Oak room' });
      await aRun(tx, {
        termId,
        title: 'Sleep well',
        roomId: oak,
        tutors: [{ role: 'peer', name: 'Devon Clarke' }],
      });
      await aRun(tx, { termId, title: 'Chair yoga', roomId: oak, state: 'draft', sheetRef: 'YOGA-01' });
      await aRun(tx, {
        termId,
        title: 'Walk and talk',
        needsNoPair: true,
        tutors: [],
        sessions: [['2027-02-17T10:00:00Z', '2027-02-17T11:00:00Z']],
      });
      await addClosedDays(tx, termId, [{ name: 'Half term', fromOn: '2027-02-15', toOn: '2027-02-19' }]);
    });
    const term = at('/manage/terms/spring-2027');
    const words = wordsOf((await amina.browser.get(term)).body);
    for (const said of [
      '2 runs are part of a clash',
      '1 run looks for a professional tutor',
      '1 run meets on a closed day',
      'Wed 13 January',
      'Needs no pair',
      'Looking for a professional tutor',
      '0 of 12',
    ])
      expect(words).toContain(said);
    expect(words).toMatch(/Oak room at Riverside House .*Sleep well.*Chair yoga/);
    const drafts = wordsOf((await amina.browser.get(`${term}?show=draft`)).body);
    expect(drafts).toContain('1 run: drafts');
    expect(wordsOf((await amina.browser.get(`${term}?q=devon+sleep`)).body)).toMatch(/1 run .*Sleep well/);
    expect(wordsOf((await amina.browser.get(`${term}?q=nothing+like+it`)).body)).toContain(
      'No run is like that',
    );
  });

  test('says who must be chosen about once the day has come', async () => {
    await inSpace(async (tx) =>
      aRun(tx, {
        termId: await aTerm(tx, { name: 'Spring 2027' }),
        tutors: [{ role: 'peer', name: 'Nadia Rahman' }],
      }),
    );
    const term = at('/manage/terms/spring-2027?show=choose');
    expect(wordsOf((await amina.browser.get(term)).body)).toContain('No run is like that');
    app.clock.set('2026-12-30T09:00:00Z');
    const amina2 = await aMember(app, space, 'Amina Again', 'coordinator');
    const words = wordsOf((await amina2.browser.get(term)).body);
    app.clock.set('2026-11-23T09:00:00Z');
    expect(words).toContain('1 run must be chosen about');
    expect(words).toContain('Choose now');
  });

  test('of another space, and one that is not there, are not found', async () => {
    expect((await amina.browser.get(at('/manage/terms/nowhere'))).status).toBe(404);
  });
});

describe('publishing a term', () => {
  test('publishes what can be, and tells for each other run why not, with where to mend it', async () => {
    const { sleep, yoga, psychosis } = await inSpace(async (tx) => {
      const termId = await aTerm(tx, { name: 'Spring 2027' });
      const oak = await aRoom(tx, { name: 'Oak room' });
      const draft = { termId, state: 'draft' as const };
      return {
        sleep: await aRun(tx, { ...draft, title: 'Sleep well', roomId: oak, tutors: [] }),
        yoga: await aRun(tx, {
          ...draft,
          title: 'Chair yoga',
          roomId: oak,
          sessions: [['2027-01-13T14:00:00Z', '2027-01-13T15:00:00Z']],
        }),
        psychosis: await aRun(tx, { ...draft, title: 'Psychosis', roomId: null, sessions: [] }),
      };
    });
    const address = at('/manage/terms/spring-2027/publish');
    const before = wordsOf((await amina.browser.get(address)).body);
    expect(before).toContain('There is 1 clash in it');
    expect(before).toContain('Sleep well: looking for a peer tutor and a professional tutor');
    const sent = await fillIn(address, {});
    expect(sent).toMatchObject({ status: 303, location: at('/manage/terms/spring-2027/published?runs=1') });
    const done = await amina.browser.follow(sent);
    const words = wordsOf(done.body);
    expect(words).toContain('1 run is published');
    expect(words).toContain('2 runs stay drafts');
    expect(wordsOf((await amina.browser.get(sent.location!)).body)).toBe(words);
    for (const made of ['runs=-1', 'runs=many', 'runs=1&runs=2'])
      expect((await amina.browser.get(at(`/manage/terms/spring-2027/published?${made}`))).status).toBe(400);
    expect(words).toMatch(/Oak room at Riverside House .*is also wanted by.*Sleep well/);
    expect(done.body).toContain(at(`/manage/runs/${psychosis.code}/sessions/add`));
    expect((await app.browser().get(at(`/runs/${sleep.code}`))).status).toBe(200);
    expect((await app.browser().get(at(`/runs/${yoga.code}`))).status).toBe(404);
    expect(wordsOf((await app.browser().get(at('/prospectus'))).body)).toContain('Sleep well');
  });

  test('an empty term says that there is nothing to publish', async () => {
    await inSpace((tx) => aTerm(tx, { name: 'Spring 2027' }));
    expect(wordsOf((await amina.browser.get(at('/manage/terms/spring-2027/publish'))).body)).toContain(
      'There is no draft in this term',
    );
  });
});
