import { afterEach, beforeEach, expect, test } from 'vitest';
import { anApp } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { openSetUp } from './index.ts';

let app: TestApp;
const ANSWERS = {
  college: 'Hillside Recovery College',
  slug: 'hillside',
  name: 'Amina Yusuf',
  email: 'amina@hillside.example',
};

beforeEach(async () => {
  app = await anApp({ settings: { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' } });
});
afterEach(() => app.end());

async function linkPath(): Promise<string> {
  return new URL((await openSetUp(app.platform))!).pathname;
}

test('the link on the console makes the first college and its first steward, who is led to a password and a second step', async () => {
  const link = await linkPath();
  const browser = app.browser();
  const done = await browser.fillIn(link, ANSWERS, link);
  expect(done.location).toBe('/account/set-up?next=%2Fhillside%2Fhome');
  expect((await browser.get('/hillside/manage')).location).toBe(
    '/sign-in/second-step?next=%2Fhillside%2Fmanage',
  );
  expect(wordsOf((await browser.get('/account')).body)).toContain('Hillside Recovery College');
  expect((await browser.get(link)).status).toBe(410);
});

test('once somebody has set it up, no other link is made', async () => {
  const link = await linkPath();
  await app.browser().fillIn(link, ANSWERS, link);
  expect(await openSetUp(app.platform)).toBeNull();
});

test('a newer start closes the older link', async () => {
  const first = await linkPath();
  await linkPath();
  expect((await app.browser().get(first)).status).toBe(410);
});

test('what is missing is said at each field, nothing typed is lost, and the link still works', async () => {
  const link = await linkPath();
  const browser = app.browser();
  const again = await browser.fillIn(link, { ...ANSWERS, slug: 'account', email: '' }, link);
  expect(again.status).toBe(422);
  expect(wordsOf(again.body)).toContain('one Alongside uses itself');
  expect(again.body).toContain('value="Hillside Recovery College"');
  expect(
    (await browser.sendForm(again, link, { slug: 'hillside', email: ANSWERS.email }, link)).location,
  ).toBe('/account/set-up?next=%2Fhillside%2Fhome');
});

test('without the link nobody gets in: there are no accounts to guess', async () => {
  await linkPath();
  expect((await app.browser().get(`/set-up/${'x'.repeat(43)}`)).status).toBe(410);
  expect((await app.browser().get('/demo')).status).toBe(404);
});

test('a form sent to a link that is closed is told so, whatever is in it', async () => {
  const link = await linkPath();
  const browser = app.browser();
  const page = await browser.get(link);
  await linkPath();
  expect((await browser.sendForm(page, link, { college: '' }, link)).status).toBe(410);
});
