import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const SHEET = fileURLToPath(
  new URL('../../src/modules/college/model/term-sheet/samples/riverside-spring-2027.csv', import.meta.url),
);
const WRAP = 'Wellness Recovery Action Planning (WRAP)';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a term, from a spreadsheet to a booked place, %s', (_how, scripts) => {
  let journey: Journey;
  let amina: Reader;
  let maya: Reader;
  let runsPage: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
    amina = await journey.reader({ scripts });
    maya = await journey.reader({ scripts });
  });

  afterAll(() => journey.end());

  it('Amina sees what needs her', async () => {
    await amina.becomes('Amina');
    await amina.isOn(/\d+ things need you/);
  });

  it('she hands in her spreadsheet, and reads what was understood, questioned and refused', async () => {
    await whenSheHandsIn(amina, SHEET);
    await amina.isOn('What we understood');
    await amina.reads('24 courses can come in, 5 lines need mending');
    await amina.reads('“lots” is not a number of places');
  });

  it('she mends "lots" to 12 in the page', async () => {
    await amina.types('Places', '12');
    await amina.presses(/Save and look again\s*at line 31/);
    await amina.isOn('What we understood');
    await amina.reads('25 courses can come in, 4 lines need mending');
  });

  it('she leaves, and finds it again as she left it', async () => {
    await amina.goesTo('/riverside/manage');
    await amina.follows('Bring in a spreadsheet');
    await amina.isOn('Bring in a spreadsheet');
    await amina.follows('riverside-spring-2027.csv');
    await amina.isOn('What we understood');
    await amina.reads('4 lines need mending');
  });

  it('nothing is written while lines need mending, unless she says so', async () => {
    await amina.follows('Bring in 25 runs');
    await amina.isOn('Bring in 25 runs');
    await amina.presses('Bring in 25 runs');
    await amina.isOn('Bring in 25 runs');
    await thenThereIsNoSuchTerm(amina, 'Spring 2027');
  });

  it('she says so, and the runs come in as drafts', async () => {
    await amina.goesTo('/riverside/manage/import');
    await amina.follows('riverside-spring-2027.csv');
    await amina.follows('Bring in 25 runs');
    await amina.chooses('Leave out the 4 lines that need mending');
    await amina.presses('Bring in 25 runs');
    await amina.isOn('25 runs are in Spring 2027');
    await amina.reads('nobody outside sees them until you publish');
  });

  it('the same spreadsheet once more brings in nothing twice', async () => {
    await whenSheHandsIn(amina, SHEET);
    await amina.isOn('What we understood');
    await amina.reads('Nothing new to bring in');
    await amina.reads('24 are here already, and nothing changed');
  });

  it('she publishes the term, and is told which runs stay drafts and why', async () => {
    await amina.goesTo('/riverside/manage/terms');
    await amina.follows('Spring 2027');
    await amina.isOn('Spring 2027');
    await amina.follows('Publish this term');
    await amina.isOn('Publish Spring 2027');
    await amina.presses('Publish what can be published');
    await amina.isOn('21 runs are published');
    await amina.reads('Chair yoga (YOGA-01)');
  });

  it('a visitor finds the new run, which tells honestly what the records show', async () => {
    const visitor = await journey.reader({ scripts });
    await visitor.goesTo('/riverside/prospectus?q=wellness');
    await visitor.follows(WRAP);
    await visitor.isOn(WRAP);
    await visitor.reads('We have asked a peer tutor and a professional tutor and have not heard yet');
    runsPage = new URL(visitor.page.url()).pathname;
  });

  it('Amina rings Arthur in, and it is written down that he rang', async () => {
    await amina.goesTo(`${runsPage}/book-for`);
    await amina.isOn('Book for somebody');
    await amina.types('Whom is it for?', 'arthur');
    await amina.presses('Look');
    await amina.isOn('Book for somebody');
    await amina.pressesOrFollows('Arthur Pell');
    await amina.isOn('Book for somebody');
    await amina.chooses(/phone|rang/i);
    await amina.presses('Book this place');
    await amina.isOn(/Arthur/);
    await amina.goesTo(`${runsPage}/people`);
    await amina.isOn(/coming/i);
    await amina.reads('Arthur Pell');
    await amina.reads(/by phone|rang/i);
  });

  it('Maya says in one tap that she shaped it, and its page says so, without her name', async () => {
    await maya.becomes('Maya');
    await maya.isOn(/Hello Maya/);
    await maya.reads(`You shaped the design of “${WRAP}”, as a peer tutor. Is that right?`);
    await maya.presses(
      new RegExp(`^\\s*Yes\\s*: You shaped the design of “${WRAP.replace(/[()]/g, '\\$&')}`),
    );
    await maya.isOn(/Hello Maya/);
    await maya.goesTo(runsPage);
    await maya.isOn(WRAP);
    await maya.reads('A peer tutor shaped it');
    await maya.doesNotRead('Maya');
  });
});

async function whenSheHandsIn(amina: Reader, file: string): Promise<void> {
  await amina.goesTo('/riverside/manage/import');
  await amina.main.getByLabel('Choose your spreadsheet').setInputFiles(file);
  await amina.presses('Read this spreadsheet');
}

async function thenThereIsNoSuchTerm(amina: Reader, term: string): Promise<void> {
  await amina.goesTo('/riverside/manage/terms');
  await amina.isOn('Terms');
  expect(await amina.words()).not.toContain(term);
}
