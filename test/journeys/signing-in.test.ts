import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('Rosa, by a link in her e-mail, %s', (_how, scripts) => {
  let rosa: Reader;
  let link: string;

  beforeAll(async () => {
    rosa = await journey.reader({ scripts });
  });

  it('asks for the link, and is told to look at her e-mail', async () => {
    await rosa.goesTo('/sign-in');
    await rosa.isOn('Sign in');
    await rosa.types('Your e-mail address', 'rosa@people.example');
    await rosa.presses('Send me a link');
    await rosa.isOn('Look at your e-mail');
  });

  it('opens it, which alone signs nobody in, and presses the button', async () => {
    link = await theLinkMailedTo('rosa@people.example');
    await rosa.goesTo(link);
    await rosa.isOn('You are nearly in');
    expect(await rosa.isSignedIn()).toBe(false);
    await rosa.presses('Sign me in');
    await rosa.isOn('Your account');
    expect(await rosa.isSignedIn()).toBe(true);
  });

  it('cannot use the link again, and is told how to go on', async () => {
    await rosa.goesTo(link);
    await rosa.isOn('This link no longer works');
  });

  it('signs out again', async () => {
    await rosa.page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
    await rosa.page.waitForLoadState();
    expect(await rosa.isSignedIn()).toBe(false);
  });
});

// A link for signing in belongs to an account and to no college, so the college's outbox does not show it.
async function theLinkMailedTo(address: string): Promise<string> {
  const [letter] = await journey.app.platform.database.global<{ body: string }>(
    `select body from account_messages where to_address = $1 order by id desc limit 1`,
    [address],
  );
  return new URL(/https?:\S+/.exec(letter!.body)![0]).pathname;
}
