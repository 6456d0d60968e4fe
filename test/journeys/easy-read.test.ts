import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
])('somebody who reads Easy Read, %s', (_how, scripts) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await journey.reader({ scripts });
  });

  it('switches once, and the words stay easy from page to page', async () => {
    await reader.goesTo('/riverside');
    await reader.switchesTo('Easy Read');
    await reader.isOn(/Riverside/);
    expect(await reader.readsEasyWords()).toBe(true);
    await reader.goesTo('/riverside/prospectus');
    await reader.isOn(/./);
    expect(await reader.readsEasyWords()).toBe(true);
  });

  it('is told honestly that the words have not been checked yet', async () => {
    await reader.goesTo('/riverside');
    await reader.reads(/not .*checked/i);
  });

  it('can book a course in easy words', async () => {
    await reader.goesTo('/riverside/prospectus?q=sleep');
    await reader.follows('Sleep well');
    await reader.isOn('Sleep well');
    await reader.follows('Ask for a place');
    await reader.isOn('Ask for a place');
    expect(await reader.readsEasyWords()).toBe(true);
  });

  it('switches back', async () => {
    await reader.goesTo('/riverside');
    await reader.switchesTo('Standard');
    expect(await reader.readsEasyWords()).toBe(false);
  });
});
