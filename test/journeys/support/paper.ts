import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** A4 without the margins that browsers leave: 210 mm less 20 mm, in CSS pixels (96 to 25.4 mm). */
const PRINTED_WIDTH = Math.floor(((210 - 20) / 25.4) * 96);

/** A page as it comes out on A4. */
export interface Paper {
  /** The words that are printed, spaces folded. */
  readonly words: string;
  /** What reaches over the edge of the paper, or is cut off inside a box. */
  readonly cut: readonly string[];
  /** Whether each sheet has words on it. */
  readonly sheets: readonly boolean[];
}

/** Prints the page somebody is reading, and lays it down as it was on the screen. */
export async function onPaper(page: Page): Promise<Paper> {
  const size = page.viewportSize()!;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PRINTED_WIDTH, height: 1000 });
  const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  const cut = (await page.evaluate(CUT)) as string[];
  const margin = { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' };
  const sheets = sheetsOf(await page.pdf({ format: 'A4', margin }));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(size);
  return { words, cut, sheets };
}

// What is hidden for the eye alone, or not printed at all, cannot be cut. The lines of a summary list reach two pixels
// over on purpose, into the margin.
const CUT = `(() => {
  const wide = document.documentElement.clientWidth;
  const shown = (element) => element.checkVisibility() && !element.closest('.nhsuk-u-visually-hidden');
  return [...document.body.querySelectorAll('*')].filter(shown).flatMap((element) => {
    const { left, right } = element.getBoundingClientRect();
    const clips = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    return right > wide + 2 || left < -2 || clips ? [element.outerHTML.slice(0, 120)] : [];
  });
})()`;

/** Whether there are words on each page of a PDF as Chromium writes it: its content has operators that show text. */
function sheetsOf(pdf: Buffer): boolean[] {
  const text = pdf.toString('latin1');
  const pages = [...text.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, content]) => /\bT[jJ]\b/.test(streamOf(pdf, text, content!)));
}

function streamOf(pdf: Buffer, text: string, content: string): string {
  const head = text.indexOf(`\n${content} 0 obj`);
  const length = Number(/\/Length (\d+)/.exec(text.slice(head, head + 200))![1]);
  const start = text.indexOf('stream\n', head) + 'stream\n'.length;
  return length === 0 ? '' : inflateSync(pdf.subarray(start, start + length)).toString('latin1');
}
