import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Reader } from './support/reader.ts';

const BOARD = 'Riverside Curriculum Board';
const QUESTION = 'Should Living with ADHD run with no professional tutor?';
const RUN = 'Living with ADHD as an adult';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});
afterAll(() => journey.end());

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a visitor sees one decision, %s', (_how, scripts) => {
  let visitor: Reader;
  oneStepAfterAnother();

  it('from the front page, without signing in: who decided, what was known, who sees it differently', async () => {
    visitor = await journey.reader({ scripts });
    await visitor.goesTo('/demo');
    await visitor.follows('See the decision');
    await visitor.isOn(QUESTION);
    await visitor.reads('Run once, peer-led, with two peer tutors; look again on 31 March');
    await visitor.reads('Postpone it until a professional tutor is released');
    await visitor.reads('Something else was decided.');
    await visitor.reads('Each time we manage without, it gets easier for teams to refuse release.');
    await visitor.reads('Calling it an exception makes us sound like the thing that is missing.');
    await visitor.reads('This part is still open.');
  });

  it('goes to the run it is about, and back', async () => {
    await visitor.follows(RUN);
    await visitor.isOn(RUN);
    await visitor.reads('Peer-led by agreement');
    await visitor.follows('Read the decision');
    await visitor.isOn(QUESTION);
  });

  it('reads the chart: seven below since March, the decision to regroup on it, too soon to say', async () => {
    await visitor.follows(BOARD);
    await visitor.isOn(BOARD);
    await visitor.follows('The chart, the figures, and how the group reads them');
    await visitor.isOn('Is anything slipping?');
    await visitor.reads('from March 2026 to September 2026. The last two are up: too soon to say.');
    await visitor.reads('It could first be seen at the meeting of 1 September 2026');
    await visitor.reads('6 October 2026: Keep the first three places of each agenda for them');
    await visitor.reads('Something is slipping: 4 of 5');
    await visitor.switchesTo('Easy Read');
    await visitor.isOn('Has something changed?');
    await visitor.reads('It is too soon to say.');
  });
});

describe('the people of the board', () => {
  let rosa: Reader;
  oneStepAfterAnother();

  it('Rosa begins with the agenda that closes tomorrow, and adds an item', async () => {
    rosa = await journey.reader();
    await rosa.becomes('Rosa');
    await rosa.isOn(/Hello Rosa/);
    await rosa.follows('An agenda closes tomorrow.');
    await rosa.reads('What we call a peer-led run');
    await rosa.follows('Add to the agenda');
    await rosa.isOn('Add to the agenda');
    await rosa.presses('Put it on the agenda');
    await rosa.isOn('Add to the agenda');
    await rosa.reads('Say in a few words what you would like to bring');
    await rosa.types('What would you like to bring?', 'A quiet room on course days');
    await rosa.presses('Put it on the agenda');
    await rosa.reads('A quiet room on course days');
  });

  it('reads how the group reads the chart, and says how she does', async () => {
    await rosa.goesTo('/riverside/groups');
    await rosa.follows(BOARD);
    await rosa.follows('The chart, the figures, and how the group reads them');
    await rosa.follows('Say how you read it');
    await rosa.isOn('How do you read it?');
    await rosa.presses('Keep it');
    await rosa.isOn('How do you read it?');
    await rosa.reads('Choose how you read it');
    await rosa.chooses('Something is slipping');
    await rosa.types('In your own words', 'It began the month the hours were cut.');
    await rosa.presses('Keep it');
    await rosa.isOn('Is anything slipping?');
    await rosa.reads('Something is slipping: 5 of 6');
    await rosa.reads('“It began the month the hours were cut.”');
  });

  it('writes that she sees it differently, in her own words', async () => {
    await rosa.goesTo('/riverside/decisions');
    await rosa.follows(QUESTION);
    await rosa.follows(/see it differently/i);
    await rosa.isOn('I see it differently');
    await rosa.types('In your own words', 'Once is a promise to look, not a verdict.');
    await rosa.chooses('As I wish to be named');
    await rosa.presses('Put my words on the page');
    await rosa.isOn(QUESTION);
    await rosa.reads('Once is a promise to look, not a verdict.');
  });

  it('Ruth reads the agenda before it closes, and her own words as she wrote them', async () => {
    const ruth = await whoIs('ruth');
    await ruth.goesTo('/riverside/home');
    await ruth.isOn(/Hello Ruth/);
    await ruth.follows('An agenda closes tomorrow.');
    await ruth.reads('Asking for release earlier');
    await ruth.reads('A quiet room on course days');
    await seesOwnWords(ruth, 'I can live with it.');
  });

  it('Leon finds the item he brought, and his own words, and may take them back', async () => {
    const leon = await whoIs('leon');
    await leon.goesTo('/riverside/home');
    await leon.isOn(/Hello Leon/);
    await leon.follows('An agenda closes tomorrow.');
    await leon.reads('What we call a peer-led run');
    await seesOwnWords(leon, 'Peer-led is fine.');
    await leon.follows(/see it differently/i);
    await leon.isOn('I see it differently');
    await leon.reads('Take these words back');
  });

  it('Maya, who has no seat, reads all of it and is not asked to speak', async () => {
    const maya = await journey.reader();
    await maya.becomes('Maya');
    await maya.isOn(/Hello Maya/);
    await maya.doesNotRead('An agenda closes');
    await maya.goesTo('/riverside/decisions');
    await maya.isOn(/Decisions|decided/i);
    await maya.follows(QUESTION);
    await maya.isOn(QUESTION);
    await maya.reads('Once is a promise to look, not a verdict.');
    await maya.doesNotRead('Put my words on the page');
  });

  it('Amina’s home asks five things of her and none of the board’s; the run says why it is peer-led', async () => {
    const amina = await journey.reader();
    await amina.becomes('Amina');
    await amina.isOn('5 things need you');
    await amina.doesNotRead('An agenda closes');
    await amina.goesTo('/riverside/prospectus?q=ADHD');
    await amina.follows(RUN);
    await amina.isOn(RUN);
    await amina.follows('Read the decision');
    await amina.isOn(QUESTION);
  });
});

async function seesOwnWords(reader: Reader, words: string): Promise<void> {
  await reader.goesTo('/riverside/decisions');
  await reader.follows(QUESTION);
  await reader.isOn(QUESTION);
  await reader.reads(words);
}

/** Somebody of the demonstration without a card on its front page, by the word of the form that signs in. */
async function whoIs(slug: string): Promise<Reader> {
  const reader = await journey.reader();
  await reader.goesTo('/demo');
  await reader.page.request.post('/demo/sign-in', { form: { who: slug } });
  return reader;
}
