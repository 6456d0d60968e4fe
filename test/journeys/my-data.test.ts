import { readFileSync } from 'node:fs';
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

/** Opens a page again until it says so: what is being made in the background needs a moment. */
async function until(reader: Reader, address: string, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await reader.goesTo(address);
        return reader.words();
      },
      { timeout: 20_000, interval: 250 },
    )
    .toContain(words);
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('Daniel, and everything that is his, %s', (how, scripts) => {
  let daniel: Reader;
  let amina: Reader;
  const wrong = `I was there on the second evening (${how}).`;
  oneStepAfterAnother();

  beforeAll(async () => {
    [daniel, amina] = await Promise.all([journey.reader({ scripts }), journey.reader({ scripts })]);
    await daniel.becomes('Daniel');
    await amina.becomes('Amina');
  });

  it('sees who looked and what was done, from his own page', async () => {
    await daniel.goesTo('/riverside/me');
    await daniel.follows('See everything that was looked at and done');
    await daniel.isOn('Who looked, and what was done');
  });

  it('downloads one file that he can read', async () => {
    await daniel.goesTo('/riverside/me/download');
    await daniel.isOn('Download what is yours');
    await daniel.presses(/^Make (?:my|a new) copy/);
    await daniel.isOn('Download what is yours');
    await until(daniel, '/riverside/me/download', 'Your copy is ready');
    await daniel.isOn('Download what is yours');
    const [saved] = await Promise.all([
      daniel.page.waitForEvent('download'),
      daniel.presses('Download my copy'),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^riverside-my-data-\d{4}-\d{2}-\d{2}\.zip$/);
    expect(
      readFileSync(await saved.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('says what is wrong; a slip is said at the field, and nothing is lost', async () => {
    await daniel.goesTo('/riverside/me/wrong');
    await daniel.isOn('Something is wrong');
    await daniel.types('What is wrong, and what would be right?', wrong);
    await daniel.presses('Tell the college');
    await daniel.isOn('Something is wrong');
    await daniel.reads('Choose what it is about');
    await daniel.seesTyped('What is wrong, and what would be right?', wrong);
    await daniel.chooses('A register: whether I was there');
    await daniel.presses('Tell the college');
    await daniel.reads('Waiting for an answer.');
    await daniel.isOn('Something is wrong');
  });

  it('Amina answers it, and he reads both', async () => {
    await amina.goesTo('/riverside/requests');
    await amina.isOn('What people ask about their data');
    await amina.reads(wrong);
    await amina.chooses('It is put right');
    await amina.types('Your answer', 'You were, and now it says so.');
    await amina.presses('Answer Daniel Osei');
    await amina.isOn('What people ask about their data');
    await amina.doesNotRead(wrong);
    await daniel.goesTo('/riverside/me/wrong');
    await daniel.reads(wrong);
    await daniel.reads('You were, and now it says so.');
  });

  it('lets somebody help: they see his dates and nothing else, and he sees that they looked', async () => {
    const address = scripts ? 'zora@home.example' : 'zelda@home.example';
    await daniel.goesTo('/riverside/me/supporters');
    await daniel.isOn('My supporters');
    await daniel.types('Their name', 'Zora Osei');
    await daniel.types('Their e-mail address', address);
    await daniel.chooses('See my dates');
    await daniel.presses('Let them help me');
    await daniel.reads(address);
    await daniel.isOn('My supporters');
    const zora = await journey.reader({ scripts });
    await zora.goesTo('/sign-in?next=%2Friverside%2Fsupporting');
    await zora.types('E-mail address', address);
    await zora.presses(/link/i);
    await zora.followsTheLinkMailedTo(address, '/sign-in/link/');
    await zora.presses('Sign me in');
    await zora.goesTo('/riverside/supporting');
    await zora.isOn('People you support');
    await zora.reads('Daniel Osei');
    await zora.doesNotRead('Large print');
    await daniel.goesTo('/riverside/me/record');
    await daniel.reads('Zora Osei, your supporter');
    await daniel.goesTo('/riverside/me/supporters');
    await daniel.presses(/Stop this/);
    await daniel.doesNotRead(address);
    await zora.goesTo('/riverside/supporting');
    await zora.doesNotRead('Daniel Osei');
  });

  it('reads the same in Easy Read', async () => {
    for (const path of ['record', 'download', 'wrong', 'supporters', 'erase']) {
      await daniel.goesTo(`/riverside/me/${path}?lang=easy`);
      expect(await daniel.readsEasyWords()).toBe(true);
      await daniel.isOn(/./);
    }
    await daniel.goesTo('/riverside/me?lang=en');
  });
});

describe('being forgotten', () => {
  let daniel: Reader;
  let amina: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    [daniel, amina] = await Promise.all([journey.reader(), journey.reader({ scripts: false })]);
    await daniel.becomes('Daniel');
    await amina.becomes('Amina');
  });

  it('Amina says how long things are kept, and that one may think again for no time', async () => {
    await amina.goesTo('/riverside/periods');
    await amina.isOn('How long things are kept');
    await amina.types('Days to think again, for somebody who asks to be forgotten', '0');
    await amina.types('Who decided this?', 'The board');
    await amina.types('Why?', 'For this journey.');
    await amina.presses('Keep these rules');
    await amina.isOn('How long things are kept');
    await amina.reads('The board');
  });

  it('Daniel reads what goes and what stays, and asks', async () => {
    await daniel.goesTo('/riverside/me/erase');
    await daniel.isOn('Ask to be forgotten');
    await daniel.reads('What stays, as numbers');
    await daniel.presses('Ask to be forgotten');
    await daniel.reads('Tick the box if you are sure');
    await daniel.chooses('Yes, please erase what says who I am');
    await daniel.presses('Ask to be forgotten');
    await daniel.reads('You asked on');
    await daniel.isOn('Ask to be forgotten');
  });

  it('Amina carries it out; nobody finds him any more, and he is signed out', async () => {
    await amina.goesTo('/riverside/requests');
    await amina.presses('Erase what says who Daniel Osei is');
    await amina.isOn('What people ask about their data');
    await amina.reads('Nobody has asked to be forgotten');
    await amina.goesTo('/riverside/people');
    await amina.doesNotRead('Daniel Osei');
    await amina.goesTo('/riverside/periods');
    await amina.reads('They asked');
    await daniel.goesTo('/riverside/me');
    expect(await daniel.isSignedIn()).toBe(false);
  });
});
