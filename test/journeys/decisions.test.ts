import { afterAll, beforeAll, describe, it } from 'vitest';
import { aGroup, aRuleSet, aSeat } from '#modules/groups/testing.ts';
import type { SeatOptions } from '#modules/groups/testing.ts';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

const BOARD = 'The garden group';
const QUESTION = 'Should the garden open on Saturdays?';
const OPEN_IT = 'Open it on the first Saturday of each month';

const SEATS: readonly (readonly [name: string, seat: SeatOptions])[] = [
  ['Rosa Bianchi', { perspective: 'lived', coChair: true, heldOpenly: true }],
  ['Maya Iqbal', { perspective: 'lived' }],
  ['Daniel Osei', { perspective: 'caring' }],
  ['Arthur Pell', { perspective: 'community' }],
  ['Priya Nair', { perspective: 'professional', organisation: 'Riverside Trust', paidToBeThere: true }],
];

let journey: Journey;
let group: string;

beforeAll(async () => {
  journey = await aJourney();
  group = await aBoard();
});
afterAll(() => journey.end());

/** A group of people of the demonstration, with rules of its own. */
async function aBoard(): Promise<string> {
  const { platform } = journey.app;
  const space = (await platform.spaces.bySlug('riverside'))!;
  return platform.database.inSpace(space.id, async (tx) => {
    const board = await aGroup(tx, { name: BOARD, purpose: 'We look after the garden together.' });
    await aRuleSet(tx, board.id, 'enough-of-us', { atLeast: 4, ofEach: { lived: 1, professional: 1 } });
    await aRuleSet(tx, board.id, 'methods', ['consent', 'majority']);
    for (const [name, seat] of SEATS) {
      const { rows } = await tx.client.query<{ id: string }>(
        `select id from people_persons where space_id = $1 and name = $2`,
        [space.id, name],
      );
      await aSeat(tx, board.id, rows[0]!.id, seat);
    }
    return board.code;
  });
}

