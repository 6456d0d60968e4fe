import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeAt } from '#platform/identity/authenticator.ts';
import { factorsOf } from '#platform/identity/factors.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Answer, Browser } from '#test/support/browser.ts';
import { letAccountStartAgain } from './index.ts';

const PASSWORD = 'three green kettles';
const NINE = new Date('2026-11-23T09:00:00Z').getTime();

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp({ settings: { ALONGSIDE_MODE: 'live', SMTP_URL: 'smtp://localhost:25' } });
});
afterAll(() => app.end());
beforeEach(async () => {
  app.clock.set(new Date(NINE));
  space = await aSpace(app);
});

const minutesPast = (minutes: number) => app.clock.set(new Date(NINE + minutes * 60_000));
const at = (path: string) => `/${space.slug}${path}`;

interface Person extends Member {
  readonly email: string;
  readonly secret: string;
}

/** The subjects of what was written to an account, oldest first. */
async function subjectsTo(accountId: string): Promise<string[]> {
  const rows = await app.platform.database.global<{ subject: string }>(
    `select subject from account_messages where account_id = $1 order by id`,
    [accountId],
  );
  return rows.map(({ subject }) => subject);
}

/** A member who came by a fresh link and has chosen a password. */
async function withPassword(
  name: string,
  ...roles: Parameters<typeof aMember>[3][]
): Promise<Member & { email: string }> {
  const member = await aMember(app, space, name, ...roles);
  const browser = await signedInBrowser(app, member.accountId, 1);
  await browser.fillIn('/account/password', { password: PASSWORD }, '/account/password');
  return { ...member, browser, email: `${member.accountId}@people.example` };
}

/** The same, with an authenticator app that shows codes for `secret`; signed in with it. */
async function withApp(name: string, ...roles: Parameters<typeof aMember>[3][]): Promise<Person> {
  const member = await withPassword(name, ...roles);
  const page = await member.browser.get('/account/authenticator');
  const secret = secretOn(page);
  const set = await member.browser.sendForm(
    page,
    '/account/authenticator',
    { code: codeAt(secret, app.clock.now()) },
    '/account/authenticator',
  );
  expect(set.location).toMatch(/^\/account\/second-step/);
  return { ...member, secret };
}

const secretOn = (page: Answer) => /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.body)![1]!.replaceAll(' ', '');
const codesOn = (page: Answer) =>
  [...page.body.matchAll(/<code[^>]*>([a-z0-9]{5}-[a-z0-9]{5})<\/code>/g)].map((match) => match[1]!);

async function typePassword(
  browser: Browser,
  email: string,
  password = PASSWORD,
  next = '',
): Promise<Answer> {
  const address = `/sign-in/password${next && `?next=${encodeURIComponent(next)}`}`;
  return browser.fillIn(address, { email, password }, '/sign-in/password');
}

async function typeCode(browser: Browser, code: string, next = ''): Promise<Answer> {
  return browser.fillIn(
    `/sign-in/second-step${next && `?next=${encodeURIComponent(next)}`}`,
    { code },
    '/sign-in/second-step',
  );
}

