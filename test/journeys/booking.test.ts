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
])('Daniel, without an account, %s', (how, scripts) => {
  let daniel: Reader;
  const address = `daniel-${how.replace(' ', '-')}@people.example`;

  beforeAll(async () => {
    daniel = await journey.reader({ scripts });
  });

  it('asks for a place with a name and a way to reach him, and is told it is his', async () => {
    await givenTheFormFor(daniel, 'What is co-production?');
    await whenHeAsks(daniel, 'Daniel', address);
    await daniel.isOn(/place/i);
    await daniel.reads('What is co-production?');
  });

  it('gives it up from the mail in two clicks', async () => {
    await daniel.followsTheLinkMailedTo(address, '/bookings/cancel/');
    await daniel.isOn('Give up your place?');
    await daniel.presses('Give up my place');
    await daniel.isOn('You have given up your place');
  });

  it('joins the waiting list when a course is full, and reads his place in it', async () => {
    await givenTheFormFor(daniel, 'Hearing voices', 'Join the waiting list');
    await whenHeAsks(daniel, 'Daniel', address, 'Join the waiting list');
    await daniel.isOn(/waiting list/i);
    await daniel.reads(/\b(?:1st|2nd|3rd|4th|number \d|first|second|third|fourth)\b/i);
  });

  it('is told what to mend when he leaves everything out, and nothing he typed is lost', async () => {
    await givenTheFormFor(daniel, 'What is co-production?');
    await whenHeAsks(daniel, 'Daniel of the long memory', 'not an address');
    await daniel.isOn('Ask for a place');
    await daniel.reads('Please check the e-mail address');
    await daniel.seesTyped('The name you would like us to use', 'Daniel of the long memory');
    await daniel.seesTyped('E-mail address', 'not an address');
  });
});

it('Daniel books with the keyboard alone', async () => {
  const daniel = await journey.reader();
  await daniel.goesTo('/riverside/prospectus?q=sleep');
  await daniel.tabsTo('Sleep well');
  await daniel.hits('Enter');
  await daniel.isOn('Sleep well');
  await daniel.tabsTo('Ask for a place');
  await daniel.hits('Enter');
  await daniel.isOn('Ask for a place');
  await daniel.tabsToField('The name you would like us to use');
  await daniel.page.keyboard.type('Daniel Osei');
  await daniel.tabsToField('Telephone number');
  await daniel.page.keyboard.type('07700 900123');
  await daniel.tabsToButton('Ask for a place');
  await daniel.hits('Enter');
  await daniel.isOn(/place/i);
  await daniel.reads('Sleep well');
});

async function givenTheFormFor(reader: Reader, course: string, title = 'Ask for a place'): Promise<void> {
  await reader.goesTo('/riverside/prospectus');
  await reader.follows(course);
  await reader.isOn(course);
  await reader.follows(title);
  await reader.isOn(title);
}

async function whenHeAsks(
  reader: Reader,
  name: string,
  email: string,
  button = 'Ask for a place',
): Promise<void> {
  await reader.types('The name you would like us to use', name);
  await reader.types('E-mail address', email);
  await reader.presses(button);
}
