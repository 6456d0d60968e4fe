import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

describe('telling us what is wrong', () => {
  test('anybody can, without an account, and the coordinator reads it', async () => {
    const browser = app.browser();
    const page = `/feedback?space=${space.slug}&about=${encodeURIComponent(`/${space.slug}/prospectus`)}`;
    const sent = await browser.fillIn(
      page,
      { words: 'The <b>map</b> is wrong', reply_to: 'ring 020 7946 0199' },
      '/feedback',
    );
    expect(wordsOf((await browser.follow(sent)).body)).toContain('Thank you');
    const { browser: amina } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const told = wordsOf((await amina.get(`/${space.slug}/feedback`)).body);
    expect(told).toContain('The <b>map</b> is wrong');
    expect(told).toContain(`about /${space.slug}/prospectus`);
  });

  test('sent twice, it is kept once', async () => {
    const browser = app.browser();
    const page = await browser.get(`/feedback?space=${space.slug}&kind=complaint`);
    const { fields } = formsOf(page.body).find(({ action }) => action === '/feedback')!;
    const typed = { ...fields, words: 'only once, please' };
    await Promise.all([browser.post('/feedback', typed), browser.post('/feedback', typed)]);
    const { browser: amina } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    expect((await amina.get(`/${space.slug}/feedback`)).body.split('only once, please')).toHaveLength(2);
  });

  test('an empty form says what to do and keeps the rest', async () => {
    const again = await app
      .browser()
      .fillIn(`/feedback?space=${space.slug}`, { reply_to: 'me@people.example' }, '/feedback');
    expect(again.status).toBe(422);
    expect(again.body).toContain('value="me@people.example"');
  });

  test('says in simpler words what to mend, to somebody who reads Easy Read', async () => {
    const browser = app.browser();
    await browser.get('/feedback?lang=easy');
    const again = await browser.fillIn(
      `/feedback?space=${space.slug}`,
      { reply_to: 'x'.repeat(300) },
      '/feedback',
    );
    expect(wordsOf(again.body)).toContain('Please write something here. Then we know what is wrong.');
    expect(wordsOf(again.body)).toContain('This is too long. Please use 200 letters or fewer.');
    expect(wordsOf(again.body)).not.toContain('characters or fewer');
  });

  test('keeps neither a name somebody looked for nor a token of theirs: only which public page it is about', async () => {
    const browser = app.browser();
    for (const about of [`/${space.slug}/people?q=Arthur`, `/${space.slug}/runs/abc-def/booked/secret`]) {
      const page = await browser.get(`/feedback?${new URLSearchParams({ space: space.slug, about })}`);
      expect(page.location).toBe(`/feedback?space=${space.slug}`);
    }
    const page = await browser.get(`/feedback?space=${space.slug}`);
    const { fields } = formsOf(page.body).find(({ action }) => action === '/feedback')!;
    await browser.post('/feedback', { ...fields, words: 'sent by hand', about: 'Arthur Pell was here' });
    const { browser: amina } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const told = wordsOf((await amina.get(`/${space.slug}/feedback`)).body);
    expect(told).toContain('sent by hand');
    expect(told).not.toContain('Arthur');
  });

  test('the way back never leads to another site', async () => {
    expect((await app.browser().get('/feedback/thanks?about=%2F%2Fevil.example')).body).toContain(
      '<a href="/">Go back',
    );
  });

  test('a tutor does not read it, and a visitor is asked to sign in', async () => {
    const { browser } = await aMember(app, space, 'Maya Iqbal', 'tutor');
    expect((await browser.get(`/${space.slug}/feedback`)).status).toBe(403);
    expect((await app.browser().get(`/${space.slug}/feedback`)).status).toBe(303);
  });
});
