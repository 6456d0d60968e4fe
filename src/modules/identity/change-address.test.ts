import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Browser } from '#test/support/browser.ts';

const NINE = new Date('2026-11-23T09:00:00Z').getTime();

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp({ settings: { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' } });
});
afterAll(() => app.end());
beforeEach(async () => {
  minutesPast(0);
  space = await aSpace(app);
});

const minutesPast = (minutes: number) => app.clock.set(new Date(NINE + minutes * 60_000));

interface Student {
  readonly accountId: string;
  readonly browser: Browser;
  readonly email: string;
}

/** A student without a password, who came just now by a link to an address of their own. */
async function aStudent(): Promise<Student> {
  const { accountId } = await aMember(app, space, 'Daniel Osei', 'member');
  return {
    accountId,
    browser: await signedInBrowser(app, accountId, 1),
    email: `${accountId}@people.example`,
  };
}

const aNewAddress = () => `new-${newId()}@people.example`;

interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

async function lettersTo(address: string): Promise<Letter[]> {
  return app.platform.database.global<Letter>(
    `select to_address as "to", subject, body from account_messages where to_address = $1 order by id`,
    [address],
  );
}

async function addressOf(accountId: string): Promise<string | null> {
  const [row] = await app.platform.database.global<{ email: string | null }>(
    `select email from accounts where id = $1`,
    [accountId],
  );
  return row!.email;
}

const linkIn = (letter: Letter | undefined) =>
  /http:\/\/localhost:3000(\/account\/address\/\w+\/[\w-]+)/.exec(letter?.body ?? '')![1]!;

const asksFor = (browser: Browser, address: string) =>
  browser.fillIn('/account/address', { address }, '/account/address');

describe('changing the address one signs in with', () => {
  test('a link to the new address, a button, and from then on it is the one; sign-ins elsewhere end', async () => {
    const { accountId, browser, email } = await aStudent();
    const elsewhere = await signedInBrowser(app, accountId, 1);
    const [next] = [aNewAddress()];
    expect((await asksFor(browser, ` ${next.toUpperCase()} `)).location).toBe('/account/address');
    expect(wordsOf((await browser.get('/account/address')).body)).toContain(`We have written to ${next}`);
    expect(await addressOf(accountId)).toBe(email);

    const link = linkIn((await lettersTo(next))[0]);
    for (let time = 0; time < 3; time++) expect((await browser.get(link)).status).toBe(200);
    expect(await addressOf(accountId)).toBe(email);

    const done = await browser.fillIn(link, {}, link);
    const account = wordsOf((await browser.follow(done)).body);
    expect(account).toContain('From now on you sign in with your new address');
    expect(account).toContain(next);
    expect(await addressOf(accountId)).toBe(next);
    expect((await elsewhere.get('/account')).location).toMatch(/^\/sign-in/);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      'Your address for signing in',
      'Your address for signing in has changed',
    ]);
    expect((await lettersTo(next)).at(-1)!.subject).toBe('Your address for signing in has changed');
    expect((await browser.get(link)).status).toBe(410);
  });

  test('a link that was sent to the old address before opens nothing afterwards', async () => {
    const { browser, email } = await aStudent();
    await app.browser().fillIn('/sign-in', { email }, '/sign-in');
    const old = /\/sign-in\/link\/[\w-]+/.exec((await lettersTo(email))[0]!.body)![0];
    const next = aNewAddress();
    await asksFor(browser, next);
    const link = linkIn((await lettersTo(next))[0]);
    await browser.fillIn(link, {}, link);
    expect((await app.browser().get(old)).status).toBe(410);
    await app.browser().fillIn('/sign-in', { email: next }, '/sign-in');
    expect((await lettersTo(next)).at(-1)!.subject).toBe('Your link');
  });

  test('the letter to the old address names no other, and stops it with a button: every sign-in ends', async () => {
    const { accountId, browser, email } = await aStudent();
    const next = aNewAddress();
    await asksFor(browser, next);
    const [asked] = await lettersTo(email);
    expect(asked!.body).not.toContain(next);
    const stop = linkIn(asked);
    const stranger = app.browser();
    expect(wordsOf((await stranger.get(stop)).body)).not.toContain(next);
    expect((await browser.get('/account')).status).toBe(200);
    const stopped = await stranger.fillIn(stop, {}, stop);
    expect(wordsOf((await stranger.follow(stopped)).body)).toContain('It is stopped');
    expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
    const again = await signedInBrowser(app, accountId, 1);
    expect((await again.get(linkIn((await lettersTo(next))[0]))).status).toBe(410);
    expect(await addressOf(accountId)).toBe(email);
  });

  test('the letter of a first try stops the second as well, and says so when the change was made before', async () => {
    const { browser, email } = await aStudent();
    await asksFor(browser, aNewAddress());
    const next = aNewAddress();
    await asksFor(browser, next);
    const first = linkIn((await lettersTo(email))[0]);
    expect((await app.browser().get(first)).status).toBe(200);
    const link = linkIn((await lettersTo(next))[0]);
    await browser.fillIn(link, {}, link);
    const late = await app.browser().get(first);
    expect([late.status, wordsOf(late.body).includes('The address has been changed')]).toEqual([410, true]);
  });

  test('an address that opens another account is not told apart from any other before its own mail is read', async () => {
    const other = await aStudent();
    const { browser, accountId, email } = await aStudent();
    const free = aNewAddress();
    const pages: string[] = [];
    for (const address of [free, other.email]) {
      expect((await asksFor(browser, address)).location).toBe('/account/address');
      pages.push(wordsOf((await browser.get('/account/address')).body).replaceAll(address, 'THEM'));
    }
    expect(pages[1]).toBe(pages[0]);
    const plain = ({ subject, body }: Letter) => `${subject} ${body.replace(/confirm\/\S+/, 'LINK')}`;
    const letter = (await lettersTo(other.email))[0]!;
    expect(plain(letter)).toBe(plain((await lettersTo(free))[0]!));
    const link = linkIn(letter);
    const answer = await browser.sendForm(await browser.get(link), link, {}, link);
    expect([answer.status, wordsOf(answer.body).includes('opens another account')]).toEqual([409, true]);
    expect([await addressOf(accountId), await addressOf(other.accountId)]).toEqual([email, other.email]);
  });

  test('a link that went to a stranger by a slip opens nothing for them, signed in or not', async () => {
    const { browser, accountId, email } = await aStudent();
    const stranger = await aStudent();
    const next = aNewAddress();
    await asksFor(browser, next);
    const link = linkIn((await lettersTo(next))[0]);
    expect((await app.browser().get(link)).location).toBe(`/sign-in?next=${encodeURIComponent(link)}`);
    expect((await stranger.browser.get(link)).status).toBe(410);
    const [token] = formsOf((await stranger.browser.get('/account')).body).map(
      ({ fields }) => fields['_csrf'],
    );
    expect((await stranger.browser.post(link, { _csrf: token! })).status).toBe(410);
    expect(await addressOf(accountId)).toBe(email);
  });

  test('works for a day, and once', async () => {
    const { accountId, browser, email } = await aStudent();
    const next = aNewAddress();
    await asksFor(browser, next);
    const link = linkIn((await lettersTo(next))[0]);
    minutesPast(24 * 60);
    expect((await browser.get(link)).status).toBe(410);
    expect(await addressOf(accountId)).toBe(email);
  });

  test('two that press the button at the same moment, one after another ends as one change', async () => {
    const { browser, accountId, email } = await aStudent();
    const next = aNewAddress();
    await asksFor(browser, next);
    const link = linkIn((await lettersTo(next))[0]);
    const page = await browser.get(link);
    const answers = await Promise.all([1, 2].map(() => browser.sendForm(page, link, {}, link)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410]);
    expect(await addressOf(accountId)).toBe(next);
    expect(await lettersTo(email)).toHaveLength(2);
  });

  test('can be taken back by whoever asked', async () => {
    const { browser } = await aStudent();
    const next = aNewAddress();
    await asksFor(browser, next);
    expect((await browser.fillIn('/account/address', {}, '/leave')).location).toBe('/account/address');
    expect(wordsOf((await browser.get('/account/address')).body)).not.toContain(next);
    expect((await browser.get(linkIn((await lettersTo(next))[0]))).status).toBe(410);
  });

  test('says kindly what to mend, keeps what was typed and sends nothing', async () => {
    const { browser, email } = await aStudent();
    for (const [typed, words] of [
      ['', 'Please type the new e-mail address'],
      ['daniel at home', 'it should look like name@example.org'],
      [email, 'That is the address you sign in with already'],
    ] as const) {
      const again = await asksFor(browser, typed);
      expect([again.status, wordsOf(again.body).includes(words)]).toEqual([422, true]);
      expect(again.body).toContain(`value="${typed}"`);
    }
    await browser.get('/account/address?lang=easy');
    expect(wordsOf((await asksFor(browser, '')).body)).toContain('Please type your new e-mail address.');
    expect(await lettersTo(email)).toEqual([]);
  });

  test('the same form sent twice asks once; five times an hour is enough', async () => {
    const { browser, email } = await aStudent();
    const next = aNewAddress();
    const page = await browser.get('/account/address');
    for (let time = 0; time < 2; time++)
      await browser.sendForm(page, '', { address: next }, '/account/address');
    expect(await lettersTo(next)).toHaveLength(1);
    for (let time = 0; time < 4; time++) await asksFor(browser, aNewAddress());
    const sixth = await asksFor(browser, aNewAddress());
    expect([sixth.status, wordsOf(sixth.body).includes('five times in an hour')]).toEqual([422, true]);
    expect(await lettersTo(email)).toHaveLength(5);
  });
});

