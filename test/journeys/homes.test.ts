import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
] as const)('each person’s home, %s', (_, scripts) => {
  let journey: Journey;
  let somebody: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
  });
  afterAll(() => journey.end());

  const as = async (name: string) => {
    somebody = await journey.reader({ scripts });
    await somebody.becomes(name);
  };

  it('a visitor’s is the college’s own front page', async () => {
    const visitor = await journey.reader({ scripts });
    await visitor.goesTo('/riverside/home');
    await visitor.isOn('Riverside Recovery College');
    await visitor.reads('If you are worried about coming');
    await visitor.switchesTo('Easy Read');
    await visitor.isOn('Riverside Recovery College');
  });

  it('Amina’s says that five things need her, and which', async () => {
    await as('Amina');
    await somebody.isOn('5 things need you');
    for (const thing of [
      'A held place: ring Arthur Pell by Thursday 26 November 2026',
      'Keep 1 promise of access for Hearing voices',
      'Take the register of Creative writing for wellbeing, Thursday 19 November 2026',
      'Money and mental health looks for a professional tutor',
      'Talking about medication looks for a professional tutor',
    ])
      await somebody.reads(thing);
    await somebody.reads('week 11 of 13');
  });

  it('her promise of access is one press from kept, and then four things need her', async () => {
    await somebody.doesNotRead('interpreter');
    await somebody.follows('Keep 1 promise of access for Hearing voices');
    await somebody.isOn('Hearing voices');
    await somebody.reads('A BSL interpreter, please');
    await somebody.presses(/It is arranged/);
    await somebody.isOn('Hearing voices');
    await somebody.reads('Everything that helps the people of this run is arranged');
    await somebody.reads('Arranged by Amina Yusuf on Monday 23 November 2026');
    await somebody.goesTo('/riverside/home');
    await somebody.isOn('4 things need you');
  });

  it.each([
    ['A held place: ring Arthur Pell', 'Arthur Pell'],
    ['Take the register of Creative writing', 'Register'],
    ['Talking about medication looks for', 'Talking about medication'],
  ])('“%s …” leads to where it is done', async (thing, heading) => {
    await somebody.goesTo('/riverside/home');
    await somebody.follows(new RegExp(thing));
    await somebody.isOn(new RegExp(heading));
  });

  it('Maya’s shows her week with its day pack, what she is asked of her part, and how she is named', async () => {
    await as('Maya');
    await somebody.isOn('1 thing needs you');
    await somebody.reads('You had a part in something: is that right?');
    await somebody.reads('Tuesday 24 November 2026, 10am to 11am');
    await somebody.reads('You shaped the design of “An hour at the college”');
    await somebody.reads('How I wish to be named');
    await somebody.presses(/^Yes/);
    await somebody.isOn('Nothing needs you just now');
    await somebody.doesNotRead('Is that right?');
    await somebody.follows(/^Day pack/);
    await somebody.isOn('An hour at the college');
  });

  it('Daniel’s shows when he walks next, how to get there, what he asked for and how to say he cannot come', async () => {
    await as('Daniel');
    await somebody.isOn('Nothing needs you just now');
    await somebody.reads('Tuesday 24 November 2026, 2pm to 3pm');
    await somebody.reads('We meet under the clock at the café.');
    await somebody.reads('I would like to walk at the back');
    await somebody.reads('We do not follow what you look at.');
    await somebody.switchesTo('Easy Read');
    await somebody.isOn('You have nothing to do now');
    await somebody.reads('My courses');
    await somebody.switchesTo('Standard');
    await somebody.follows(/^I cannot come/);
    await somebody.isOn('I cannot come');
  });

  it('Daniel says that he cannot come on Tuesday, in two taps; his place is kept, and his home says so', async () => {
    await somebody.presses('Tell the college');
    await somebody.isOn('I cannot come');
    await somebody.reads('Tick the day you cannot come');
    await somebody.chooses('Tuesday 24 November 2026, 2pm to 3pm');
    await somebody.presses('Tell the college');
    await somebody.isOn('I cannot come');
    await somebody.reads('Your place is kept, and nobody will wonder where you are.');
    await somebody.goesTo('/riverside/home');
    await somebody.reads('You have told us that you cannot come this time.');
    await somebody.follows(/^I cannot come/);
    await somebody.switchesTo('Easy Read');
    await somebody.reads('You keep your place.');
    await somebody.switchesTo('Standard');
    await somebody.follows('Give up my place');
    await somebody.isOn('Give up your place?');
  });

  it('Rosa, who has no course, is told so kindly', async () => {
    await as('Rosa');
    await somebody.isOn('1 thing needs you');
    await somebody.reads('You have no place on a course just now.');
    expect(await somebody.words()).not.toContain('I cannot come');
  });
});