describe('setting up for the first time', () => {
  test('a link alone leads a coordinator to a password and a second step, and then where they were going', async () => {
    const { accountId } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const browser = await signedInBrowser(app, accountId, 1);
    const manage = await browser.get(at('/manage'));
    expect(manage.location).toBe(`/sign-in/second-step?next=${encodeURIComponent(at('/manage'))}`);
    const led = await browser.follow(manage);
    expect(led.location).toMatch(/^\/account\/set-up\?next=/);
    const start = await browser.follow(led);
    expect(wordsOf(start.body)).toContain('You need no smartphone');
    const password = await browser.fillIn(
      `/account/password?next=${encodeURIComponent(at('/manage'))}`,
      { password: PASSWORD },
      '/account/password',
    );
    expect(wordsOf((await browser.follow(password)).body)).toContain('Codes on paper');
    const page = await browser.get(`/account/authenticator?next=${encodeURIComponent(at('/manage'))}`);
    const old = browser.cookie('__Host-alongside')!;
    const set = await browser.sendForm(
      page,
      '',
      { code: codeAt(secretOn(page), app.clock.now()) },
      '/account/authenticator',
    );
    expect(wordsOf((await browser.follow(set)).body)).toContain('You have set this up');
    expect((await browser.get(at('/manage'))).status).toBe(200);
    const thief = app.browser();
    thief.keep('__Host-alongside', old);
    expect((await thief.get('/account')).location).toMatch(/^\/sign-in/);
    expect(await subjectsTo(accountId)).toEqual([
      'Your password was changed',
      'Your second step was changed',
    ]);
  });

  test('a link of an hour ago is not enough: another one is sent, which leads back here', async () => {
    const { accountId } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const browser = await signedInBrowser(app, accountId, 1);
    minutesPast(60);
    expect((await browser.get('/account/password')).location).toMatch(/^\/sign-in\/second-step/);
    const sent = await browser.fillIn('/account/set-up', {}, '/send-link');
    expect(sent.location).toBe('/sign-in/sent');
    const [letter] = await app.platform.database.global<{ body: string }>(
      `select body from account_messages where account_id = $1`,
      [accountId],
    );
    const link = /http:\/\/localhost:3000(\/sign-in\/link\/[\w-]+)/.exec(letter!.body)![1]!;
    expect((await browser.fillIn(link, {}, link)).location).toBe('/account/set-up');
    expect((await browser.get('/account/password')).status).toBe(200);
  });

  test('a password that is no good is said so at its field, and is shown nowhere', async () => {
    const { accountId } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const browser = await signedInBrowser(app, accountId, 1);
    const again = await browser.fillIn('/account/password', { password: 'kettles-99' }, '/account/password');
    expect(again.status).toBe(422);
    expect(wordsOf(again.body)).toContain('12 characters or more');
    expect(again.body).not.toContain('kettles-99');
  });

  test('a password costs whoever would guess it what the product promises', async () => {
    const dear = await anApp({ dearPasswords: true });
    const college = await aSpace(dear);
    const { browser, accountId } = await aMember(dear, college, 'Amina Yusuf', 'coordinator');
    await browser.fillIn('/account/password', { password: PASSWORD }, '/account/password');
    const [password] = await factorsOf(dear.platform.database, accountId);
    expect(password?.secretHash).toMatch(/^scrypt\$17\$8\$1\$/);
    await dear.end();
  });

  test('codes on paper are theirs once one of them is typed back; sent twice, once', async () => {
    const { browser, accountId } = await withPassword('Maya Iqbal', 'tutor');
    const page = await browser.get('/account/printed-codes');
    const codes = codesOn(page);
    expect(new Set(codes).size).toBe(12);
    const wrong = await browser.sendForm(page, '', { code: 'cdfgh-jkmnp' }, '/printed-codes');
    expect(wrong.status).toBe(422);
    expect(codesOn(wrong)).toEqual(codes);
    const fields = formsOf(page.body).find(({ action }) => action.endsWith('/printed-codes'))!.fields;
    const both = await Promise.all(
      [1, 2].map(() => browser.post('/account/printed-codes', { ...fields, code: codes[4]! })),
    );
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const kept = await app.platform.database.global<{ number: number; used: boolean }>(
      `select number, used_at is not null as used from factor_codes c join factors f on f.id = c.factor_id where f.account_id = $1 order by number`,
      [accountId],
    );
    expect(kept).toHaveLength(12);
    expect(kept.filter(({ used }) => used).map(({ number }) => number)).toEqual([5]);
  });

  test('the secret of an app is kept sealed, and a code of it that fails changes nothing', async () => {
    const { browser, accountId } = await withPassword('Maya Iqbal', 'tutor');
    const page = await browser.get('/account/authenticator');
    const wrong = await browser.sendForm(page, '', { code: '000000' }, '/account/authenticator');
    expect(wrong.status).toBe(422);
    expect(secretOn(wrong)).toBe(secretOn(page));
    const code = codeAt(secretOn(page), app.clock.now());
    await browser.sendForm(
      wrong,
      '',
      { code: `${code.slice(0, 3)} ${code.slice(3)}` },
      '/account/authenticator',
    );
    const [kept] = await app.platform.database.global<{ row: string }>(
      `select to_jsonb(f)::text as row from factors f where account_id = $1 and kind = 'authenticator'`,
      [accountId],
    );
    expect(kept!.row).not.toContain(secretOn(page));
    expect(kept!.row).toContain('sealed_secret');
  });
});

