import { afterAll, beforeAll, describe, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a visitor, %s', (_how, scripts) => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await journey.reader({ scripts });
  });

  it('finds a course that speaks to them in the prospectus', async () => {
    await givenTheCollegesFrontPage(visitor);
    await whenTheyLookFor(visitor, 'sleep');
    await thenTheProspectusShowsOnly(visitor, 'Sleep well');
  });

  it('reads on its page what happens, how to come, and what the records show', async () => {
    await givenTheProspectus(visitor);
    await whenTheyOpen(visitor, 'Sleep well');
    await thenTheyReadAllTheyNeed(visitor);
    await thenTheyReadWhatTheRecordsShow(visitor);
  });

  it('chooses by what they need, in the address, so that it can be sent to a friend', async () => {
    await givenTheProspectus(visitor, '?how=online');
    await visitor.reads('Creative writing for wellbeing');
  });

  it('finds where to turn if today is hard', async () => {
    await visitor.goesTo('/crisis');
    await visitor.isOn('Where to turn if today is hard');
    await visitor.reads('116 123');
  });

  it('is told kindly when there is no such page', async () => {
    await visitor.goesTo('/riverside/runs/zzz-zzz');
    await visitor.isOn('Page not found');
  });
});

async function givenTheCollegesFrontPage(visitor: Reader): Promise<void> {
  await visitor.goesTo('/riverside');
  await visitor.isOn('Riverside Recovery College');
}

async function givenTheProspectus(visitor: Reader, query = ''): Promise<void> {
  await visitor.goesTo(`/riverside/prospectus${query}`);
  await visitor.isOn('What is on');
}

async function whenTheyLookFor(visitor: Reader, words: string): Promise<void> {
  await visitor.types('What would you like to learn about?', words);
  await visitor.main.getByRole('button').first().click();
}

async function whenTheyOpen(visitor: Reader, course: string): Promise<void> {
  await visitor.follows(course);
}

async function thenTheProspectusShowsOnly(visitor: Reader, course: string): Promise<void> {
  await visitor.isOn('What is on');
  await visitor.reads(course);
  await visitor.doesNotRead('Hearing voices');
}

async function thenTheyReadAllTheyNeed(visitor: Reader): Promise<void> {
  await visitor.isOn('Sleep well');
  for (const words of [
    'Who runs it',
    'How to get there',
    'If you are worried about coming',
    'Ask for this in Easy Read',
  ]) {
    await visitor.reads(words);
  }
}

async function thenTheyReadWhatTheRecordsShow(visitor: Reader): Promise<void> {
  for (const stage of ['Plan and fund', 'Design', 'Deliver', 'Review']) await visitor.reads(stage);
  await visitor.reads('It is a record, not a verdict');
}
