import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const RULE = 'When somebody must choose about a pair of tutors';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

describe.each([
  ['with scripts', true, '21', 'the Curriculum Board'],
  ['without scripts', false, '28', 'the Steering Group'],
])('a rule of the college, %s', (_how, scripts, days, group) => {
  let amina: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    amina = await journey.reader({ scripts });
    await amina.becomes('Amina');
  });

  it('is told with who set it, and how to change it', async () => {
    await amina.goesTo('/riverside/manage');
    await amina.follows('Rules');
    await amina.isOn('Rules of this college');
    await amina.reads(RULE);
    await amina.reads(/\d+ days before the start .*Set by /);
    await amina.follows(`Change this rule: ${RULE}`);
    await amina.isOn(RULE);
  });

  it('is not changed by a number that cannot be, and what was typed stays', async () => {
    await amina.types('How many days before a run starts must somebody choose?', '500');
    await amina.types('Who sets this rule?', group);
    await amina.presses('Keep this rule');
    await amina.isOn(RULE);
    await amina.reads('2 things to mend');
    await amina.reads('Type a whole number from 0 to 120');
    await amina.reads('Say why, in a sentence or two');
    await amina.seesTyped('Who sets this rule?', group);
  });

  it('is changed, and says who set it, when and why', async () => {
    await amina.types('How many days before a run starts must somebody choose?', days);
    await amina.types('Why?', 'Tutors asked for more time');
    await amina.presses('Keep this rule');
    await amina.isOn('Rules of this college');
    await amina.reads('The rule is kept, with who set it.');
    await amina.reads(`${days} days before the start`);
    await amina.reads(`Set by ${group} on Monday 23 November 2026. “Tutors asked for more time”`);
  });

  it('holds at once: the term says which runs must now be chosen about', async () => {
    await amina.goesTo('/riverside/manage/terms/autumn-2026');
    await amina.isOn('Autumn 2026');
    await amina.reads('2 runs must be chosen about');
  });
});