describe('somebody who signs in for the first time after being given a role', () => {
  async function byLink(accountId: string, next = ''): Promise<{ browser: Browser; answer: Answer }> {
    const browser = app.browser();
    const email = `${accountId}@people.example`;
    await browser.fillIn(`/sign-in${next && `?next=${encodeURIComponent(next)}`}`, { email }, '/sign-in');
    const [letter] = await app.platform.database.global<{ body: string }>(
      `select body from account_messages where account_id = $1 order by id desc limit 1`,
      [accountId],
    );
    const link = /\/sign-in\/link\/[\w-]+/.exec(letter!.body)![0];
    return { browser, answer: await browser.fillIn(link, {}, link) };
  }

  test('is led straight to setting up, with one sentence why, and may put it off', async () => {
    const { accountId } = await aMember(app, space, 'Maya Iqbal', 'tutor');
    const { browser, answer } = await byLink(accountId);
    expect(answer.location).toBe('/account/set-up');
    const page = await browser.follow(answer);
    expect(wordsOf(page.body)).toContain(`You have a part in looking after ${space.name}`);
    expect(page.body).toContain('href="/account"');
    expect((await browser.get('/account')).status).toBe(200);
    expect(wordsOf((await browser.get(at('/home'))).body)).toContain('what your role opens waits for it');
    expect((await browser.get(at('/my-teaching'))).location).toMatch(/^\/sign-in\/second-step/);
  });

  test('and on from there to where they were going', async () => {
    const { accountId } = await aMember(app, space, 'Maya Iqbal', 'tutor');
    const { answer } = await byLink(accountId, at('/my-teaching'));
    expect(answer.location).toBe(`/account/set-up?next=${encodeURIComponent(at('/my-teaching'))}`);
  });

  test('whoever looks after nothing, or has a second step, is not', async () => {
    const student = await aMember(app, space, 'Daniel Osei', 'member');
    expect((await byLink(student.accountId)).answer.location).toBe('/account');
    const amina = await withApp('Amina Yusuf', 'coordinator');
    expect((await byLink(amina.accountId)).answer.location).toBe('/account');
  });
});