describe('a group decides, and somebody takes their account back', () => {
  let rosa: Reader;
  let maya: Reader;
  let daniel: Reader;
  let priya: Reader;
  let visitor: Reader;
  let page: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    const readers = await Promise.all(
      [false, false, false, true, true].map((scripts) => journey.reader({ scripts })),
    );
    [rosa, maya, daniel, priya, visitor] = readers as [Reader, Reader, Reader, Reader, Reader];
    await rosa.becomes('Rosa');
    await maya.becomes('Maya');
    await daniel.becomes('Daniel');
    await priya.becomes('Priya');
  });

  it('Rosa asks a question, and is told what is missing with everything kept', async () => {
    await rosa.goesTo(`/riverside/groups/${group}`);
    await rosa.follows('Ask a question');
    await rosa.isOn(/Ask a question/);
    await rosa.types('The question', QUESTION);
    await rosa.presses('Write the question down');
    await rosa.isOn(/Ask a question/);
    await rosa.reads('Choose what it is about');
    await rosa.seesTyped('The question', QUESTION);
    await rosa.main.getByLabel('It is about').selectOption('a project');
    await rosa.types('Which one, in a few words', 'The garden');
    await rosa.types('The same in Easy Read', 'The garden is shut at weekends.\nSome people want it open.');
    await rosa.presses('Write the question down');
  });

  it('says who decides before it is opened', async () => {
    await rosa.isOn(/Who decides/);
    await rosa.chooses('Consent');
    await rosa.types('Who must be asked', 'The neighbours');
    await rosa.types('Who can stop it', 'The safeguarding lead: for safety, in writing');
    await rosa.types('What is off the table', 'A second gardener: the money is spent until April');
    await rosa.presses('Keep who decides');
    await rosa.isOn(/Prepare the question/);
    page = new URL(rosa.page.url()).pathname.replace('/prepare', '');
    await visitor.goesTo(page);
    await visitor.isOn('Page not found');
  });

  it('adds what could be decided, seals what the host thinks, and opens it', async () => {
    for (const option of [OPEN_IT, 'Keep it closed at weekends']) {
      await rosa.types('Add an option', option);
      await rosa.presses('Add it');
      await rosa.isOn(/Prepare the question/);
    }
    await rosa.main.getByRole('group', { name: 'Which one is proposed?' }).getByLabel(OPEN_IT).check();
    await rosa.presses('Propose it');
    await rosa.isOn(/Prepare the question/);
    await rosa.main
      .getByRole('group', { name: 'What would it choose?' })
      .getByLabel('Keep it closed at weekends')
      .check();
    await rosa.types('Why', 'There is nobody at weekends.');
    await rosa.presses('Record and seal it');
    await rosa.isOn(/Prepare the question/);
    await rosa.presses('Open the question');
    await rosa.isOn(new RegExp(QUESTION.replace('?', '\\?')));
    await visitor.goesTo(page);
    await visitor.reads('It was recorded on');
    await visitor.doesNotRead('There is nobody at weekends.');
  });

  it('Maya brings what she lived through; Priya asks about it, and Maya answers', async () => {
    await maya.goesTo(page);
    await maya.follows('Bring what you know');
    await maya.isOn(/Bring what you know/);
    await maya.types('A title, in a few words', 'Saturdays are the longest days');
    await maya.types('What it says', 'On Saturdays nobody rings. The garden was the one place.');
    await maya.types('What it cannot tell', 'It is one person’s year');
    await maya.chooses('Everybody');
    await maya.presses('Lay it beside the others');
    await maya.reads('It stands beside the other evidence.');
    await priya.goesTo(page);
    await priya.follows(/Ask, answer or take back/);
    await priya.isOn(/Saturdays are the longest days/);
    await priya.types('What would you ask or say against it?', 'Would the morning be enough?');
    await priya.presses('Put it beside the evidence');
    await maya.goesTo(page);
    await maya.follows(/Ask, answer or take back/);
    await maya.types('Answer', 'Yes, from ten to one.');
    await maya.presses('Keep the answer');
    await visitor.goesTo(page);
    await visitor.reads('On Saturdays nobody rings.');
    await visitor.reads('Yes, from ten to one.');
  });

  it('people speak: on screen, through somebody else, by phone; the host’s position opens when the others have', async () => {
    await daniel.goesTo(page);
    await daniel.follows('Let somebody speak for you');
    await daniel.isOn(/Let somebody speak for you/);
    await daniel.main.getByLabel('Who may speak for you?').selectOption({ label: 'Maya Iqbal' });
    await daniel.presses('Let them speak for me');
    await maya.goesTo(`${page}/speak`);
    await maya.isOn(/Say what you think/);
    await maya.chooses('Agree, with a concern');
    await maya.presses('Keep what I say');
    await maya.goesTo(`${page}/speak`);
    await maya.chooses(/For Daniel Osei/);
    await maya.chooses('Agree');
    await maya.presses('Keep what I say');
    await rosa.goesTo(`${page}/speak`);
    await rosa.chooses('Agree');
    await rosa.presses('Keep what I say');
    await rosa.reads('3 of 5 people have spoken so far.');
    await rosa.doesNotRead('There is nobody at weekends.');
    await rosa.follows('Write down what somebody told you');
    await rosa.isOn(/Write down what somebody told you/);
    await rosa.main.getByLabel('Whose word is it?').selectOption({ label: 'Arthur Pell' });
    await rosa.chooses('By phone');
    await rosa.chooses('What they say to the question');
    await rosa.main.getByRole('group', { name: 'What do you say?' }).getByLabel('Stand aside').check();
    await rosa.presses('Write it down');
    await rosa.reads('There is nobody at weekends.');
    await priya.goesTo(`${page}/speak`);
    await priya.chooses('Agree');
    await priya.presses('Keep what I say');
  });

  it('Priya sees it differently, in her own words', async () => {
    await priya.follows('Say that you see it differently');
    await priya.isOn(/I see it differently/);
    await priya.types('In your own words', 'I can live with it. I would have begun in summer.');
    await priya.chooses(/As I wish to be named/);
    await priya.presses('Put my words on the page');
    await priya.reads('I would have begun in summer.');
  });

  it('is not decided before the neighbours were asked', async () => {
    await rosa.goesTo(`${page}/decide`);
    await rosa.isOn(/Write down what was decided/);
    await rosa.chooses(OPEN_IT);
    await rosa.types('Why', 'Most of us need it, and it costs nothing.');
    await rosa.presses('Write down what was decided');
    await rosa.isOn(/Write down what was decided/);
    await rosa.reads('Not everybody who must be asked has been asked.');
    await rosa.seesTyped('Why', 'Most of us need it, and it costs nothing.');
    await rosa.goesTo(`${page}/have-a-say`);
    await rosa.isOn(/Those who must be asked/);
    await rosa.chooses('The neighbours');
    await rosa.types('What they said', 'They are glad of it.');
    await rosa.types('When', '2026-11-20');
    await rosa.chooses('In person');
    await rosa.presses('Write it down');
    await rosa.reads('Everybody who must be asked was asked.');
  });

  it('is decided, and anybody reads it: a sentence, a picture, a table, and in Easy Read', async () => {
    await rosa.goesTo(`${page}/decide`);
    await rosa.chooses(OPEN_IT);
    await rosa.types('Why', 'Most of us need it, and it costs nothing.');
    await rosa.types('The day we look at it again', '2027-03-31');
    await rosa.chooses('Saturdays are the longest days');
    await rosa.presses('Write down what was decided');
    await rosa.reads('We look at it again on Wednesday 31 March 2027.');
    await visitor.goesTo('/riverside/decisions');
    await visitor.isOn('Decisions');
    await visitor.follows(QUESTION);
    await visitor.isOn(new RegExp(QUESTION.replace('?', '\\?')));
    await visitor.reads('5 of 5 people spoke, each counted once.');
    await visitor.reads('One of them spoke through somebody else, with their leave.');
    await visitor.reads('Something else was decided.');
    await visitor.reads('I can live with it. I would have begun in summer.');
    await visitor.doesNotRead('Arthur Pell');
    await visitor.switchesTo('Easy Read');
    await visitor.isOn(new RegExp(QUESTION.replace('?', '\\?')));
    await visitor.reads('The garden is shut at weekends.');
    await visitor.switchesTo('Standard');
  });

  it('Maya takes her account back: it is gone everywhere, and the decision says that it leaned on it', async () => {
    await maya.goesTo('/riverside/my-accounts');
    await maya.isOn('What I have told');
    await maya.presses('Take it back and delete it');
    await maya.isOn('What I have told');
    await maya.reads('It is gone, everywhere.');
    await visitor.goesTo(page);
    await visitor.doesNotRead('On Saturdays nobody rings.');
    await visitor.doesNotRead('Saturdays are the longest days');
    await visitor.doesNotRead('Yes, from ten to one.');
    await visitor.reads('An account that this leaned on has been taken back');
    await rosa.goesTo('/riverside/home');
    await rosa.reads(`Look again at a decision: ${QUESTION}`);
  });

  it('an override is written down, and stands at the top for everybody', async () => {
    await rosa.goesTo(`${page}/override`);
    await rosa.isOn(/Somebody decided who was not to decide/);
    await rosa.types('Who decided', 'the Trust’s director of estates');
    await rosa.types('What they decided', 'The gate stays locked at weekends.');
    await rosa.types('Why, as they gave it', 'No reason was given.');
    await rosa.presses('Write the override down');
    await visitor.goesTo(page);
    await visitor.reads('The gate stays locked at weekends.');
    await visitor.reads('The power map below does not say that they decide.');
    await visitor.reads(OPEN_IT);
  });
});
