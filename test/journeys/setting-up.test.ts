import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSetUp } from '#modules/identity/index.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the first steward of a live installation, %s', (_how, scripts) => {
  let journey: Journey;
  let amina: Reader;
  let link: string;
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

  it('makes the college, and is signed in where its work begins', async () => {
    await amina.types('A short word for its address', 'hillside');
    await amina.types('Your e-mail address', 'amina@hillside.example');
    await amina.presses('Set it up');
    await amina.isOn(/need/i);
    expect(new URL(amina.page.url()).pathname).toBe('/hillside/manage');
    expect(await amina.isSignedIn()).toBe(true);
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

  it('comes back another day by a link in her e-mail', async () => {
    const atHome = await journey.reader({ scripts });
    await atHome.goesTo('/hillside/manage');
    await atHome.isOn('Sign in');
    await atHome.types('Your e-mail address', 'amina@hillside.example');
    await atHome.presses('Send me a link');
    await atHome.isOn('Look at your e-mail');
    await expect.poll(() => journey.app.letters.length).toBe(1);
    const [letter] = journey.app.letters;
    await atHome.goesTo(new URL(/https?:\S+/.exec(letter!.body)![0]).pathname);
    await atHome.presses('Sign me in');
    await atHome.isOn(/need/i);
    expect(new URL(atHome.page.url()).pathname).toBe('/hillside/manage');
  });
});