describe('signing in with a password and a second step', () => {
  test('opens what the role opens, goes on to where they were going, and writes to them', async () => {
    const { email, secret, accountId } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(60);
    const browser = app.browser();
    const password = await typePassword(browser, ` ${email.toUpperCase()} `, PASSWORD, at('/manage'));
    expect(password.location).toBe(`/sign-in/second-step?next=${encodeURIComponent(at('/manage'))}`);
    const done = await typeCode(browser, codeAt(secret, app.clock.now()), at('/manage'));
    expect(done.location).toBe(at('/manage'));
    expect((await browser.follow(done)).status).toBe(200);
    expect((await subjectsTo(accountId)).at(-1)).toBe('A new sign-in');
    expect(wordsOf((await browser.get('/account')).body)).toContain('with a password and the second step');
  });

  test('the password alone signs nobody in, and its half of a sign-in ends after ten minutes', async () => {
    const { email, secret } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(30);
    const browser = app.browser();
    await typePassword(browser, email);
    for (const path of ['/account', at('/me'), at('/manage'), '/account/password', '/account/second-step'])
      expect((await browser.get(path)).location, path).toMatch(/^\/sign-in\?/);
    minutesPast(41);
    expect((await browser.get('/sign-in/second-step')).location).toBe('/sign-in');
    expect((await browser.get('/account')).status).toBe(303);
    expect(codeAt(secret, app.clock.now())).toMatch(/^\d{6}$/);
  });

  test('a code works once, in whichever half minute it is tried again', async () => {
    const { email, secret } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(30);
    const code = codeAt(secret, app.clock.now());
    const first = app.browser();
    await typePassword(first, email);
    expect((await typeCode(first, code)).status).toBe(303);
    for (const seconds of [0, 20, 40]) {
      app.clock.set(new Date(NINE + 30 * 60_000 + seconds * 1000));
      const second = app.browser();
      await typePassword(second, email);
      const refused = await typeCode(second, code);
      expect(refused.status).toBe(422);
      if (seconds < 40) expect(wordsOf(refused.body)).toContain('That code was used already');
    }
  });

  test('of two who type the same code at the same moment, one is in', async () => {
    const { email, secret } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(30);
    const browsers = [app.browser(), app.browser(), app.browser()];
    for (const browser of browsers) await typePassword(browser, email);
    const code = codeAt(secret, app.clock.now());
    const answers = await Promise.all(browsers.map((browser) => typeCode(browser, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422, 422]);
  });

  test('a printed code works once, and with three left it is said', async () => {
    const { browser, email, accountId } = await withPassword('Maya Iqbal', 'tutor');
    const page = await browser.get('/account/printed-codes');
    const codes = codesOn(page);
    await browser.sendForm(page, '', { code: codes[0]! }, '/printed-codes');
    for (const code of codes.slice(1, 9)) {
      const other = app.browser();
      await typePassword(other, email);
      expect((await typeCode(other, code.toUpperCase())).status).toBe(303);
    }
    expect(await subjectsTo(accountId)).toContain('It is time for new codes');
    expect(wordsOf((await browser.get('/account')).body)).toContain('3 left. It is time to print new codes');
    const other = app.browser();
    await typePassword(other, email);
    expect(wordsOf((await typeCode(other, codes[3]!)).body)).toContain('That code was used already');
  });

  test('a wrong password and an address nobody has get the same answer', async () => {
    const { email } = await withApp('Amina Yusuf', 'coordinator');
    const [wrong, nobody] = [
      await typePassword(app.browser(), email, 'four green kettles'),
      await typePassword(app.browser(), 'nobody@people.example', 'four green kettles'),
    ];
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.body)).toBe(wordsOf(nobody.body));
    expect(wrong.body).not.toContain('four green kettles');
  });

  test('five wrong passwords and it rests, for an address nobody has as well; a link by e-mail goes round a stranger’s guesses', async () => {
    const { email, accountId } = await withApp('Amina Yusuf', 'coordinator');
    for (const address of [email, 'nobody-here@people.example']) {
      for (let time = 0; time < 5; time++) await typePassword(app.browser(), address, 'four green kettles');
      const resting = await typePassword(app.browser(), address);
      expect(wordsOf(resting.body), address).toContain('this rests until');
    }
    expect(await subjectsTo(accountId)).toContain('Your sign-in rests for a while');
    const own = await signedInBrowser(app, accountId, 1);
    expect((await typePassword(own, email)).status).toBe(303);
  });

  test('many wrong codes at once are counted too, and the right one then rests with the others', async () => {
    const { email, secret, accountId } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(30);
    const browser = app.browser();
    await typePassword(browser, email);
    const page = await browser.get('/sign-in/second-step');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        browser.sendForm(page, '', { code: '000000' }, '/sign-in/second-step'),
      ),
    );
    expect(answers.every(({ status }) => status === 422)).toBe(true);
    const right = await browser.sendForm(
      page,
      '',
      { code: codeAt(secret, app.clock.now()) },
      '/sign-in/second-step',
    );
    expect(wordsOf(right.body)).toContain('Too many codes were wrong');
    expect((await subjectsTo(accountId)).filter((subject) => subject.includes('rests'))).toHaveLength(1);
    minutesPast(50);
    await typePassword(browser, email);
    expect((await typeCode(browser, codeAt(secret, app.clock.now()))).status).toBe(303);
  });
});

