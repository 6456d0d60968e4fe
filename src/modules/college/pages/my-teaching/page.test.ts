import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { college } from '../../tables.ts';
import { aRun, aTerm } from '../../testing.ts';
import type { ARun } from '../../testing.ts';

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
});

const at = (path: string) => `/${space.slug}${path}`;
const inSpace = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const mayasRun = (more: Parameters<typeof aRun>[1] = {}) =>
  inSpace((tx) => aRun(tx, { tutors: [{ role: 'peer', personId: maya.personId }], ...more }));

describe('a tutor’s own page', () => {
  test('is kind while there is nothing on it, then shows her runs', async () => {
    expect(wordsOf((await maya.browser.get(at('/my-teaching'))).body)).toContain(
      'You are not named on a run yet',
    );
    await mayasRun({ title: 'Sleep well' });
    await inSpace((tx) => aRun(tx, { title: 'Somebody else’s' }));
    const words = wordsOf((await maya.browser.get(at('/my-teaching'))).body);
    for (const said of [
      'Sleep well',
      'Wed 13 January, 1pm to 3.30pm',
      'You are here as a peer tutor',
      'Looking for a professional tutor',
      'How I wish to be named',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('Somebody else’s');
  });
});

describe('what she is asked', () => {
  test('says of which term and day, so that no two questions sound the same', async () => {
    const autumn = await mayasRun({
      title: 'Sleep well',
      termId: await inSpace((tx) => aTerm(tx, { name: 'Autumn 2026' })),
      sessions: [['2026-11-10T10:00:00Z', '2026-11-10T12:00:00Z']],
    });
    const spring = await mayasRun({
      title: 'Sleep well',
      termId: await inSpace((tx) => aTerm(tx, { name: 'Spring 2027' })),
    });
    for (const run of [autumn, spring])
      await amina.browser.fillIn(
        at(`/manage/runs/${run.code}/ask`),
        { name: 'Maya Iqbal', role: 'peer', stage: 'design', depth: 'shaped it', told: 'ask' },
        '/ask',
      );
    const words = wordsOf((await maya.browser.get(at('/my-teaching'))).body);
    for (const days of ['Autumn 2026, from 10 November 2026', 'Spring 2027, from 13 January 2027'])
      expect(words).toContain(`You shaped the design of “Sleep well, ${days}”, as a peer tutor.`);
  });
});

describe('agreeing how a run goes on without a pair', () => {
  const address = (run: ARun) => at(`/runs/${run.code}/agree-a-departure`);
  const agreement = () => ({
    kind: 'peer-led',
    reason: 'Nineteen people wait for it',
    peer: maya.personId,
    peerHow: 'phone',
    name: 'Amina Yusuf',
    nameHow: 'phone',
    agreedOn: '2026-11-03',
    decisionAddress: '/riverside/decisions/adhd',
  });

  test('takes two people, one of them a peer tutor, and stands on the run’s page', async () => {
    const run = await mayasRun({ title: 'Living with ADHD' });
    const done = await maya.browser.fillIn(address(run), agreement(), '/agree-a-departure');
    expect(done).toMatchObject({ status: 303, location: at('/my-teaching?done=kept') });
    const managed = wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body);
    expect(managed).toContain(
      'Peer-led by agreement: agreed by Maya Iqbal and Amina Yusuf on Tuesday 3 November 2026',
    );
    expect(managed).toContain(
      'Recorded on Monday 23 November 2026 by Maya Iqbal, who is one of the two. Amina Yusuf agreed by phone.',
    );
    const visitor = await app.browser().get(at(`/runs/${run.code}`));
    expect(wordsOf(visitor.body)).toContain('Nineteen people wait for it');
    expect(wordsOf(visitor.body)).not.toContain('agreed by phone');
    expect(visitor.body).toContain('/riverside/decisions/adhd');
    expect(visitor.body).not.toContain('Amina Yusuf');
  });

  test('is kept with how each of the two agreed, and never with which of them is a peer tutor', async () => {
    const run = await mayasRun();
    const priya = await inSpace((tx) => addPerson(tx, { name: 'Priya Nair' }, app.clock.now()));
    const typed = { ...agreement(), name: 'Priya Nair', nameHow: 'in person' };
    await amina.browser.fillIn(address(run), typed, '/agree-a-departure');
    const [kept] = await inSpace(
      async (tx) =>
        (
          await tx.client.query<{ data: { agreedBy: string[]; agreedHow: string[] } }>(
            `select data from events where space_id = $1 and type = 'DepartureAgreed'`,
            [tx.spaceId],
          )
        ).rows,
    );
    const ways = new Map(kept!.data.agreedBy.map((id, index) => [id, kept!.data.agreedHow[index]]));
    expect(ways).toEqual(
      new Map([
        [maya.personId, 'phone'],
        [priya, 'in person'],
      ]),
    );
    expect(kept!.data.agreedBy).toEqual([maya.personId, priya].toSorted());
    expect(wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body)).toContain(
      'Recorded by Amina Yusuf for both, on Monday 23 November 2026: Maya Iqbal agreed by phone, Priya Nair in person.',
    );
  });

  test('is nobody else’s word: only whoever is signed in agrees on the screen', async () => {
    const run = await mayasRun();
    const answer = await amina.browser.fillIn(
      address(run),
      { ...agreement(), peerHow: 'web' },
      '/agree-a-departure',
    );
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#peerHow"');
    expect(wordsOf(answer.body)).toContain('choose how the peer tutor told you');
  });

  test.each([
    ['nothing said of how the peer agreed', { peerHow: '' }, 'Choose how the peer tutor agreed'],
    ['nothing said of how the other agreed', { nameHow: '' }, 'Choose how the other person agreed'],
    ['one person twice', { name: 'Maya Iqbal' }, 'Two different people agree'],
    ['somebody nobody knows', { name: 'A. Stranger' }, 'We do not know anybody called A. Stranger here'],
    ['no peer tutor', { peer: '' }, 'Choose the peer tutor who agrees'],
    ['no reason', { reason: '' }, 'Say why'],
    ['a day to come', { agreedOn: '2026-12-24' }, 'That day is still to come'],
    [
      'an address that would run a script',
      { decisionAddress: 'javascript:alert(1)' },
      'should begin with https://',
    ],
  ])('with %s is told so, and keeps what was typed', async (_, slip, message) => {
    const run = await mayasRun();
    const typed = { ...agreement(), ...slip };
    const answer = await amina.browser.fillIn(address(run), typed, '/agree-a-departure');
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain(message);
    if (typed.reason) expect(answer.body).toContain('Nineteen people wait for it');
    expect(wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body)).toContain(
      'Looking for a professional tutor',
    );
  });

  test('a person who is no peer tutor cannot stand for one, whatever is sent', async () => {
    const run = await mayasRun();
    const priya = await inSpace((tx) => addPerson(tx, { name: 'Priya Nair' }, app.clock.now()));
    const answer = await amina.browser.fillIn(
      address(run),
      { ...agreement(), peer: priya },
      '/agree-a-departure',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('One of the two must be a peer tutor');
  });

  test('postponed frees the room; taken back with a reason it is a draft again, and nothing is lost', async () => {
    const run = await mayasRun({ state: 'draft' });
    const hours = () =>
      inSpace((tx) =>
        college(tx)
          .selectFrom('college_commitments')
          .selectAll()
          .where('space_id', '=', tx.spaceId)
          .execute(),
      );
    await amina.browser.fillIn(at(`/manage/runs/${run.code}`), {}, '/publish');
    expect(await hours()).toHaveLength(2);
    await amina.browser.fillIn(address(run), { ...agreement(), kind: 'postponed' }, '/agree-a-departure');
    expect(wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body)).toContain(
      'Its page says that it is postponed',
    );
    expect(await hours()).toEqual([]);
    const silent = await amina.browser.fillIn(address(run), { reason: '' }, '/take-back');
    expect(silent.status).toBe(422);
    await amina.browser.fillIn(address(run), { reason: 'Tom came forward' }, '/take-back');
    const words = wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body);
    expect(words).toContain('Draft');
    expect(words).toContain('Taken back, because: Tom came forward');
  });

  test('is not for tutors of other runs', async () => {
    const run = await mayasRun();
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    expect((await leon.browser.get(address(run))).status).toBe(404);
    expect((await app.browser().get(address(run))).location).toContain('/sign-in');
  });
});

