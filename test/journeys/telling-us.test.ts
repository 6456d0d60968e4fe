import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

const TELL_US = 'Tell us what is wrong with this';
const frame = (reader: Reader) => reader.page.getByRole('contentinfo');

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a visitor whom something troubles, %s', (how, scripts) => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await journey.reader({ scripts });
  });

  it('tells us from the very page, and an empty form keeps what was typed', async () => {
    await givenTheFormFrom(visitor, '/riverside/prospectus?q=sleep');
    await visitor.isOn(TELL_US);
    await visitor.reads('It is about the page: /riverside/prospectus');
    expect(visitor.page.url()).not.toContain('sleep');
    await visitor.types('If you would like an answer', 'ring 020 7946 0199, after 2pm');
    await visitor.presses('Send this');
    await visitor.isOn(TELL_US);
    await visitor.reads('Please write a few words, so that we know what to mend');
    await visitor.seesTyped('If you would like an answer', 'ring 020 7946 0199, after 2pm');
    await visitor.reads('It is about the page: /riverside/prospectus');
  });

  it('is thanked, and led back to where they were', async () => {
    await visitor.types('In your own words', `The map is too small, ${how}`);
    await visitor.presses('Send this');
    await visitor.isOn('Thank you');
    await visitor.follows('Go back to where you were');
    await visitor.isOn('What is on');
  });

  it('finds from there how to complain, and where to turn today', async () => {
    await visitor.goesTo('/feedback?space=riverside');
    await frame(visitor).getByRole('link', { name: 'Complaints' }).click();
    await visitor.isOn('How to complain');
    await visitor.follows('Write a complaint');
    await visitor.isOn('Make a complaint');
    await visitor.types('In your own words', `Nobody rang me back, ${how}`);
    await visitor.presses('Send this');
    await visitor.isOn('Thank you');
    expect(await frame(visitor).locator('a[href="tel:116123"]').count()).toBe(1);
  });

  it('does it all in Easy Read as well, mistakes included', async () => {
    await givenTheFormFrom(visitor, '/riverside/prospectus?lang=easy');
    await visitor.isOn('Tell us what is wrong');
    expect(await visitor.readsEasyWords()).toBe(true);
    await visitor.types('How can we answer you?', 'text me');
    await visitor.presses('Send this');
    await visitor.isOn('Tell us what is wrong');
    await visitor.reads('Please write something here. Then we know what is wrong.');
    await visitor.seesTyped('How can we answer you?', 'text me');
    await visitor.types('Tell us in your own words', `Too many words, ${how}`);
    await visitor.presses('Send this');
    await visitor.isOn('Thank you');
    await visitor.follows('Go back');
    await visitor.isOn(/./);
    expect(new URL(visitor.page.url()).pathname).toBe('/riverside/prospectus');
  });

  it('is read by the coordinator: what it is, about which page, and how to answer', async () => {
    const amina = await journey.reader({ scripts });
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/feedback');
    await amina.isOn('What people told us');
    await amina.reads(`The map is too small, ${how}`);
    await amina.reads('about /riverside/prospectus');
    await amina.reads('ring 020 7946 0199, after 2pm');
    await amina.reads(new RegExp(`A complaint.*Nobody rang me back, ${how}`));
    await amina.reads(`Too many words, ${how}`);
  });
});

async function givenTheFormFrom(reader: Reader, address: string): Promise<void> {
  await reader.goesTo(address);
  await frame(reader).getByRole('link', { name: TELL_US }).click();
  await reader.page.waitForLoadState();
}