describe('what matters most', () => {
  test('asks for the second step again after a quarter of an hour, and carries on', async () => {
    const { browser, secret } = await withApp('Amina Yusuf', 'steward');
    const roles = at('/roles');
    expect((await browser.get(roles)).status).toBe(200);
    minutesPast(16);
    const asked = await browser.get(roles);
    expect(asked.location).toBe(`/sign-in/second-step?next=${encodeURIComponent(roles)}`);
    const done = await browser.fillIn(
      asked.location!,
      { code: codeAt(secret, app.clock.now()) },
      '/sign-in/second-step',
    );
    expect(done.location).toBe(roles);
    expect((await browser.get(roles)).status).toBe(200);
  });

  test('a form sent too late is asked about, keeps what was typed, and then is what it was', async () => {
    const { browser, secret } = await withApp('Amina Yusuf', 'steward');
    const other = await aMember(app, space, 'Priya Nair', 'member');
    const path = at(`/people/${other.personId}/roles`);
    const page = await browser.get(path);
    minutesPast(16);
    const asked = await browser.sendForm(page, path, { roles: ['tutor', 'member'] }, '/roles');
    expect(asked.status).toBe(403);
    expect(wordsOf(asked.body)).toContain('What you typed is kept');
    expect(await rolesOf(other)).toEqual(['member']);
    const wrong = await browser.sendForm(asked, path, { _second_step: '000000' }, '/roles');
    expect(wrong.status).toBe(422);
    expect(await rolesOf(other)).toEqual(['member']);
    const done = await browser.sendForm(
      wrong,
      path,
      { _second_step: codeAt(secret, app.clock.now()) },
      '/roles',
    );
    expect(done.location).toBe(at('/roles'));
    expect(await rolesOf(other)).toEqual(['member', 'tutor']);
  });

  test('what was carried opens in no other sign-in and on no other page', async () => {
    const { browser, secret } = await withApp('Amina Yusuf', 'steward');
    const [one, other] = [
      await aMember(app, space, 'One Person', 'member'),
      await aMember(app, space, 'Other Person', 'member'),
    ];
    const path = (member: Member) => at(`/people/${member.personId}/roles`);
    const page = await browser.get(path(one));
    minutesPast(16);
    const asked = await browser.sendForm(page, path(one), { roles: ['tutor'] }, '/roles');
    const fields = formsOf(asked.body).find(({ action }) => action === path(one))!.fields;
    const elsewhere = await browser.post(path(other), {
      ...fields,
      _second_step: codeAt(secret, app.clock.now()),
    });
    expect(elsewhere.status).toBe(403);
    expect(await rolesOf(other)).toEqual(['member']);
  });

  test('changing the password needs the one there is, and ends every other sign-in', async () => {
    const { browser, email, accountId } = await withApp('Amina Yusuf', 'steward');
    const elsewhere = await signedInBrowser(app, accountId);
    const next = 'a lamp by the sea';
    const wrong = await browser.fillIn(
      '/account/password',
      { current: 'not this one', password: next },
      '/account/password',
    );
    expect(wrong.status).toBe(422);
    expect((await elsewhere.get('/account')).status).toBe(200);
    const changed = await browser.fillIn(
      '/account/password',
      { current: PASSWORD, password: next },
      '/account/password',
    );
    expect(changed.location).toBe('/account');
    expect((await elsewhere.get('/account')).status).toBe(303);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await typePassword(app.browser(), email)).status).toBe(422);
    expect((await typePassword(app.browser(), email, next)).status).toBe(303);
  });

  test('the last second step cannot be taken off; one of two can', async () => {
    const { browser } = await withApp('Amina Yusuf', 'steward');
    expect(
      formsOf((await browser.get('/account/second-step')).body).some(({ action }) =>
        action.endsWith('take-off'),
      ),
    ).toBe(false);
    const page = await browser.get('/account/printed-codes');
    await browser.sendForm(page, '', { code: codesOn(page)[0]! }, '/printed-codes');
    const token = formsOf((await browser.get('/account')).body)[0]!.fields['_csrf']!;
    const takeOff = (kind: string) => browser.post('/account/second-step/take-off', { _csrf: token, kind });
    await takeOff('authenticator');
    await takeOff('printed codes');
    const words = wordsOf((await browser.get('/account/second-step')).body);
    expect(words).toContain('11 codes are left');
    expect(words).not.toContain('You have set this up');
  });
});

