import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '#platform/identity/authenticator.ts';
import { aMember, aSpace } from '#test/support/app.ts';
import type { Member } from '#test/support/app.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

const PASSWORD = 'three green kettles';
const EMAIL = 'grace@people.example';

describe.each([
  ['with scripts', true],
  ['without scripts, at the keyboard', false],
])('Grace, a steward with an authenticator app, %s', (_how, scripts) => {
  let journey: Journey;
  let grace: Reader;
  let other: Member;
  let space: string;
  let secret: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney('live');
    grace = await journey.reader({ scripts });
    const made = await aSpace(journey.app, { name: 'Riverside Recovery College' });
    const steward = await aMember(journey.app, made, 'Grace Mbeki', 'steward', 'coordinator');
    await journey.app.platform.database.global(`update accounts set email = $2 where id = $1`, [
      steward.accountId,
      EMAIL,
    ]);
    other = await aMember(journey.app, made, 'Priya Nair', 'member');
    space = `/${made.slug}`;
  });

  afterAll(() => journey.end());

  const later = (minutes: number) =>
    journey.app.clock.set(new Date(journey.app.clock.now().getTime() + minutes * 60_000));
  const code = () => codeAt(secret, journey.app.clock.now());

  it('is let in by a link, and is told at the college’s door what it needs', async () => {
    await grace.goesTo(`${space}/roles`);
    await grace.isOn('Sign in');
    await grace.types('Your e-mail address', EMAIL);
    await grace.presses('Send me a link');
    await grace.goesTo(await theLinkMailedTo(EMAIL));
    await grace.presses('Sign me in');
    await grace.isOn('Set up how you sign in');
    await grace.reads('You have a part in looking after Riverside Recovery College');
  });

  it('chooses a password and sets an app up by the letters under the picture', async () => {
    await grace.follows('Choose a password');
    await grace.isOn('Choose a password');
    await grace.tabsToField('The new password');
    await grace.page.keyboard.type(PASSWORD);
    await grace.hits('Enter');
    await grace.isOn('Your second step');
    await grace.follows('Set up an app');
    await grace.isOn('Set up an app');
    secret = (await grace.main.locator('code').innerText()).replaceAll(' ', '');
    await grace.types('The six numbers', '000000');
    await grace.presses('Set it up');
    await grace.isOn('Set up an app');
    await grace.reads('Those are not the numbers we expected');
    await grace.types('The six numbers', code());
    await grace.presses('Set it up');
    await grace.isOn('Your second step');
    await grace.reads('You have set this up');
    await grace.follows('Go on');
    await grace.isOn('Roles');
  });

  it('writes a role down, is called away, and is asked once more; nothing she ticked is lost', async () => {
    await grace.goesTo(`${space}/people/${other.personId}/roles`);
    await grace.isOn('Roles of Priya Nair');
    await grace.chooses('Tutor');
    later(20);
    await grace.presses('Keep these roles');
    await grace.isOn('Once more: is it you?');
    await grace.reads('What you typed is kept');
    await grace.types('Your code', '123456');
    await grace.presses('Go on');
    await grace.isOn('Once more: is it you?');
    await grace.reads('That code is not right');
    await grace.types('Your code', code());
    await grace.presses('Go on');
    await grace.isOn('Roles');
    await grace.reads(/Priya Nair – .*[Tt]utor/);
  });

  it('Priya, given that role, signs in for the first time and is led to setting up, or to her own pages for now', async () => {
    const priya = await journey.reader({ scripts });
    const email = `${other.accountId}@people.example`;
    await priya.goesTo('/sign-in');
    await priya.types('Your e-mail address', email);
    await priya.presses('Send me a link');
    await priya.goesTo(await theLinkMailedTo(email));
    await priya.presses('Sign me in');
    await priya.isOn('Set up how you sign in');
    await priya.reads('they keep the people who trust you safe');
    await priya.follows('Not now: go to what is mine');
    await priya.isOn('Your account');
  });

  it('helps Priya, who has lost everything, with a code to hand over', async () => {
    await grace.goesTo(`${space}/people/${other.personId}/roles`);
    await grace.follows('How Priya Nair signs in');
    await grace.isOn('How Priya Nair signs in');
    await grace.presses('Let them start again');
    await grace.isOn('How Priya Nair signs in');
    await grace.reads('Give it to them in person');
  });

  it('sees in simpler words how she signs in and where', async () => {
    for (const [path, heading] of [
      ['/account', 'My account'],
      ['/account/second-step', 'Your second step'],
      ['/account/password', 'Choose a new password'],
      ['/account/authenticator', 'Set up an app'],
      ['/account/printed-codes', 'Codes on paper'],
    ] as const) {
      await grace.goesTo(`${path}?lang=easy`);
      await grace.isOn(heading);
      expect(await grace.readsEasyWords()).toBe(true);
    }
    await grace.goesTo('/account?lang=en');
    await grace.reads('by a link, with the second step');
  });

  it('signs in again another day, with a password and a code; the password alone opens nothing', async () => {
    later(60);
    const again = await journey.reader({ scripts });
    await again.goesTo(`${space}/manage`);
    await again.follows('sign in with a password');
    await again.isOn('Sign in with your password');
    await again.types('Your e-mail address', EMAIL);
    await again.types('Your password', 'four green kettles');
    await again.presses('Go on');
    await again.isOn('Sign in with your password');
    await again.reads('do not go together');
    await again.types('Your password', PASSWORD);
    await again.presses('Go on');
    await again.isOn('Your second step');
    expect(await again.isSignedIn()).toBe(false);
    await again.types('Your code', code());
    await again.presses('Go on');
    await again.isOn('Manage');
    expect(new URL(again.page.url()).pathname).toBe(`${space}/manage`);
  });

  async function theLinkMailedTo(address: string): Promise<string> {
    const links = () =>
      journey.app.letters.filter(({ to, subject }) => to === address && subject === 'Your link');
    await expect.poll(() => links().length).toBe(1);
    return new URL(/https?:\S+/.exec(links()[0]!.body)![0]).pathname;
  }
});

describe('in the demonstration, Amina', () => {
  let journey: Journey;
  let amina: Reader;

  beforeAll(async () => {
    journey = await aJourney();
    amina = await journey.reader();
  });

  afterAll(() => journey.end());

  it('is let in by her card at once, and can try the second step out', async () => {
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/roles');
    await amina.isOn('Roles');
    await amina.goesTo('/account');
    await amina.isOn('Your account');
    await amina.follows('Set up a password and a second step');
    await amina.follows('Choose a password');
    await amina.types('The new password', PASSWORD);
    await amina.presses('Keep this password');
    await amina.isOn('Your second step');
    await amina.follows('Print codes');
    const first = await amina.main.locator('ol code').first().innerText();
    await amina.types('Type one of the codes', first);
    await amina.presses('I have them');
    await amina.isOn('Your second step');
    await amina.reads('11 codes are left');
  });
});