describe('what changes or ends how one signs in asks who it is, just now', () => {
  test('without a second step, by a new link to one’s own inbox, which leads back', async () => {
    const { browser, email } = await aStudent();
    minutesPast(20);
    for (const path of ['/account/address', '/account/close']) {
      const asked = await browser.follow(await browser.get(path));
      expect(asked.location).toBe(`/account/show-it-is-you?next=${encodeURIComponent(path)}`);
      const sent = await browser.fillIn(asked.location!, {}, '/account/show-it-is-you');
      expect(sent.location).toBe('/sign-in/sent');
      const link = /\/sign-in\/link\/[\w-]+/.exec((await lettersTo(email)).at(-1)!.body)![0];
      const fresh = app.browser();
      const back = await fresh.fillIn(link, {}, link);
      expect(back.location).toBe(path);
      expect((await fresh.follow(back)).status).toBe(200);
    }
  });

  test('with a second step, by that: a link alone closes nothing', async () => {
    const { accountId } = await aStudent();
    await app.platform.database.global(
      `insert into factors (id, account_id, kind, secret_hash, made_at) values ($1, $2, 'printed codes', 'salt', $3)`,
      [newId(), accountId, app.clock.now()],
    );
    const browser = await signedInBrowser(app, accountId, 1);
    const page = await browser.follow(await browser.get('/account/close'));
    expect(wordsOf(page.body)).toContain('This page needs your second step');
    const [token] = formsOf((await browser.get('/account')).body).map(({ fields }) => fields['_csrf']);
    const pressed = await browser.post('/account/close', { _csrf: token!, sure: 'yes' });
    expect(pressed.status).toBe(403);
    expect((await browser.get('/account')).status).toBe(200);
  });

  test('one’s account leads to both', async () => {
    const { browser } = await aStudent();
    const page = await browser.get('/account');
    for (const path of ['/account/address', '/account/close']) expect(page.body).toContain(`href="${path}"`);
  });
});