describe('when something is lost', () => {
  test('a password: a fresh link and a code, together, and neither alone', async () => {
    const { accountId, secret, email } = await withApp('Amina Yusuf', 'coordinator');
    minutesPast(30);
    const browser = await signedInBrowser(app, accountId, 1);
    expect((await browser.get('/account/password')).location).toMatch(/^\/sign-in\/second-step/);
    const next = 'a lamp by the sea';
    const wrong = await browser.fillIn(
      '/account/new-password',
      { code: '000000', password: next },
      '/new-password',
    );
    expect(wrong.status).toBe(422);
    const done = await browser.sendForm(
      wrong,
      '',
      { code: codeAt(secret, app.clock.now()), password: next },
      '/new-password',
    );
    expect(done.location).toBe('/account');
    expect((await browser.get(at('/manage'))).status).toBe(200);
    expect((await typePassword(app.browser(), email, next)).status).toBe(303);
    const old = await signedInBrowser(app, accountId, 1);
    minutesPast(50);
    expect(wordsOf((await old.get('/account/new-password')).body)).toContain('first ask for a link');
  });

  test('everything: a steward hands over a code in person; it needs the person’s own inbox as well', async () => {
    const steward = await aMember(app, space, 'Grace Mbeki', 'steward');
    const lost = await withApp('Amina Yusuf', 'coordinator');
    const path = at(`/people/${lost.personId}/sign-in`);
    const let_ = await steward.browser.fillIn(path, {}, '/sign-in');
    expect(let_.location).not.toMatch(/[cdfghjkmnpqrtvwxy34679]{5}-[cdfghjkmnpqrtvwxy34679]{5}(?:$|&)/);
    const [code] = codesOn(await steward.browser.follow(let_));
    expect((await lost.browser.get('/account')).location).toMatch(/^\/sign-in/);
    expect((await typePassword(app.browser(), lost.email)).status).toBe(422);
    expect((await subjectsTo(lost.accountId)).at(-1)).toBe('Your second step was taken off');

    const browser = await signedInBrowser(app, lost.accountId, 1);
    for (const page of ['/account/password', '/account/authenticator', '/account/printed-codes'])
      expect((await browser.get(page)).location, page).toMatch(/^\/sign-in\/second-step/);
    const wrong = await browser.fillIn('/account/set-up', { code: 'cdfgh-jkmnp' }, '/set-up/code');
    expect(wrong.status).toBe(422);
    await browser.sendForm(wrong, '', { code: code! }, '/set-up/code');
    await browser.fillIn('/account/password', { password: 'a lamp by the sea' }, '/account/password');
    const page = await browser.get('/account/printed-codes');
    await browser.sendForm(page, '', { code: codesOn(page)[0]! }, '/printed-codes');
    expect((await browser.get(at('/manage'))).status).toBe(200);
    const events = await app.platform.database.inSpace(space.id, (tx) =>
      tx.client.query(`select type, channel, actor_person_id as by from events where subject_id = $1`, [
        lost.personId,
      ]),
    );
    expect(events.rows).toContainEqual({
      type: 'SecondStepTakenOff',
      channel: 'in person',
      by: steward.personId,
    });
  });

  test('a code to start again works for a day, and a steward cannot use this on themselves', async () => {
    const steward = await aMember(app, space, 'Grace Mbeki', 'steward');
    const lost = await withApp('Amina Yusuf', 'coordinator');
    const code = await letAccountStartAgain(app.platform, lost.email);
    minutesPast(25 * 60);
    const browser = await signedInBrowser(app, lost.accountId, 1);
    const late = await browser.fillIn('/account/set-up', { code: code! }, '/set-up/code');
    expect(wordsOf(late.body)).toContain('the day is over');
    expect((await browser.get('/account/password')).location).toMatch(/^\/sign-in\/second-step/);
    minutesPast(0);
    const own = await steward.browser.fillIn(at(`/people/${steward.personId}/sign-in`), {}, '/sign-in');
    expect(own.status).toBe(422);
    expect(await letAccountStartAgain(app.platform, 'nobody@people.example')).toBeNull();
  });

  test('a steward of one college holds no key to another', async () => {
    const steward = await aMember(app, space, 'Grace Mbeki', 'steward');
    const other = await aSpace(app);
    const elsewhere = await aMember(app, other, 'Amina Yusuf', 'coordinator');
    const here = await aMember(app, space, 'Amina Yusuf', 'member');
    await app.platform.database.global(`delete from memberships where account_id = $1`, [here.accountId]);
    await app.platform.database.global(
      `insert into memberships (account_id, space_id, person_id) values ($1, $2, $3)`,
      [elsewhere.accountId, space.id, here.personId],
    );
    const refused = await steward.browser.fillIn(at(`/people/${here.personId}/sign-in`), {}, '/sign-in');
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.body)).toContain('They look after another college here as well');
    expect((await elsewhere.browser.get(`/${other.slug}/manage`)).status).toBe(200);
  });
});

