import { afterAll, beforeAll, describe, it } from 'vitest';
import { aRun } from '#modules/college/testing.ts';
import { findByNames } from '#modules/people/index.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});
afterAll(() => journey.end());

/** A run in the next term, on a Tuesday morning, that has a professional tutor and lacks a peer. */
async function aRunThatLooks(title: string, day: string): Promise<string> {
  const { platform } = journey.app;
  const space = (await platform.spaces.bySlug('riverside'))!;
  return platform.database.inSpace(space.id, async (tx) => {
    const tom = (await findByNames(tx, ['Tom Brennan'])).get('Tom Brennan')![0]!.id;
    const run = await aRun(tx, {
      title,
      subject: 'Staying well',
      sessions: [[`${day}T10:00:00Z`, `${day}T12:00:00Z`]],
      tutors: [{ role: 'professional', personId: tom }],
    });
    return run.code;
  });
}

describe.each([
  ['with scripts', true, 'Looking after your sleep', '2027-02-02'],
  ['without scripts', false, 'Looking after your days', '2027-02-09'],
])('finding a peer tutor, %s', (_how, scripts, title, day) => {
  let amina: Reader;
  let maya: Reader;
  let code: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    code = await aRunThatLooks(title, day);
    [amina, maya] = await Promise.all([journey.reader({ scripts }), journey.reader({ scripts })]);
    await amina.becomes('Amina');
    await maya.becomes('Maya');
  });

  it('begins with Maya, who keeps a time she cannot and what she enjoys', async () => {
    await maya.goesTo('/riverside/my-pairing');
    await maya.isOn('When I can teach');
    await maya.chooses('A peer tutor');
    await maya.chooses('Staying well');
    await maya.presses('Keep what I would like');
    await maya.reads('It is kept.');
    await maya.presses('Keep this weekly time');
    await maya.isOn('When I can teach');
    await maya.reads('Choose a day of the week');
    await maya.page.getByLabel('On', { exact: true }).selectOption('2');
    await maya.page.getByLabel('From', { exact: true }).fill('09:00');
    await maya.page.getByLabel('Until', { exact: true }).fill('12:00');
    await maya.presses('Keep this weekly time');
    await maya.isOn('When I can teach');
    await maya.reads('Tuesdays, 9am to 12 noon');
  });

  it('is not suggested for that time, nor shown with a reason', async () => {
    await amina.goesTo('/riverside/finding-tutors');
    await amina.isOn('look');
    await amina.goesTo(`/riverside/finding-tutors/runs/${code}`);
    await amina.isOn(title);
    await amina.reads('In the order of their names: nobody is ranked.');
    await amina.doesNotRead('Maya Iqbal');
    await amina.doesNotRead('Tuesdays');
  });

  it('is suggested once she can, with why', async () => {
    await maya.presses('Take away');
    await maya.isOn('When I can teach');
    await maya.reads('None so far.');
    await amina.page.reload();
    await amina.reads(/Maya Iqbal .*Enjoys “Staying well”/);
  });

  it('is asked, and Amina sees how it stands', async () => {
    await amina.presses('Ask them');
    await amina.isOn(title);
    await amina.reads('Tick whom you would like to ask');
    await amina.chooses('Maya Iqbal');
    await amina.presses('Ask them');
    await amina.isOn(title);
    await amina.reads('They are asked, each by the way they chose.');
    await amina.reads(/Maya Iqbal .*Asked/);
  });

  it('answers with one press, from her own page or from the link', async () => {
    if (scripts) {
      await maya.goesTo('/riverside/my-pairing');
      await maya.reads('The first who says yes is named.');
      await maya.presses('Yes, I would like to');
      await maya.isOn('When I can teach');
      await maya.reads('Thank you. You are named on it');
    } else {
      const visitor = await journey.reader({ scripts });
      await visitor.followsTheLinkMailedTo('maya@people.example', '/would-you/');
      await visitor.isOn('Would you like to?');
      await visitor.switchesTo('Easy Read');
      await visitor.isOn('Would you like to teach this?');
      await visitor.switchesTo('Standard');
      await visitor.presses('Yes, I would like to');
      await visitor.isOn('Thank you');
      await visitor.page.reload();
      await visitor.reads('You are named on it');
    }
  });

  it('is named on the run, which looks for nobody any more', async () => {
    await amina.page.reload();
    await amina.isOn(title);
    await amina.reads('This run looks for nobody just now.');
    await amina.reads(/Maya Iqbal, a peer tutor/);
    await amina.reads('Said yes');
  });
});

describe('somebody rings Amina instead of going to a screen', () => {
  let amina: Reader;
  let maya: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    [amina, maya] = await Promise.all([journey.reader({ scripts: false }), journey.reader()]);
    await amina.becomes('Amina');
    await maya.becomes('Maya');
  });

  it('is found by name, and what is missing is said with everything kept', async () => {
    await amina.goesTo('/riverside/finding-tutors');
    await amina.follows('Write down what a tutor told you');
    await amina.isOn('Tutors');
    await amina.types('Find anybody by name', 'Maya');
    await amina.presses('Find');
    await amina.isOn('Tutors');
    await amina.follows('Maya Iqbal');
    await amina.isOn('What Maya Iqbal told us');
    await amina.page.getByLabel('From', { exact: true }).fill('13:00');
    await amina.presses('Keep this weekly time');
    await amina.isOn('What Maya Iqbal told us');
    await amina.reads('Choose a day of the week');
    await amina.seesTyped('From', '13:00');
  });

  it('has it written down, with how she told it', async () => {
    await amina.page.getByLabel('On', { exact: true }).selectOption('3');
    await amina.page.getByLabel('Until', { exact: true }).fill('16:00');
    await amina.presses('Keep this weekly time');
    await amina.isOn('What Maya Iqbal told us');
    await amina.reads('It is kept, with how they told you.');
    await amina.reads(/Wednesdays, 1pm to 4pm Told by phone, and written down by Amina Yusuf/);
  });

  it('sees by whom it was written down on her own page, and can take it away', async () => {
    await maya.goesTo('/riverside/my-pairing');
    await maya.isOn('When I can teach');
    await maya.reads(/Wednesdays, 1pm to 4pm Told by phone, and written down by Amina Yusuf/);
    await maya.presses('Take away');
    await maya.isOn('When I can teach');
    await maya.doesNotRead('Wednesdays, 1pm');
  });

  it('is asked until a day, and when that is over the question has lapsed', async () => {
    const code = await aRunThatLooks('Looking after your evenings', '2027-02-16');
    await amina.goesTo(`/riverside/finding-tutors/runs/${code}`);
    await amina.chooses('Maya Iqbal');
    await amina.presses('Ask them');
    await amina.reads(/Maya Iqbal .*Monday 30 November 2026, 5pm .*Asked/);
    await maya.goesTo('/riverside/my-pairing');
    await maya.reads('You can answer until Monday 30 November 2026, 5pm.');
    const visitor = await journey.reader();
    journey.app.clock.set('2026-11-30T17:30:00Z');
    await visitor.followsTheLinkMailedTo('maya@people.example', '/would-you/');
    await visitor.isOn('Thank you');
    await visitor.reads('The time for an answer is over, and that is all right.');
    const anew = await journey.reader();
    await anew.becomes('Amina');
    await anew.goesTo('/riverside/finding-tutors');
    await anew.isOn('look');
    await anew.reads('1 question lapsed without an answer');
    await anew.goesTo(`/riverside/finding-tutors/runs/${code}`);
    await anew.isOn('Looking after your evenings');
    await anew.reads(/Maya Iqbal .*Lapsed/);
  });
});
