import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});
afterAll(() => journey.end());

const BOARD = 'Garden Board';
const PURPOSE = 'We decide together what grows in the college garden.';

describe('a group begins, and tends itself', () => {
  let amina: Reader;
  let maya: Reader;
  let daniel: Reader;
  let visitor: Reader;
  let at: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    [amina, maya, daniel, visitor] = await Promise.all([
      journey.reader(),
      journey.reader(),
      journey.reader({ scripts: false }),
      journey.reader(),
    ]);
    await amina.becomes('Amina');
    await maya.becomes('Maya');
    await daniel.becomes('Daniel');
  });

  it('is started by Amina, with what it is for and who holds the money', async () => {
    await amina.goesTo('/riverside/groups');
    await amina.isOn('Groups');
    await amina.follows('Start a group');
    await amina.types('What is the group called?', BOARD);
    await amina.presses('Start this group');
    await amina.isOn('Start a group');
    await amina.reads('Say what the group is for: it stands on every page of it');
    await amina.seesTyped('What is the group called?', BOARD);
    await amina.types('What is it for?', PURPOSE);
    await amina.types('Who looks after it?', 'Riverside Gardeners');
    await amina.chooses('That organisation is led by the people the group is for');
    await amina.types('Who helps?', 'Riverside Trust');
    await amina.types('Who holds the money?', 'Riverside Trust');
    await amina.types('Lived experience', '2');
    await amina.types('Professional experience', '1');
    await amina.presses('Start this group');
    await amina.isOn(BOARD);
    await amina.reads('Riverside Gardeners, led by the people the group is for');
    at = new URL(amina.page.url()).pathname;
  });

  it('is joined by Maya, who holds her seat openly, is welcomed and named co-chair', async () => {
    await maya.goesTo(at);
    await maya.follows('Join this group');
    await maya.isOn('Join this group');
    await maya.presses('Ask to join');
    await maya.reads('Choose which seat you would like');
    await maya.chooses('Lived experience');
    await maya.chooses('The others may know what my seat is for');
    await maya.presses('Ask to join');
    await maya.reads('A co-chair will welcome you.');
    await amina.goesTo(`${at}/people`);
    await amina.isOn('The people of this group');
    await amina.presses('Welcome Maya Iqbal');
    await amina.reads('Maya Iqbal (lived experience)');
    await amina.page.getByText('What you can do').first().click();
    await amina.presses('Name as co-chair');
    // From here on the group is its own: being staff opens nothing of it.
    await amina.goesTo(`${at}/people`);
    await amina.doesNotRead('Maya Iqbal');
  });

  it('asks who is not here yet before its seats close', async () => {
    await maya.goesTo(`${at}/seats`);
    await maya.isOn('The seats');
    await maya.reads('Before the seats close, the group answers the question above');
    await maya.types('What you would say', 'Nobody who gardens from a wheelchair.');
    await maya.presses('Add this');
    await maya.reads('Nobody who gardens from a wheelchair.');
    await maya.reads('When the seats are closed, nobody joins until they are opened again.');
  });

  it('is joined by Daniel, with no scripts and in Easy Read; nobody reads what his seat is for', async () => {
    await daniel.goesTo(`${at}?lang=easy`);
    await daniel.isOn(BOARD);
    await daniel.reads(PURPOSE);
    await daniel.follows('Join this group');
    await daniel.chooses('My own life');
    await daniel.presses('Ask to join');
    await maya.goesTo('/riverside/home');
    await maya.follows('One person waits to be welcomed to a group you chair.');
    await maya.presses('Welcome Daniel Osei');
    await maya.reads('They are in the group now.');
    await maya.doesNotRead('Daniel Osei (');
    await visitor.goesTo(`${at}/seats`);
    await visitor.isOn('The seats');
    await visitor.reads('How many of each are held is not told just now');
    await visitor.doesNotRead('Daniel');
  });

  it('sets a rule, with who set it and how to change it, for everybody to read', async () => {
    await maya.goesTo(`${at}/how-we-work`);
    await maya.isOn('How we work together');
    await maya.goesTo(`${at}/how-we-work/badges-off`);
    await maya.isOn('Whether badges are on');
    await maya.chooses('Yes');
    await maya.types('Who set this rule?', 'the board, at its first meeting');
    await maya.types('Why?', 'We would like to hear each other first.');
    await maya.presses('Keep this rule');
    await visitor.goesTo(`${at}/how-we-work`);
    await visitor.isOn('How we work together');
    await visitor.reads('Set by the board, at its first meeting, on Monday 23 November 2026.');
    await visitor.reads('To change it: The group agrees at a meeting, and a co-chair writes it down here.');
    await maya.goesTo(`${at}/people`);
    await maya.doesNotRead('(lived experience)');
    await maya.reads('Co-chair');
  });

  it('steps outside one of its rules, by name of no one', async () => {
    await maya.goesTo(`${at}/depart`);
    await maya.isOn('A step outside our own rules');
    await maya.page.getByLabel('Which rule?').selectOption('papers-out');
    await maya.types('What do you do instead, and why?', 'The seed list came late, so we read it together.');
    await maya.chooses('Maya Iqbal');
    await maya.chooses('Daniel Osei');
    await maya.presses('Write this down');
    await visitor.goesTo(`${at}/how-we-work`);
    await visitor.reads('Agreed on Monday 23 November 2026 by a co-chair and a member.');
    await visitor.doesNotRead('Daniel');
  });

  it('lets Daniel pause, come back and leave, and asks him nothing', async () => {
    await daniel.goesTo(`${at}/my-seat`);
    await daniel.isOn('Your seat');
    await daniel.presses('Have a break');
    await daniel.reads('You are having a break. Come back when you like.');
    await daniel.presses('Come back');
    await daniel.presses('Leave the group');
    await daniel.isOn(BOARD);
    await maya.goesTo(`${at}/people`);
    await maya.isOn('The people of this group');
    await maya.doesNotRead('Daniel');
  });
});
