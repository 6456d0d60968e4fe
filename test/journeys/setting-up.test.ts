import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSetUp } from '#modules/identity/index.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

const PASSWORD = 'three green kettles';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the first steward of a live installation, %s', (_how, scripts) => {
  let journey: Journey;
  let amina: Reader;
  let link: string;
  let codes: string[];
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney('live');
    amina = await journey.reader({ scripts });
    link = new URL((await openSetUp(journey.app.platform))!).pathname;
  });

  afterAll(() => journey.end());

  it('finds that nothing is here yet, and no demonstration either', async () => {
    await amina.goesTo('/');
    await amina.isOn('Colleges here');
    await amina.reads('No college has opened its doors here yet');
    expect((await amina.goesTo('/demo')).status()).toBe(404);
  });

  it('opens the link from the console, which alone makes nothing', async () => {
    for (const _time of ['first', 'second']) {
      await amina.goesTo(link);
      await amina.isOn('Set up your college');
    }
    expect(await amina.isSignedIn()).toBe(false);
    expect(await journey.app.platform.spaces.open()).toEqual([]);
  });

  it('is told what to mend, and nothing typed is lost', async () => {
    await amina.types('Name of the college', 'Hillside Recovery College');
    await amina.types('A short word for its address', 'Hill Side');
    await amina.types('Your name', 'Amina Yusuf');
    await amina.presses('Set it up');
    await amina.isOn('Set up your college');
    await amina.reads('Use small letters, numbers and hyphens');
    await amina.reads('Please write your e-mail address');
    await amina.seesTyped('Name of the college', 'Hillside Recovery College');
    await amina.seesTyped('A short word for its address', 'Hill Side');
    await amina.seesTyped('Your name', 'Amina Yusuf');
  });

  it('makes the college, and is led to a password first', async () => {
    await amina.types('A short word for its address', 'hillside');
    await amina.types('Your e-mail address', 'amina@hillside.example');
    await amina.presses('Set it up');
    await amina.isOn('Set up how you sign in');
    expect(await amina.isSignedIn()).toBe(true);
    await amina.follows('Choose a password');
    await amina.isOn('Choose a password');
    await amina.types('The new password', 'hillside');
    await amina.presses('Keep this password');
    await amina.isOn('Choose a password');
    await amina.reads('Please make it longer');
    await amina.types('The new password', PASSWORD);
    await amina.presses('Keep this password');
    await amina.isOn('Your second step');
  });

  it('has no smartphone, so she takes codes on paper, and is where her work begins', async () => {
    await amina.follows('Print codes');
    await amina.isOn('Codes on paper');
    codes = await amina.main.locator('ol code').allInnerTexts();
    expect(codes).toHaveLength(12);
    await amina.types('Type one of the codes', codes[0]!);
    await amina.presses('I have them');
    await amina.isOn('Your second step');
    await amina.reads('11 codes are left');
    await amina.follows('Go on');
    await amina.isOn(/need/i);
    expect(new URL(amina.page.url()).pathname).toBe('/hillside/home');
    await amina.goesTo('/hillside/roles');
    await amina.isOn('Roles');
    await amina.reads(/Amina Yusuf – (?:Steward, Coordinator|Coordinator, Steward)/);
  });

  it('finds the link closed now, for herself and for anybody else', async () => {
    const stranger = await journey.reader({ scripts });
    for (const reader of [amina, stranger]) {
      await reader.goesTo(link);
      await reader.isOn('This link no longer works');
    }
    expect(await openSetUp(journey.app.platform)).toBeNull();
  });

  it('comes back another day by a link in her e-mail, which is not enough for her work', async () => {
    const atHome = await journey.reader({ scripts });
    await atHome.goesTo('/hillside/manage');
    await atHome.isOn('Sign in');
    await atHome.types('Your e-mail address', 'amina@hillside.example');
    await atHome.presses('Send me a link');
    await atHome.isOn('Look at your e-mail');
    const links = () => journey.app.letters.filter(({ subject }) => subject === 'Your link');
    await expect.poll(() => links().length).toBe(1);
    await atHome.goesTo(new URL(/https?:\S+/.exec(links()[0]!.body)![0]).pathname);
    await atHome.presses('Sign me in');
    await atHome.isOn('This page needs your second step');
    await atHome.follows('Sign in with my password');
    await atHome.isOn('Sign in with your password');
    await atHome.seesTyped('Your e-mail address', 'amina@hillside.example');
    await atHome.types('Your password', PASSWORD);
    await atHome.presses('Go on');
    await atHome.isOn('Your second step');
    await atHome.types('Your code', codes[7]!);
    await atHome.presses('Go on');
    await atHome.isOn('Manage');
    expect(new URL(atHome.page.url()).pathname).toBe('/hillside/manage');
  });
});
