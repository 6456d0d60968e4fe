import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set('2026-11-23T09:00:00Z');
  space = await aSpace(app);
});

async function lettersTo(address: string): Promise<{ subject: string; body: string }[]> {
  return app.platform.database.global(
    `select subject, body from account_messages where to_address = $1 order by id`,
    [address],
  );
}

async function memberWithEmail(email: string) {
  const member = await aMember(app, space, 'Daniel Osei', 'member');
  await app.platform.database.global(`update accounts set email = $2 where id = $1`, [
    member.accountId,
    email,
  ]);
  return member;
}

const linkIn = (body: string) => body.match(/http:\/\/localhost:3000(\/sign-in\/link\/[\w-]+)/)![1]!;

describe('signing in by a link', () => {
  test('somebody asks for a link, opens it, presses the button, and is in', async () => {
    await memberWithEmail('daniel@people.example');
    const browser = app.browser();
    const sent = await browser.fillIn('/sign-in', { email: ' Daniel@People.example ' }, '/sign-in');
    expect(sent.location).toBe('/sign-in/sent');
    const [letter] = await lettersTo('daniel@people.example');
    expect(letter!.subject).toBe('Your link');
    const link = linkIn(letter!.body);
    const done = await browser.fillIn(link, {}, link);
    expect(done.location).toBe('/account');
    expect(wordsOf((await browser.follow(done)).body)).toContain(space.name);
  });

  test('says what to mend in Standard words and in simpler ones, and keeps what was typed', async () => {
    const browser = app.browser();
    const standard = await browser.fillIn('/sign-in', { email: '' }, '/sign-in');
    expect(standard.status).toBe(422);
    expect(wordsOf(standard.body)).toContain('so that we know where to send the link');
    await browser.get('/sign-in?lang=easy');
    const empty = wordsOf((await browser.fillIn('/sign-in', { email: '' }, '/sign-in')).body);
    expect(empty).toContain('Please write your e-mail address. We send the link to it.');
    const wrong = await browser.fillIn('/sign-in', { email: 'daniel at people' }, '/sign-in');
    expect(wordsOf(wrong.body)).toContain('This e-mail address does not look right. It needs an @ sign.');
    expect(wrong.body).toContain('value="daniel at people"');
  });

  test('sent far too much, says which answer it was, how long, and what to do', async () => {
    const answer = await app.browser().fillIn('/sign-in', { email: 'a'.repeat(120_000) }, '/sign-in');
    expect(answer.status).toBe(413);
    expect(wordsOf(answer.body)).toContain('“email” came with 120,000 characters, and has room for 100,000');
    expect(wordsOf(answer.body)).toContain('go back, shorten what you wrote');
  });

  test('goes on to where somebody was going, and never to another site', async () => {
    await memberWithEmail('going@people.example');
    const going = async (next: string) => {
      const browser = app.browser();
      await browser.fillIn(
        `/sign-in?next=${encodeURIComponent(next)}`,
        { email: 'going@people.example' },
        '/sign-in',
      );
      const link = linkIn((await lettersTo('going@people.example')).at(-1)!.body);
      return (await browser.fillIn(link, {}, link)).location;
    };
    expect(await going('/riverside/manage?show=all')).toBe('/riverside/manage?show=all');
    expect(await going('//evil.example')).toBe('/account');
    expect(await going('https://evil.example')).toBe('/account');
  });

  test('opening the link does nothing by itself, however often a mail program does it', async () => {
    await memberWithEmail('opened@people.example');
    const browser = app.browser();
    await browser.fillIn('/sign-in', { email: 'opened@people.example' }, '/sign-in');
    const link = linkIn((await lettersTo('opened@people.example'))[0]!.body);
    for (let time = 0; time < 3; time++) expect((await app.browser().get(link)).status).toBe(200);
    expect((await browser.fillIn(link, {}, link)).location).toBe('/account');
  });

  test('a link works once, and not after 15 minutes', async () => {
    await memberWithEmail('once@people.example');
    const browser = app.browser();
    await browser.fillIn('/sign-in', { email: 'once@people.example' }, '/sign-in');
    await browser.fillIn('/sign-in', { email: 'once@people.example' }, '/sign-in');
    const [first, second] = (await lettersTo('once@people.example')).map(({ body }) => linkIn(body));
    await browser.fillIn(first!, {}, first!);
    const other = app.browser();
    expect(wordsOf((await other.get(first!)).body)).toContain('no longer works');
    app.clock.set('2026-11-23T09:16:00Z');
    expect((await other.get(second!)).status).toBe(410);
  });

  test('two that press the button at the same moment: one is in, the other is told', async () => {
    await memberWithEmail('twice@people.example');
    const browsers = [app.browser(), app.browser()];
    await browsers[0]!.fillIn('/sign-in', { email: 'twice@people.example' }, '/sign-in');
    const link = linkIn((await lettersTo('twice@people.example'))[0]!.body);
    const pages = await Promise.all(browsers.map((browser) => browser.get(link)));
    const answers = await Promise.all(
      browsers.map((browser, index) => browser.sendForm(pages[index]!, link, {}, link)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
  });

  test('an address nobody has gets the same answer, and no mail', async () => {
    const sent = await app.browser().fillIn('/sign-in', { email: 'nobody@people.example' }, '/sign-in');
    expect(sent.location).toBe('/sign-in/sent');
    expect(await lettersTo('nobody@people.example')).toEqual([]);
  });

  test('what is not an address is said kindly, and what was typed stays', async () => {
    const again = await app.browser().fillIn('/sign-in', { email: 'daniel at people' }, '/sign-in');
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('name@example.org');
    expect(again.body).toContain('value="daniel at people"');
    expect(again.body).toContain('<title>Error: ');
  });

  test('one inbox gets five links an hour at most', async () => {
    await memberWithEmail('flood@people.example');
    for (let time = 0; time < 7; time++)
      await app.browser().fillIn('/sign-in', { email: 'flood@people.example' }, '/sign-in');
    expect(await lettersTo('flood@people.example')).toHaveLength(5);
  });
});

describe('sign-ins', () => {
  test('are listed, and one on another device can be ended at once', async () => {
    const { accountId, browser } = await aMember(app, space, 'Priya Nair', 'tutor');
    const elsewhere = await signedInBrowser(app, accountId);
    expect((await elsewhere.get('/account')).status).toBe(200);
    const page = await browser.get('/account');
    const others = await browser.sendForm(page, '/account', {}, '/end-others');
    expect(others.location).toBe('/account');
    expect((await elsewhere.get('/account')).location).toBe('/sign-in?next=%2Faccount');
    expect((await browser.get('/account')).status).toBe(200);
  });

  test("somebody else's sign-in cannot be ended", async () => {
    const mine = await aMember(app, space, 'Leon Fraser', 'tutor');
    const theirs = await aMember(app, space, 'Ruth Adler', 'tutor');
    const [theirSignIn] = await app.platform.database.global<{ id: string }>(
      `select id from sign_ins where account_id = $1`,
      [theirs.accountId],
    );
    const page = await mine.browser.get('/account');
    const [token] = page.body.match(/name="_csrf" value="[^"]+/)!;
    const tried = await mine.browser.post(`/account/sign-ins/${theirSignIn!.id}/end`, {
      _csrf: token.split('"').at(-1)!,
    });
    expect(tried.status).toBe(404);
    expect((await theirs.browser.get('/account')).status).toBe(200);
  });

  test('signing out ends it here and on the server', async () => {
    const { browser } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const token = browser.cookie('__Host-alongside')!;
    const page = await browser.get('/account');
    expect((await browser.sendForm(page, '/account', {}, '/sign-out')).location).toBe('/');
    const thief = app.browser();
    thief.keep('__Host-alongside', token);
    expect((await thief.get('/account')).status).toBe(303);
  });

  test('end by themselves after three days unused', async () => {
    const { browser } = await aMember(app, space, 'Grace Mbeki', 'tutor');
    app.clock.set('2026-11-26T09:00:01Z');
    expect((await browser.get('/account')).status).toBe(303);
  });
});
