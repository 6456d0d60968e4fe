import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import { oneStepAfterAnother } from './support/one-step-after-another.ts';
import type { Journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const HERE = '/riverside/our-records';

let journey: Journey;

beforeAll(async () => {
  journey = await aJourney();
});

afterAll(() => journey.end());

/** Presses a button and looks again until the work is done, as a person would. */
async function untilDone(reader: Reader): Promise<void> {
  const done = reader.main.getByText(/^(Made|Checked)$/);
  while ((await done.count()) === 0) {
    await reader.follows('See how far it is');
    await reader.page.waitForLoadState();
  }
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('looking after the college’s records, %s', (_how, scripts) => {
  let amina: Reader;
  oneStepAfterAnother();

  beforeAll(async () => {
    amina = await journey.reader({ scripts });
    await amina.becomes('Amina');
  });

  it('everything is told in words', async () => {
    await amina.goesTo(HERE);
    await amina.isOn('Our records');
    await amina.reads('Everything is well');
    await amina.reads('Each thing that happens is sealed into the record within seconds');
  });

  it('the anchor of the record is on a page to print', async () => {
    await amina.follows('Print today’s anchor');
    await amina.isOn('Today’s anchor');
    await amina.reads(/Link \d+ ([0-9a-f]{4} ){15}[0-9a-f]{4}/);
  });

  it('the record is checked against it, and the page may be left meanwhile', async () => {
    const [, anchor] = /(Link \d+ (?:[0-9a-f]{4} ){15}[0-9a-f]{4})/.exec(await amina.words())!;
    await amina.goesTo(HERE);
    await amina.types(/An anchor you have kept/, 'the one in the drawer');
    await amina.presses('Check the record');
    await amina.isOn('Our records');
    await amina.reads('Type the number of the link, then its code');
    await amina.seesTyped('An anchor you have kept (you may leave this empty)', 'the one in the drawer');
    await amina.types(/An anchor you have kept/, anchor!);
    await amina.presses('Check the record');
    await untilDone(amina);
    await amina.isOn('A check of the record');
    await amina.reads('All is as it was recorded');
    await amina.reads('Compared with the one you gave');
  });

  it.each([
    ['copy', 'Make a copy now', 'A copy of your college', 'Download the copy'],
    ['backup', 'Make a backup now', 'A backup', 'Download the backup'],
  ])('a %s is made, and downloaded', async (kind, ask, heading, download) => {
    await amina.goesTo(HERE);
    await amina.presses(ask);
    await untilDone(amina);
    await amina.isOn(heading);
    const [file] = await Promise.all([amina.page.waitForEvent('download'), amina.presses(download)]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^riverside-${kind}-\\d{4}-\\d\\d-\\d\\d\\.zip$`));
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.includes('manifest.json')).toBe(true);
  });
});
