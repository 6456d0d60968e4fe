import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const COURSE = 'Talking about medication';

describe('who runs a course and who shaped it, with scripts for Amina and without for everybody else', () => {
  let journey: Journey;
  let amina: Reader;
  let priya: Reader;
  let visitor: Reader;
  let runsPage: string;
  let managePage: string;
  oneStepAfterAnother();

  beforeAll(async () => {
    journey = await aJourney();
    [amina, priya, visitor] = await Promise.all([
      journey.reader(),
      journey.reader({ scripts: false }),
      journey.reader({ scripts: false }),
    ]);
  });

  afterAll(() => journey.end());

  it('Amina finds the course that looks for a professional tutor', async () => {
    await amina.becomes('Amina');
    await amina.goesTo('/riverside/manage/terms/autumn-2026?show=professional');
    await amina.follows(COURSE);
    await amina.isOn(COURSE);
    managePage = new URL(amina.page.url()).pathname;
    runsPage = managePage.replace('/manage', '');
    await amina.reads('Looking for a professional tutor');
  });

  it('she is told what is missing when she names nobody and no role', async () => {
    await amina.follows('Name a tutor');
    await amina.isOn(`Name a tutor of ${COURSE}`);
    await amina.presses('Name this tutor');
    await amina.isOn(`Name a tutor of ${COURSE}`);
    await amina.reads('Type the name of the tutor');
    await amina.reads('Choose how they are here: as a peer tutor or as a professional tutor');
  });

  it('one person with two roles is not two tutors', async () => {
    await whenSheNames(amina, 'Ines Duarte');
    await amina.isOn(`Name a tutor of ${COURSE}`);
    await amina.reads('One person with two roles is not two tutors');
    await amina.seesTyped('Name', 'Ines Duarte');
  });

  it('she names Priya, and the pair is complete', async () => {
    await whenSheNames(amina, 'Priya Nair');
    await amina.isOn(COURSE);
    await amina.reads('The pair is complete');
    await visitor.goesTo(runsPage);
    await visitor.isOn(COURSE);
    await visitor.reads('A peer tutor and a professional tutor run this together.');
    await visitor.doesNotRead('Priya');
  });

  it('she asks Priya about the design', async () => {
    await amina.follows('Ask somebody about their part');
    await amina.isOn(`Somebody’s part in ${COURSE}`);
    await amina.types('Whose part?', 'Priya Nair');
    await amina.chooses('As a professional tutor');
    await amina.presses('Keep this');
    await amina.isOn(COURSE);
    await amina.reads('They are asked on their own page.');
  });

  it('Priya, asked about the course as she was named and about this run now, tells them apart, and says yes in one tap', async () => {
    await priya.becomes('Priya');
    await priya.goesTo('/riverside/my-teaching');
    await priya.isOn('My teaching');
    await priya.reads(`${COURSE} Autumn 2026, from 10 December 2026`);
    await priya.reads(`You shaped the design of “${COURSE}, the course itself”`);
    await priya.reads(`You shaped the design of “${COURSE}, Autumn 2026, from 10 December 2026”`);
    await priya.main
      .getByRole('button', {
        name: /^Yes\s*: You shaped the design of “Talking about medication, Autumn 2026/,
      })
      .click();
    await priya.isOn(/^Hello/);
    await priya.doesNotRead(`${COURSE}, Autumn 2026`);
  });

  it('Ines says it on the telephone, and Amina writes it down', async () => {
    await amina.goesTo(managePage);
    await amina.follows(/Write down their word on their part\s*: Ines Duarte/);
    await amina.isOn('What Ines Duarte says about their part');
    const medication = amina.main.getByRole('region', { name: new RegExp(`${COURSE}.*the design`) });
    await medication.getByLabel('They helped decide').check();
    await medication.getByLabel('By telephone').check();
    await medication.getByRole('button', { name: 'Keep their answer' }).click();
    await amina.isOn('What Ines Duarte says about their part');
    await visitor.goesTo(runsPage);
    await visitor.isOn(COURSE);
    await visitor.reads('A peer tutor helped decide. A professional tutor shaped it.');
  });

  it('Priya chooses to be named, and the course’s page names her, without her role beside her name', async () => {
    await priya.goesTo('/riverside/my-teaching');
    await priya.follows('Say how I wish to be named');
    await priya.isOn('Priya Nair');
    await priya.pressesOrFollows('Change these');
    await priya.isOn('About me');
    await priya.chooses('By my first name');
    await priya.presses('Keep these');
    await priya.isOn('Priya Nair');
    await visitor.goesTo(runsPage);
    await visitor.isOn(COURSE);
    await visitor.reads('You will meet Priya and one other tutor.');
    await visitor.doesNotRead('Nair');
  });
});

async function whenSheNames(amina: Reader, name: string): Promise<void> {
  await amina.types('Name', name);
  await amina.chooses('As a professional tutor');
  await amina.presses('Name this tutor');
}
