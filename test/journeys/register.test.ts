import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import { onPaper } from './support/paper.ts';
import type { Reader } from './support/reader.ts';

const COURSE = 'An hour at the college';
const ON_THE_DAY = '2026-11-24T10:50:00Z';
const THAT_EVENING = '2026-11-24T18:00:00Z';
const THE_NEXT_MORNING = '2026-11-25T09:00:00Z';

describe('a day with its pack and its register, Maya without scripts and Priya with them', () => {
  let journey: Journey;
  let maya: Reader;
  let priya: Reader;
  let amina: Reader;
  let session: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
    maya = await journey.reader({ scripts: false });
    priya = await journey.reader();
    amina = await journey.reader();
  });

  afterAll(() => journey.end());

  const mark = async (reader: Reader, name: string, as: string) =>
    reader.main.getByRole('group', { name }).getByLabel(as).check();

  it('Maya finds her week, and in it the day pack: where, with whom, who comes and what helps', async () => {
    await maya.becomes('Maya');
    await maya.goesTo('/riverside/my-teaching');
    await maya.isOn('My teaching');
    await maya.reads('My week');
    await maya.follows('Day pack');
    await maya.isOn(COURSE);
    session = new URL(maya.page.url()).pathname.replace('/day-pack', '');
    for (const words of [
      'The 4 and the 19 stop outside',
      'You, with Priya Nair',
      'What helps: Large print, please',
      'I may step out for a few minutes',
      'Set by the safeguarding lead with the peer tutors’ meeting',
      'Samaritans 116 123',
    ])
      await maya.reads(words);
  });

  it('it says nothing of how anybody came to the college', async () => {
    for (const never of ['referred', 'service user', 'patient', 'carer', 'DNA', 'diagnosis'])
      await maya.doesNotRead(never);
  });

  it('whom to ring stands behind a button, and the look is written down', async () => {
    await maya.presses(/^Show whom to ring\s*for Gwen Archer/);
    await maya.isOn('Gwen Archer');
    await maya.reads('They have given nobody to ring. In danger, call 999.');
    await maya.reads('It is written down for Gwen Archer that you looked');
  });

  it('the pack and the register print: every sheet has words, nothing is cut off', async () => {
    await priya.becomes('Priya');
    for (const [page, words] of [
      ['day-pack', 'If you are worried about somebody'],
      ['day-pack?size=large', 'Gwen Archer'],
      ['register/paper', 'Did not come'],
    ] as const) {
      await priya.goesTo(`${session}/${page}`);
      const paper = await onPaper(priya.page);
      expect(paper.cut).toEqual([]);
      expect(paper.sheets).not.toContain(false);
      expect(paper.words).toContain(words);
      expect(paper.words).not.toContain('Show whom to ring');
    }
  });

  it('the day before, only apologies can be kept', async () => {
    await maya.goesTo(`${session}/register`);
    await maya.isOn('Register');
    await maya.reads('The day has not come yet');
    await mark(maya, 'Iris Gray', 'Apologies');
    await maya.presses('Keep the register');
    await maya.isOn('Register');
    await maya.reads('The register is kept');
  });

  it('on the day both open it; Priya marks three by keyboard alone', async () => {
    journey.app.clock.set(ON_THE_DAY);
    await maya.goesTo(`${session}/register`);
    await priya.goesTo(`${session}/register`);
    const first = priya.main.getByRole('group', { name: 'Gwen Archer' }).getByLabel('Here');
    await priya.page.keyboard.press('Tab');
    for (let pressed = 0; pressed < 40; pressed += 1) {
      if (await first.evaluate((element) => element === element.ownerDocument.activeElement)) break;
      await priya.page.keyboard.press('Tab');
    }
    await priya.page.keyboard.press('Space');
    await priya.page.keyboard.press('Tab');
    await priya.page.keyboard.press('Space');
    await priya.page.keyboard.press('ArrowRight');
    await priya.page.keyboard.press('Enter');
    await priya.isOn('Register');
    await priya.reads('Here: 1. For part: 1. Apologies: 1.');
  });

  it('Maya, who opened it before, says otherwise of one: nothing is lost, and both words are shown', async () => {
    await mark(maya, 'Hari Dunn', 'Here');
    await mark(maya, 'Jon Joyce', 'Did not come');
    await maya.presses('Keep the register');
    await maya.isOn('Register');
    await maya.reads('Two of you marked the register at once');
    await maya.reads('Hari Dunn: you said “Here”, and Priya Nair had said “For part”');
    await maya.reads('Here: 2. Apologies: 1. Did not come: 1.');
  });

  it('she writes in somebody who came without a place, is told when she forgets the name, and keeps the rest', async () => {
    await maya.goesTo(`${session}/register`);
    await maya.presses('Write them in');
    await maya.isOn('Register');
    await maya.reads('Type the name they would like to be called by');
    await maya.types('The name they would like to be called by', 'Sunita Rao');
    await maya.presses('Write them in');
    await maya.isOn('Register');
    await maya.reads('Came without a place');
    await maya.presses('Keep it, and everybody else was here');
    await maya.isOn('Register');
    await maya.reads('Everybody is marked. Here: 5. Apologies: 1. Did not come: 1.');
  });

  it('who did not come hears from them as he asked, and it is written down', async () => {
    journey.app.clock.set(THAT_EVENING);
    await maya.goesTo('/riverside/my-teaching');
    await maya.follows('Reach 1 person who did not come');
    await maya.isOn('Who did not come');
    await maya.reads('Jon Joyce');
    await maya.reads('Please ring');
    await maya.chooses('We spoke, and all is well');
    await maya.presses('Write it down');
    await maya.isOn('Who did not come');
    await maya.reads('Nobody waits to hear from us');
  });

  it('Amina is reminded of the one register nobody took, takes it, and is reminded no more', async () => {
    journey.app.clock.set(THE_NEXT_MORNING);
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/home');
    await amina.doesNotRead(`Take the register of ${COURSE}`);
    await amina.follows('Take the register of Creative writing for wellbeing');
    await amina.isOn('Register');
    await amina.chooses('I am copying this from paper');
    await amina.presses('Keep it, and everybody else was here');
    await amina.isOn('Register');
    await amina.goesTo('/riverside/home');
    await amina.doesNotRead('Take the register of Creative writing for wellbeing');
  });
});
