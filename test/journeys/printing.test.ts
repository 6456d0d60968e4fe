import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aJourney } from './support/journey.ts';
import type { Journey } from './support/journey.ts';
import { onPaper } from './support/paper.ts';
import type { Paper } from './support/paper.ts';
import type { Reader } from './support/reader.ts';

let journey: Journey;
let visitor: Reader;

beforeAll(async () => {
  journey = await aJourney();
  visitor = await journey.reader();
});

afterAll(() => journey.end());

describe('on paper', () => {
  it('the prospectus is whole: every run, how to book without a computer, where to turn', async () => {
    const paper = await whenPrinted('/riverside/prospectus/print', /Riverside/);
    thenItIsGoodPaper(paper);
    for (const words of ['Sleep well', 'Hearing voices', '020 7946', '/riverside'])
      expect(paper.words).toContain(words);
    expect(await theFurniturePrinted()).toEqual([]);
  });

  it('so it is in large print, which is larger', async () => {
    await visitor.goesTo('/riverside/prospectus/print');
    const usual = await sizeOfWords();
    await visitor.follows('Show it in large letters');
    const paper = await whenPrinted(visitor.page.url(), /Riverside/);
    thenItIsGoodPaper(paper);
    expect(paper.words).toContain('Sleep well');
    const points = (pixels: number) => (pixels * 72) / 96;
    expect(points(await sizeOfWords())).toBeGreaterThanOrEqual(18);
    expect(await sizeOfWords()).toBeGreaterThan(usual);
  });

  it('and in Easy Read', async () => {
    const paper = await whenPrinted('/riverside/prospectus/print?lang=easy', /Riverside/);
    await visitor.goesTo('/riverside?lang=en');
    expect(paper.cut).toEqual([]);
    expect(paper.sheets).not.toContain(false);
    expect(paper.words).toContain('116 123');
  });

  it.each(['/riverside/prospectus', '/crisis', '/complaints'])(
    '%s leaves its furniture behind',
    async (address) => {
      const paper = await whenPrinted(address, /./);
      thenItIsGoodPaper(paper);
      expect(await theFurniturePrinted()).toEqual([]);
    },
  );

  it('a run’s page says when, where and who, and what the records show', async () => {
    await givenTheRun();
    const paper = await whenPrinted(visitor.page.url(), 'Sleep well');
    thenItIsGoodPaper(paper);
    for (const words of [
      'Who runs it',
      'How to get there',
      'If you are worried about coming',
      'Design',
      'Review',
    ])
      expect(paper.words).toContain(words);
    expect(await theFurniturePrinted()).toEqual([]);
  });
});

describe('in a calendar', () => {
  it('a run and each of its sessions can be kept, under titles that tell nobody what it is about', async () => {
    await givenTheRun();
    const links = await addressesOf('a[href$=".ics"]');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) await thenItIsACalendar(link);
  });

  it('and so can a term', async () => {
    await visitor.goesTo('/riverside/prospectus');
    const links = await addressesOf('a[href*="/terms/"][href$=".ics"]');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) await thenItIsACalendar(link);
  });
});

async function givenTheRun(): Promise<void> {
  await visitor.goesTo('/riverside/prospectus?q=sleep');
  await visitor.follows('Sleep well');
  await visitor.isOn('Sleep well');
}

async function whenPrinted(address: string, heading: string | RegExp): Promise<Paper> {
  await visitor.goesTo(address);
  await visitor.isOn(heading);
  return onPaper(visitor.page);
}

function thenItIsGoodPaper(paper: Paper): void {
  expect(paper.cut).toEqual([]);
  expect(paper.sheets.length).toBeGreaterThan(0);
  expect(paper.sheets).not.toContain(false);
  expect(paper.words).toContain('Samaritans 116 123');
}

/** Navigation, buttons and fields that would come out on paper, where nobody can press them. */
async function theFurniturePrinted(): Promise<readonly string[]> {
  const { page } = visitor;
  await page.emulateMedia({ media: 'print' });
  const furniture = page
    .locator('nav, button, input, select, .nhsuk-button, .nhsuk-skip-link')
    .filter({ visible: true });
  const shown = await furniture.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
  await page.emulateMedia({ media: 'screen' });
  return shown;
}

async function sizeOfWords(): Promise<number> {
  return visitor.main
    .locator('dd')
    .first()
    .evaluate((one) => Number.parseFloat(one.ownerDocument.defaultView!.getComputedStyle(one).fontSize));
}

async function addressesOf(selector: string): Promise<string[]> {
  return visitor.main
    .locator(selector)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

async function thenItIsACalendar(link: string): Promise<void> {
  const answer = await visitor.page.request.get(link);
  expect(answer.status(), link).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = await answer.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/);
  expect(/^SUMMARY:.*$/m.exec(text)![0]).not.toMatch(/sleep|voices|anxiety/i);
}
