import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, aSpace, anApp, MORNING, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';

const IN_THE_LAST_SESSION = '2026-11-24T15:00:00Z';

let app: TestApp;
let space: Space;
let maya: Member;
let priya: Member;
let amina: Member;
let run: ARun;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(MORNING);
  space = await aSpace(app);
  maya = await aMember(app, space, 'Maya Iqbal', 'tutor');
  priya = await aMember(app, space, 'Priya Nair', 'tutor');
  amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
  run = await inSpace((tx) =>
    aRun(tx, {
      title: 'Sleep well',
      sessions: [['2026-11-24T13:00:00Z', '2026-11-24T15:30:00Z']],
      tutors: [
        { role: 'peer', personId: maya.personId },
        { role: 'professional', personId: priya.personId },
      ],
    }),
  );
  for (const name of ['Daniel Osei', 'Sunita Rao'])
    await app
      .browser()
      .fillIn(at('book'), { name, email: `${name.split(' ')[0]!.toLowerCase()}@people.example` }, '/book');
  app.clock.set(IN_THE_LAST_SESSION);
});

const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const at = (more: string) => `/${space.slug}/runs/${run.code}/${more}`;
const rows = (sql: string) => inSpace(async (tx) => (await tx.client.query(sql)).rows);
const review = async (who: Member) => wordsOf((await who.browser.get(at('review'))).body);
const answer = (typing: Record<string, string>) =>
  maya.browser.fillIn(at('review/students'), typing, '/students');
const own = (who: Member, typing: Record<string, string> = { keep: 'The pace', together: 'together' }) =>
  who.browser.fillIn(at('review/own'), typing, '/own');
const links = async () =>
  (await rows(`select body from messages where kind = 'joint-review' order by id`)).map(
    ({ body }) => /\/[\w-]+\/reviews\/[\w-]+/.exec(body)![0],
  );
const strip = async () => wordsOf((await app.browser().get(`/${space.slug}/runs/${run.code}`)).body);