describe('who can sign in', () => {
  test('whoever is given a role and has an e-mail address, by a link to it', async () => {
    const steward = await aMember(app, space, 'Grace Mbeki', 'steward', 'coordinator');
    const email = `${space.slug}-new@people.example`;
    const added = await steward.browser.fillIn(
      at('/people/add'),
      { name: 'New Tutor', email },
      '/people/add',
    );
    const id = /people\/([0-9a-f-]{36})/.exec(added.location!)![1]!;
    expect(wordsOf((await steward.browser.get(at(`/people/${id}/sign-in`))).body)).toContain(
      'they cannot sign in yet',
    );
    await steward.browser.fillIn(at(`/people/${id}/roles`), { roles: ['tutor'] }, '/roles');
    expect(wordsOf((await steward.browser.get(at(`/people/${id}/sign-in`))).body)).toContain(email);
    await app.browser().fillIn('/sign-in', { email }, '/sign-in');
    const sent = await app.platform.database.global(`select 1 from account_messages where to_address = $1`, [
      email,
    ]);
    expect(sent).toHaveLength(1);
  });

  test('a card of the demonstration, carried into a live installation, opens nothing', async () => {
    const { accountId } = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    const token = await app.platform.database.globally((tx) =>
      openSignIn(tx, accountId, 'demonstration', 'a test', app.clock.now(), 2),
    );
    const browser = app.browser();
    browser.keep('__Host-alongside', token);
    for (const path of ['/account', at('/manage'), at('/me')])
      expect((await browser.get(path)).location, path).toMatch(/^\/sign-in/);
  });
});

async function rolesOf({ personId }: Member): Promise<string[]> {
  const { rows } = await app.platform.database.inSpace(space.id, (tx) =>
    tx.client.query<{ role: string }>(`select role from people_roles where person_id = $1 order by role`, [
      personId,
    ]),
  );
  return rows.map(({ role }) => role);
}