describe('who actually delivered', () => {
  const YESTERDAY = [['2026-11-22T10:00:00Z', '2026-11-22T12:00:00Z']] as const;
  const address = (run: ARun) => at(`/runs/${run.code}/who-delivered`);
  const parts = () =>
    inSpace(
      async (tx) =>
        (
          await tx.client.query<{ person_id: string; stage: string; state: string }>(
            'select person_id, stage, state from thread_contributions where space_id = $1',
            [tx.spaceId],
          )
        ).rows,
    );

  test('a tutor says it of herself at once; her partner is asked', async () => {
    const priya = await inSpace((tx) => addPerson(tx, { name: 'Priya Nair' }, app.clock.now()));
    const run = await mayasRun({
      sessions: YESTERDAY,
      tutors: [
        { role: 'peer', personId: maya.personId },
        { role: 'professional', personId: priya },
      ],
    });
    expect((await maya.browser.fillIn(address(run), {}, '/who-delivered')).status).toBe(303);
    const recorded = await parts();
    expect(recorded).toHaveLength(2);
    expect(recorded).toContainEqual({ person_id: maya.personId, stage: 'deliver', state: 'confirmed' });
    expect(recorded).toContainEqual({ person_id: priya, stage: 'deliver', state: 'asked' });
    expect(wordsOf((await amina.browser.get(at(`/manage/runs/${run.code}`))).body)).toContain(
      'Maya Iqbal and Priya Nair',
    );
  });

  test('somebody else stepped in, and is asked on their own page', async () => {
    const run = await mayasRun({ title: 'Sleep well', sessions: YESTERDAY });
    const leon = await aMember(app, space, 'Leon Fraser', 'tutor');
    const typed = { tutors: [], name: 'Leon Fraser' };
    const silent = await amina.browser.fillIn(address(run), typed, '/who-delivered');
    expect(silent.status).toBe(422);
    expect(wordsOf(silent.body)).toContain('Say how Leon Fraser was there');
    expect(
      (await amina.browser.sendForm(silent, address(run), { role: 'peer' }, '/who-delivered')).status,
    ).toBe(303);
    expect(await parts()).toEqual([{ person_id: leon.personId, stage: 'deliver', state: 'asked' }]);
    const asked = await leon.browser.get(at('/my-teaching'));
    expect(wordsOf(asked.body)).toMatch(/Is that right\?.*Sleep well/);
    const yes = await leon.browser.sendForm(asked, at('/my-teaching'), { answer: 'yes' }, '/answers');
    expect(yes.status).toBe(303);
    expect(wordsOf(asked.body)).toContain('You taught “Sleep well”, as a peer tutor');
    expect(await parts()).toEqual([{ person_id: leon.personId, stage: 'deliver', state: 'confirmed' }]);
  });

  test('cannot be said of a session that is still to come, nor of somebody twice', async () => {
    const run = await mayasRun({
      sessions: [...YESTERDAY, ['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z']],
    });
    expect((await maya.browser.get(address(run))).body).not.toContain(run.sessionIds[1]);
    const early = await maya.browser.fillIn(address(run), { session: run.sessionIds[1]! }, '/who-delivered');
    expect(early.status).toBe(422);
    const twice = await maya.browser.fillIn(
      address(run),
      { name: 'Maya Iqbal', role: 'professional' },
      '/who-delivered',
    );
    expect(wordsOf(twice.body)).toContain('One person with two roles is not two tutors');
    expect(await parts()).toEqual([]);
  });

  test('only people the page offered can be ticked', async () => {
    const run = await mayasRun({ sessions: YESTERDAY });
    const answer = await maya.browser.fillIn(
      address(run),
      { tutors: [`peer:${amina.personId}`] },
      '/who-delivered',
    );
    expect(answer.status).toBe(422);
    expect(await parts()).toEqual([]);
  });
});

test('one term’s runs of a tutor stay in her own space', async () => {
  const elsewhere = await aSpace(app);
  await app.platform.database.inSpace(elsewhere.id, async (tx) => aRun(tx, { termId: await aTerm(tx) }));
  expect((await maya.browser.get(`/${elsewhere.slug}/my-teaching`)).status).toBe(404);
});
