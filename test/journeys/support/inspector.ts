import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { WHAT_STANDS_WHERE } from './what-stands-where.ts';

const EVERY_RULE = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
// The document is the same at any width: on a small screen only what depends on where things lie is looked at again.
const RULES_OF_LAYOUT = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };
const LOOKS = [
  { width: 1280, rules: EVERY_RULE },
  { width: 320, rules: RULES_OF_LAYOUT },
] as const;
type Look = (typeof LOOKS)[number];

/**
 * Looks at pages for what keeps people out: what has to be scrolled sideways, on every page, and what axe finds, which
 * is dear, on those where something stands as it stood on none before.
 */
export class Inspector {
  /** What stood on pages that had no fault, and where. */
  readonly #known = new Set<number>();

  /** What is wrong with a page as it stands, in sentences, at 1280 and at 320 pixels; `scripts`: whether they run in it. */
  async faultsOf(page: Page, scripts: boolean): Promise<readonly string[]> {
    const standing = (await page.evaluate(WHAT_STANDS_WHERE)) as number[];
    const isNew = standing.some((one) => !this.#known.has(one));
    const found = await atEachWidth(page, isNew && scripts ? [tooWide, barriers] : [tooWide]);
    if (isNew && !scripts) found.push(...(await onATwin(page)));
    if (found.length === 0) for (const one of standing) this.#known.add(one);
    return found;
  }
}

type Faults = (page: Page, look: Look) => Promise<string[]>;

async function atEachWidth(page: Page, faults: readonly Faults[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of LOOKS) {
    await page.setViewportSize({ width: size.width, height: 900 });
    for (const look of faults) found.push(...(await look(page, size)));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

async function tooWide(page: Page, { width }: Look): Promise<string[]> {
  const widest = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  return widest > width ? [`at ${width} px it is ${widest} px wide`] : [];
}

/**
 * Where no script runs, not even ours that inspects, a twin shows the same document, in a browser with scripts, without
 * loading any of the page's own.
 */
async function onATwin(page: Page): Promise<string[]> {
  const twin = await page.context().browser()!.newPage();
  const body = await page.content();
  await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await twin.route(/\.js$/, (route) => route.abort());
  await twin.goto(page.url());
  const found = await atEachWidth(twin, [barriers]);
  await twin.close();
  return found;
}

const INJECT = `window.axe === undefined && (() => { ${axeSource} })()`;

function run(rules: Look['rules']): string {
  return `axe.run(${JSON.stringify({ runOnly: rules, resultTypes: ['violations'], xpath: false, elementRef: false })})`;
}

// Called by itself and not through its own driver, which takes four times as long for frames that we do not have.
async function barriers(page: Page, { width, rules }: Look): Promise<string[]> {
  await page.evaluate(INJECT);
  const { violations } = (await page.evaluate(run(rules))) as Pick<AxeResults, 'violations'>;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${width} px: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
