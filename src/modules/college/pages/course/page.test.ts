import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aCourse, aRun, aTerm } from '../../testing.ts';

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
const words = async (path: string) => wordsOf((await amina.browser.get(at(path))).body);

describe('a course', () => {
  test('is added with its design, found by its title, and refused a second time', async () => {
    expect(await words('/manage/courses')).toContain('There is no course yet');
    const typed = {
      title: 'Hearing voices',
      kind: 'workshop',
      about: 'Making sense of it.\n\nFrom people who do.',
      whoFor: ['students', 'carers'],
    };
    const added = await amina.browser.fillIn(at('/manage/add-course'), typed, '/add-course');
    const page = wordsOf((await amina.browser.follow(added)).body);
    for (const said of [
      'Hearing voices',
      'From people who do.',
      'Students; Carers, family and friends',
      'This is its first design',
      'It has not been taught yet',
    ])
      expect(page).toContain(said);
    expect(await words('/manage/courses?q=VOICES')).toContain('Hearing voices');
    expect(await words('/manage/courses?q=knitting')).toContain('No course has “knitting” in its title');
    const again = await amina.browser.fillIn(
      at('/manage/add-course'),
      { ...typed, title: 'hearing  Voices' },
      '/add-course',
    );
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('There is a course of that title already');
    expect(again.body).toContain('From people who do.');
  });

  test('without a title is told so, and keeps what was typed', async () => {
    const answer = await amina.browser.fillIn(
      at('/manage/add-course'),
      { title: '', about: 'Something dear' },
      '/add-course',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Give the course a title');
    expect(answer.body).toContain('Something dear');
  });
});

describe('a new version of a course', () => {
  async function taught() {
    return inSpace(async (tx) => {
      const termId = await aTerm(tx);
      const courseId = await aCourse(tx, { about: 'The old words' });
      const begun = await aRun(tx, {
        termId,
        courseId,
        sessions: [['2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z']],
      });
      return { courseId, begun, coming: await aRun(tx, { termId, courseId }) };
    });
  }

  test('keeps the old one, and what has begun goes on as it was', async () => {
    const { courseId, begun, coming } = await taught();
    const edit = at(`/manage/courses/${courseId}/edit`);
    const done = await amina.browser.fillIn(
      edit,
      { about: 'The new words', whatChanged: 'More time for questions' },
      '/edit',
    );
    expect(done.status).toBe(303);
    const course = await words(`/manage/courses/${courseId}`);
    for (const said of [
      'Version 2, made by Amina Yusuf',
      'More time for questions',
      'The new words',
      'The old words',
    ])
      expect(course).toContain(said);
    expect(await words(`/manage/runs/${begun.code}`)).toContain('Version 1. The newest is version 2');
    expect(await words(`/manage/runs/${coming.code}`)).toContain('Version 2, the newest');
    expect(wordsOf((await app.browser().get(at(`/runs/${begun.code}`))).body)).toContain('The old words');
    expect(wordsOf((await app.browser().get(at(`/runs/${coming.code}`))).body)).toContain('The new words');
  });

  test('can be for new runs alone', async () => {
    const { courseId, coming } = await taught();
    await amina.browser.fillIn(
      at(`/manage/courses/${courseId}/edit`),
      { about: 'New', whatChanged: 'All of it', alsoComing: 'no' },
      '/edit',
    );
    expect(await words(`/manage/runs/${coming.code}`)).toContain('Version 1. The newest is version 2');
    await amina.browser.fillIn(at(`/manage/runs/${coming.code}/edit`), { courseVersion: '2' }, '/edit');
    expect(await words(`/manage/runs/${coming.code}`)).toContain('Version 2, the newest');
  });

  test('made by two people at once shows both texts', async () => {
    const { courseId } = await taught();
    const edit = at(`/manage/courses/${courseId}/edit`);
    const open = await amina.browser.get(edit);
    await amina.browser.fillIn(edit, { about: 'First words', whatChanged: 'Mine' }, '/edit');
    const late = await amina.browser.sendForm(
      open,
      edit,
      { about: 'Second words', whatChanged: 'Also mine' },
      '/edit',
    );
    expect(late.status).toBe(409);
    expect(wordsOf(late.body)).toMatch(/First words.*Second words/);
    expect((await amina.browser.sendForm(late, edit, {}, '/edit')).status).toBe(303);
    const course = await words(`/manage/courses/${courseId}`);
    for (const said of ['Version 3', 'First words', 'Second words', 'The old words'])
      expect(course).toContain(said);
  });

  test('says what changed, or is asked to', async () => {
    const { courseId } = await taught();
    const answer = await amina.browser.fillIn(
      at(`/manage/courses/${courseId}/edit`),
      { about: 'New' },
      '/edit',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Say in a few words what changed');
  });
});
