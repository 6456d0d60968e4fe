import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const COURSE = 'An hour at the college';
const HEADING = 'Who actually delivered?';
const THE_DAY_AFTER = '2026-11-25T09:00:00Z';

describe('who really taught, with scripts for Amina and without for the tutors', () => {
  let journey: Journey;
  let amina: Reader;
  let maya: Reader;
  let priya: Reader;
  let runsPage: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
    amina = await journey.reader();
    maya = await journey.reader({ scripts: false });
    priya = await journey.reader({ scripts: false });
  });

  afterAll(() => journey.end());

  it('before its session the strip says that it has not been taught yet', async () => {
    await maya.goesTo('/riverside/prospectus');
    await maya.follows(COURSE);
    await maya.isOn(COURSE);
    runsPage = new URL(maya.page.url()).pathname;
    await maya.reads('It has not been taught yet.');
  });

  it('the day after, Amina is reminded, and is told when she ticks nobody', async () => {
    journey.app.clock.set(THE_DAY_AFTER);
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/home');
    await amina.follows(`Say who delivered ${COURSE}`);
    await amina.isOn(HEADING);
    for (const name of ['Maya Iqbal', 'Priya Nair']) await amina.main.getByLabel(name).uncheck();
    await amina.presses('Keep this');
    await amina.isOn(HEADING);
    await amina.reads('Tick who delivered it, or name somebody else');
  });

  it('somebody she does not say enough about keeps the name she typed', async () => {
    await amina.types('Their name', 'Leon Fraser');
    await amina.presses('Keep this');
    await amina.isOn(HEADING);
    await amina.reads('Say how Leon Fraser was there: as a peer tutor or as a professional tutor');
    await amina.seesTyped('Their name', 'Leon Fraser');
  });

  it('she ticks the two who were there, and each of them is asked', async () => {
    await amina.types('Their name', '');
    for (const name of ['Maya Iqbal', 'Priya Nair']) await amina.chooses(name);
    await amina.presses('Keep this');
    await amina.isOn(HEADING);
    await amina.reads('Each of them is asked whether it is right');
    await maya.goesTo(runsPage);
    await maya.reads('We have asked a peer tutor and a professional tutor and have not heard yet.');
  });

  it('each says yes in one tap, and the strip says that it is recorded', async () => {
    for (const [tutor, name, role] of [
      [maya, 'Maya', 'peer'],
      [priya, 'Priya', 'professional'],
    ] as const) {
      await tutor.becomes(name);
      await tutor.goesTo('/riverside/my-teaching');
      await tutor.isOn('My teaching');
      await tutor.reads(`You taught “${COURSE}”, as a ${role} tutor. Is that right?`);
      await tutor.main.getByRole('button', { name: /^Yes\s*: You taught “An hour at the college”/ }).click();
      await tutor.isOn(/^Hello/);
    }
    await maya.goesTo(runsPage);
    await maya.isOn(COURSE);
    await maya.reads('A peer tutor and a professional tutor taught it.');
    await maya.reads(/Deliver\w* Recorded/i);
  });
});
