import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import { onPaper } from './support/paper.ts';
import type { Reader } from './support/reader.ts';

const COURSE = 'An hour at the college';
const HEADING = 'Looking back together';
const IN_THE_SESSION = '2026-11-24T10:50:00Z';
const THAT_EVENING = '2026-11-24T18:00:00Z';
const EMAIL = 'sunita@people.example';

describe('looking back together, students without scripts and without an account', () => {
  let journey: Journey;
  let maya: Reader;
  let priya: Reader;
  let student: Reader;
  let amina: Reader;
  let runsPage: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
    maya = await journey.reader();
    priya = await journey.reader({ scripts: false });
    student = await journey.reader({ scripts: false });
    amina = await journey.reader();
  });

  afterAll(() => journey.end());

  it('Sunita has a place, and the strip says that looking back is still to come', async () => {
    await student.goesTo('/riverside/prospectus');
    await student.follows(COURSE);
    await student.isOn(COURSE);
    runsPage = new URL(student.page.url()).pathname;
    await student.reads('Looking back together comes after the last session.');
    await student.goesTo(`${runsPage}/book`);
    await student.types('The name you would like us to use', 'Sunita Rao');
    await student.types('E-mail address', EMAIL);
    await student.presses('Ask for a place');
    await student.isOn('You have a place');
  });

  it('in the last session Maya finds it, prints the questions, and gives her own answers', async () => {
    journey.app.clock.set(IN_THE_SESSION);
    await maya.becomes('Maya');
    await maya.goesTo('/riverside/my-teaching');
    await maya.follows(`Look back on ${COURSE} together`);
    await maya.isOn(HEADING);
    await maya.reads('No student has answered yet. 0 of 2 tutors have answered.');
    await maya.goesTo(`${runsPage}/review/paper`);
    const paper = await onPaper(maya.page);
    expect(paper.cut).toEqual([]);
    expect(paper.words).toContain('May what you wrote be shown?');
    await maya.goesTo(`${runsPage}/review`);
    await maya.follows('Give your own answers');
    await maya.isOn(HEADING);
    await maya.types('What was good, and should stay?', 'The garden');
    await maya.chooses('In part');
    await maya.presses('Keep my answers');
    await maya.isOn(HEADING);
    await maya.reads('1 of 2 tutors has answered.');
  });

  it('she hands the screen round: three answer together, and whoever says nothing is told kindly', async () => {
    await maya.follows('Hand this screen round');
    await maya.isOn(HEADING);
    await maya.presses('Give these answers');
    await maya.isOn(HEADING);
    await maya.reads('Answer at least one of the questions');
    await maya.types('What would have made it better for you?', 'An hour is short');
    await maya.presses('Give these answers');
    await maya.isOn(HEADING);
    await maya.reads('Say whether what you wrote may be shown');
    await maya.seesTyped('What would have made it better for you?', 'An hour is short');
    await maya.chooses('Yes, show it');
    await maya.chooses('Yes, we made it together');
    await maya.types('How many of you is this from?', '3');
    await maya.presses('Give these answers');
    await maya.isOn(HEADING);
    await maya.reads('These answers are kept, and the page is empty for the next.');
    await maya.seesTyped('What would have made it better for you?', '');
  });

  it('she asks the others, and Sunita answers in Easy Read by the link she was sent', async () => {
    await maya.goesTo(`${runsPage}/review`);
    await maya.presses('Ask the students');
    await maya.isOn(HEADING);
    await maya.reads('7 people were asked');
    await student.followsTheLinkMailedTo(EMAIL, '/reviews/');
    await student.isOn(HEADING);
    await student.switchesTo('Easy Read');
    await student.isOn('What was it like?');
    await student.types('What was good?', 'The biscuits');
    await student.chooses('Yes, show my words');
    await student.presses('Send my answers');
    await student.isOn('Thank you');
    await student.goesTo('/demo/outbox');
    await student.followsTheLinkMailedTo(EMAIL, '/reviews/');
    await student.isOn('You can use this link only once');
    await student.switchesTo('Standard');
    await student.isOn('This link has been used');
  });

  it('nobody reads the students’ words yet; then they stand side by side, the sentence first and small numbers hidden', async () => {
    await maya.goesTo(`${runsPage}/review`);
    await maya.doesNotRead('The biscuits');
    await priya.becomes('Priya');
    await priya.goesTo(`${runsPage}/review/own`);
    await priya.isOn(HEADING);
    await priya.types('What would have made it better for you?', 'My part was too long');
    await priya.chooses('Yes, we made it together');
    await priya.presses('Keep my answers');
    await priya.presses('Lay the answers side by side');
    await priya.isOn(HEADING);
    for (const words of [
      'fewer than eight, so their answers are not counted out. The tutors see it differently.',
      'The biscuits',
      'An hour is short',
      'My part was too long',
      'Tutors and students are read apart and never averaged.',
    ])
      await priya.reads(words);
  });

  it('what they decide waits for the next version of the course, and Sunita can read it', async () => {
    await priya.presses('Write it down');
    await priya.isOn(HEADING);
    await priya.reads('Write what you will do otherwise, in a sentence');
    await priya.types('We will …', 'We will leave twenty minutes for questions');
    await priya.presses('Write it down');
    await priya.isOn(HEADING);
    await student.followsTheLinkMailedTo(EMAIL, '/reviews/');
    await student.reads('We will leave twenty minutes for questions');
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/manage/courses');
    await amina.follows(COURSE);
    const course = new URL(amina.page.url()).pathname;
    await amina.goesTo(`${course}/edit`);
    await amina.isOn(`A new version of ${COURSE}`);
    await amina.reads('We will leave twenty minutes for questions');
  });

  it('the strip says that it was reviewed, by whom in roles alone', async () => {
    journey.app.clock.set(THAT_EVENING);
    await student.goesTo(runsPage);
    await student.isOn(COURSE);
    await student.reads(/Review\w* Recorded/i);
    await student.reads('A peer tutor, a professional tutor and students shaped it.');
    await student.doesNotRead('Sunita');
  });
});