describe('looking back together', () => {
  it('comes with the last session, and not before', async () => {
    app.clock.set('2026-11-24T12:00:00Z');
    expect(await review(maya)).toContain('It comes with the last session');
    expect((await maya.browser.get(at('review/own'))).body).not.toContain('name="keep"');
  });

  it('makes the review stage true only when tutors and students both took part', async () => {
    await own(maya);
    await own(priya);
    expect(await strip()).toContain('Review Not recorded yet');
    app.clock.set('2026-12-20T09:00:00Z');
    expect(await strip()).toContain('No student is recorded.');
    app.clock.set(IN_THE_LAST_SESSION);
    await answer({ keep: 'The tea', mayShow: 'yes' });
    expect(await strip()).toContain('Review Recorded');
    expect(await strip()).toContain('A peer tutor, a professional tutor and students shaped it.');
    expect(await rows(`select role, stage, depth, how_many from thread_counted_parts`)).toEqual([
      { role: 'student', stage: 'review', depth: 'shaped it', how_many: 1 },
    ]);
  });

  it('students alone are no review together either', async () => {
    await answer({ together: 'together' });
    app.clock.set('2026-12-20T09:00:00Z');
    expect(await strip()).not.toContain('Review Recorded');
  });

  it('keeps nothing that leads from an answer to a student', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const [link] = await links();
    const daniel = await aMember(app, space, 'Daniel Signed In', 'member');
    await daniel.browser.fillIn(link!, { better: 'More tea', mayShow: 'yes', together: 'in part' }, link!);
    const columns = await rows(
      `select column_name as name from information_schema.columns where table_name = 'college_review_answers'`,
    );
    expect(columns.map(({ name }) => name).toSorted()).toEqual([
      'better',
      'from_how_many',
      'id',
      'keep',
      'run_id',
      'space_id',
      'take_away',
      'together',
    ]);
    const [event] = await rows(
      `select actor_person_id, on_behalf_of_person_id, data from events where type = 'LookedBack'`,
    );
    expect(event).toEqual({ actor_person_id: null, on_behalf_of_person_id: null, data: { as: 'student' } });
    const [kept] = await rows(`select id from college_review_answers`);
    // Version 4: by chance. An id of ours would carry the moment of the answer.
    expect(kept.id.charAt(14)).toBe('4');
    const everything = JSON.stringify(await rows(`select * from college_review_links_used`));
    expect(everything).not.toContain(daniel.personId);
  });

  it('a link works once, for one run, until its time, and without an account', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const [link, other] = await links();
    const visitor = app.browser();
    const empty = await visitor.fillIn(link!, {}, link!);
    expect(empty.status).toBe(422);
    const unsaid = await visitor.sendForm(empty, link!, { keep: 'The tea' });
    expect(unsaid.status).toBe(422);
    expect(unsaid.body).toContain('The tea');
    expect(wordsOf(unsaid.body)).toContain('Say whether what you wrote may be shown');
    const done = await visitor.sendForm(unsaid, link!, { keep: 'The tea', mayShow: 'yes' });
    expect(wordsOf((await visitor.follow(done)).body)).toContain('Thank you for looking back with us');
    expect(wordsOf((await app.browser().get(link!)).body)).toContain('This link has been used');
    expect((await rows(`select 1 from college_review_answers`)).length).toBe(1);
    app.clock.set('2026-12-16T09:00:00Z');
    expect(wordsOf((await app.browser().get(other!)).body)).toContain('This looking back is finished');
    expect((await app.browser().get(`${other!}x`)).status).toBe(404);
  });

  it('two at once with one link are heard once', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const [link] = await links();
    const [one, two] = [app.browser(), app.browser()];
    const [first, second] = [await one.get(link!), await two.get(link!)];
    const typing = { together: 'in part' };
    await Promise.all([one.sendForm(first, link!, typing), two.sendForm(second, link!, typing)]);
    expect((await rows(`select 1 from college_review_answers`)).length).toBe(1);
  });

  it('asks everybody once, by a letter that says nothing of what the course is about', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const again = await priya.browser.fillIn(at('review'), {}, '/ask');
    expect(again.location).toContain('done=nobody-to-ask');
    const messages = await rows(`select subject, body from messages where kind = 'joint-review'`);
    expect(messages).toHaveLength(2);
    for (const { subject, body } of messages) expect(`${subject} ${body}`).not.toContain('Sleep');
    expect(new Set(await links()).size).toBe(2);
  });

  it('does not keep the words of somebody who would rather not have them shown', async () => {
    await answer({ keep: 'A secret', mayShow: 'no', together: 'in part' });
    expect(await rows(`select keep, together from college_review_answers`)).toEqual([
      { keep: '', together: 'in part' },
    ]);
  });

  it('shows nobody the students’ words before they are laid side by side, and adds none afterwards', async () => {
    await answer({ better: 'A quieter room', mayShow: 'yes', together: 'in part', howMany: '2' });
    await own(priya, { better: 'My handouts', together: 'together' });
    for (const who of [maya, amina]) expect(await review(who)).not.toContain('A quieter room');
    expect(await review(maya)).toContain('fewer than eight, so how many is not counted out');
    await maya.browser.fillIn(at('review'), {}, '/open');
    const words = await review(priya);
    expect(words).toContain('A quieter room');
    expect(words).toContain('My handouts');
    expect(words).toContain(
      'Students looked back on this run: fewer than eight, so their answers are not counted out. A tutor says: we made it together.',
    );
    expect(words).toContain('In part * 0');
    expect((await maya.browser.get(at('review/students'))).body).not.toContain('name="better"');
  });

  it('counts a larger class out in fives, each side by itself', async () => {
    await answer({ together: 'together', howMany: '9' });
    await answer({ together: 'in part', howMany: '3' });
    await own(maya, { together: 'in part' });
    await own(priya, { together: 'together' });
    await maya.browser.fillIn(at('review'), {}, '/open');
    const words = await review(amina);
    expect(words).toContain(
      'Most of about 10 students say: we made it together. The tutors see it differently.',
    );
    expect(words).toContain('Yes, we made it together about 10 1');
    expect(words).toContain('In part * 1');
  });

  it('what the tutors decide waits for the course’s next version, and students can read it', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const [link] = await links();
    await maya.browser.fillIn(at('review'), {}, '/open');
    const empty = await priya.browser.fillIn(at('review'), { words: '' }, '/next-time');
    expect(empty.status).toBe(422);
    await priya.browser.fillIn(at('review'), { words: 'We will begin at half past ten' }, '/next-time');
    expect(wordsOf((await app.browser().get(link!)).body)).toContain('We will begin at half past ten');
    const edit = `/${space.slug}/manage/courses/${run.courseId}/edit`;
    expect(wordsOf((await amina.browser.get(edit)).body)).toContain('We will begin at half past ten');
    app.clock.set('2026-11-24T16:00:00Z');
    await amina.browser.fillIn(edit, { whatChanged: 'The hours' }, '/edit');
    expect(wordsOf((await amina.browser.get(edit)).body)).not.toContain('We will begin at half past ten');
  });

  it('is for its own tutors and the coordinator; a tutor of another run does not find it', async () => {
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    for (const page of ['review', 'review/own', 'review/students', 'review/paper'])
      expect((await leon.browser.get(at(page))).status).toBe(404);
    expect((await amina.browser.get(at('review/own'))).status).toBe(404);
  });

  it('waits among what needs a tutor, and after a fortnight the coordinator', async () => {
    const line = 'Look back on Sleep well together';
    const mayas = async () => wordsOf((await maya.browser.get(`/${space.slug}/my-teaching`)).body);
    expect(await mayas()).toContain(`${line} (its last session`);
    await own(maya);
    expect(await mayas()).not.toContain(`${line} (its last session`);
    app.clock.set('2026-12-08T15:31:00Z');
    const coordinator = await signedInBrowser(app, amina.accountId);
    expect(wordsOf((await coordinator.get(`/${space.slug}/home`)).body)).toContain(line);
  });

  it('its Easy Read is short sentences with pictures', async () => {
    await maya.browser.fillIn(at('review'), {}, '/ask');
    const [link] = await links();
    const page = await app.browser().get(`${link!}?lang=easy`);
    expect(wordsOf(page.body)).toContain('What was good?');
    expect(page.body).toContain('al-easy-block');
  });
});
