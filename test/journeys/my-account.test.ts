import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('Daniel, and what is his, %s', (_how, scripts) => {
  let atHome: Reader;
  let atTheLibrary: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    [atHome, atTheLibrary] = await Promise.all([journey.reader({ scripts }), journey.reader({ scripts })]);
    await atTheLibrary.becomes('Daniel');
    await atHome.becomes('Daniel');
  });

  it('sees both places where he is signed in, and which one this is', async () => {
    await atHome.goesTo('/account');
    await atHome.isOn('Your account');
    await atHome.reads('Riverside Recovery College');
    await atHome.reads('(this one)');
    expect(await atHome.main.getByRole('button', { name: /End this sign-in/ }).count()).toBe(1);
  });

  it('ends the one at the library, which is out at its next step', async () => {
    await atHome.presses(/End this sign-in/);
    await atHome.isOn('Your account');
    expect(await atHome.main.getByRole('button', { name: /End this sign-in/ }).count()).toBe(0);
    expect(await atHome.isSignedIn()).toBe(true);
    await atTheLibrary.goesTo('/account');
    await atTheLibrary.isOn('Sign in');
    expect(await atTheLibrary.isSignedIn()).toBe(false);
  });

  it('reads what the college knows of him, and who has looked', async () => {
    await atHome.goesTo('/riverside/me');
    await atHome.isOn('Daniel Osei');
    for (const words of ['020 7946 0104', 'daniel@people.example', 'What helps me', 'Who looked'])
      await atHome.reads(words);
  });

  it('says how to reach him; what is wrong is said at the field, and nothing is lost', async () => {
    await atHome.follows('Change these');
    await atHome.isOn('About me');
    await atHome.types('E-mail', 'daniel at home');
    await atHome.types('Anything we should know about reaching you', 'After 2pm, please');
    await atHome.presses('Keep these');
    await atHome.isOn('About me');
    await atHome.reads('Please check the e-mail address');
    await atHome.seesTyped('E-mail', 'daniel at home');
    await atHome.seesTyped('Anything we should know about reaching you', 'After 2pm, please');
    await atHome.types('E-mail', 'daniel@people.example');
    await atHome.presses('Keep these');
    await atHome.isOn('Daniel Osei');
    await atHome.reads('After 2pm, please');
  });

  it('says what helps, and takes it away again', async () => {
    await atHome.follows('Add what helps me');
    await atHome.isOn('What helps me');
    await atHome.types('In the room and on the day', 'A seat by the door, so that I can step out');
    await atHome.presses('Keep this');
    await atHome.isOn('Daniel Osei');
    await atHome.reads('A seat by the door, so that I can step out');
    await atHome.presses(/Take away\s*: A seat by the door/);
    await atHome.isOn('Daniel Osei');
    await atHome.doesNotRead('A seat by the door, so that I can step out');
  });

  it('reads all of it in Easy Read', async () => {
    await atHome.switchesTo('Easy Read');
    await atHome.isOn('Daniel Osei');
    await atHome.reads('This is what we know about you');
    await atHome.switchesTo('Standard');
  });

  it('asks to sign in with another address; a slip is said at the field, and nothing changes yet', async () => {
    const address = `daniel-${scripts ? 'one' : 'two'}@people.example`;
    await atHome.goesTo('/account');
    await atHome.follows(/Change\s*E-mail address/);
    await atHome.isOn('Change the address you sign in with');
    await atHome.types('The new e-mail address', 'daniel at home');
    await atHome.presses('Send a link to it');
    await atHome.reads('Please check the e-mail address');
    await atHome.seesTyped('The new e-mail address', 'daniel at home');
    await atHome.types('The new e-mail address', address);
    await atHome.presses('Send a link to it');
    await atHome.reads(`We have written to ${address}`);
    await atHome.switchesTo('Easy Read');
    await atHome.isOn('Change my e-mail address');
    await atHome.switchesTo('Standard');
    expect(await theLinkTo(address)).toMatch(/^\/account\/address\/confirm\//);
  });

  it('follows the link to the new address, to a page with a button, and signs in with it from then on', async () => {
    const address = `daniel-${scripts ? 'one' : 'two'}@people.example`;
    await atHome.goesTo(await theLinkTo(address));
    await atHome.isOn('Sign in with your new address');
    await atHome.presses('Use this address from now on');
    await atHome.isOn('Your account');
    await atHome.reads('From now on you sign in with your new address');
    await atHome.reads(address);
    await atHome.follows('Close my account');
    await atHome.isOn('Close my account');
  });

  async function theLinkTo(address: string): Promise<string> {
    const letters = () =>
      journey.app.letters.filter(({ to, subject }) => to === address && subject === 'Your new address');
    await expect.poll(() => letters().length).toBe(1);
    return new URL(/https?:\S+/.exec(letters()[0]!.body)![0]).pathname;
  }

  it('signs out here', async () => {
    await atHome.goesTo('/account');
    await atHome.presses(/Sign out here/);
    expect(await atHome.isSignedIn()).toBe(false);
    await atHome.goesTo('/riverside/me');
    await atHome.isOn('Sign in');
  });
});
