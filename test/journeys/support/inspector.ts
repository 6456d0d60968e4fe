import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

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

/** Looks at pages for what keeps people out: what axe finds, and what has to be scrolled sideways on a small screen. */
export interface Inspector {
  /** What is wrong with a page as it stands, in sentences, at 1280 and at 320 pixels. */
  faultsOf(page: Page): Promise<readonly string[]>;
}

/** Inspects the very page somebody is reading, with its scripts. */
export const onTheSpot: Inspector = {
  async faultsOf(page) {
    const found = await faultsAtEachWidth(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    return found;
  },
};

/**
 * Inspects pages of a browser in which no script runs, not even ours that inspects: a twin shows the same document,
 * in a browser with scripts, without loading any of the page's own.
 */
export function onATwin(context: BrowserContext): Inspector {
  return {
    async faultsOf(page) {
      const twin = await context.newPage();
      const body = await page.content();
      await twin.route(page.url(), (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      );
      await twin.route(/\.js$/, (route) => route.abort());
      await twin.goto(page.url());
      const found = await faultsAtEachWidth(twin);
      await twin.close();
      return found;
    },
  };
}

async function faultsAtEachWidth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: 900 });
    found.push(...(await barriersAt(page, look)), ...(await tooWide(page, look.width)));
  }
  return found;
}

const INJECT = `() => { ${axeSource} }`;

function run(rules: Look['rules']): string {
  return `axe.run(${JSON.stringify({ runOnly: rules, resultTypes: ['violations'], xpath: false, elementRef: false })})`;
}

// Called by itself and not through its own driver, which takes four times as long for frames that we do not have.
async function barriersAt(page: Page, { width, rules }: Look): Promise<string[]> {
  await page.evaluate(`window.axe === undefined && (${INJECT})()`);
  const { violations } = (await page.evaluate(run(rules))) as Pick<AxeResults, 'violations'>;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${width} px: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

async function tooWide(page: Page, width: number): Promise<string[]> {
  const widest = (await page.evaluate('document.documentElement.scrollWidth')) as number;
  return widest > width ? [`at ${width} px it is ${widest} px wide`] : [];
}
