import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Inspector } from './support/inspector.ts';
import { theBrowser } from './support/journey.ts';

const ADDRESS = 'http://riverside.example/';
const aPage = (content: string) =>
  `<!doctype html><html lang="en"><head><title>A list – Riverside</title></head>
   <body><main><h1>A list</h1><ul>${content}</ul></main></body></html>`;
const GOOD = '<li><button>Take it off</button> Tea</li>';
const NO_NAME = '<li><button></button> Tea</li>';
const WIDE = '<li><button>Take it off</button> Tea' + 'a'.repeat(500) + '</li>';

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('the inspection of pages in these journeys, %s', (_how, scripts) => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await (await theBrowser()).newContext({ javaScriptEnabled: scripts });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  async function faultsIn(inspector: Inspector, content: string): Promise<string> {
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: aPage(content) }));
    await page.goto(ADDRESS);
    return (await inspector.faultsOf(page, scripts)).join();
  }

  it('finds what has no name, and finds it again until it is mended', async () => {
    const inspector = new Inspector();
    expect(await faultsIn(inspector, NO_NAME)).toContain('button-name');
    expect(await faultsIn(inspector, NO_NAME)).toContain('button-name');
    expect(await faultsIn(inspector, GOOD)).toBe('');
  });

  it('finds it on a page of which all else is known to be good', async () => {
    const inspector = new Inspector();
    expect(await faultsIn(inspector, GOOD)).toBe('');
    expect(await faultsIn(inspector, GOOD.repeat(3))).toBe('');
    expect(await faultsIn(inspector, GOOD.repeat(3) + NO_NAME)).toContain('button-name');
  });

  it('finds what is too wide in words alone', async () => {
    const inspector = new Inspector();
    expect(await faultsIn(inspector, GOOD)).toBe('');
    expect(await faultsIn(inspector, WIDE)).toMatch(/^at 1280 px it is \d+ px wide,at 320 px/);
  });
});
