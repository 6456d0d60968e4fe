import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { TestApp } from '#test/support/app.ts';
import { attribute, elements } from '#test/support/browser.ts';
import type { Answer } from '#test/support/browser.ts';
import { addressOf } from './support/addresses.ts';
import { aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { matches } from './support/known-forms.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const routes = modules.flatMap((module) => module.routes);
const gets = routes.filter((route) => route.method === 'GET');
const posts = routes.filter((route) => route.method === 'POST');

let app: TestApp;
let filled: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
});

afterAll(() => app.end());

const valuesOf = (page: Answer, tag: string, name: string) =>
  elements(parse(page.body), tag).flatMap((element) => attribute(element, name) ?? []);

describe.each(['a visitor', 'somebody with every role'] as const)('for %s', (who) => {
  const opened = new Map<string, number>();
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await aVisitor(app, who === 'a visitor' ? null : filled.everything);
  });

  async function statusOf(address: string): Promise<number> {
    const known = opened.get(address);
    if (known !== undefined) return known;
    const { status } = await visitor.browser.get(address);
    opened.set(address, status);
    return status;
  }

  it.for(gets)('no link is dead and no form leads nowhere: $path', async (route) => {
    const address = await addressOf(route, app, filled);
    const page = await visitor.browser.get(address);
    if (page.status !== 200) return;
    const links = [
      ...valuesOf(page, 'a', 'href'),
      ...valuesOf(page, 'link', 'href'),
      ...valuesOf(page, 'script', 'src'),
      ...valuesOf(page, 'img', 'src'),
    ];
    expect({ dead: await deadAmong(links, address, page), nowhere: formsToNowhere(page, address) }).toEqual({
      dead: [],
      nowhere: [],
    });
  });

  async function deadAmong(links: readonly string[], address: string, page: Answer): Promise<string[]> {
    const dead: string[] = [];
    for (const link of new Set(links)) {
      const to = new URL(link, `http://localhost:3000${address}`);
      if (to.host !== 'localhost:3000') continue;
      const onThisPage = `${to.pathname}${to.search}` === address || link.startsWith('#');
      if (onThisPage && to.hash && !page.body.includes(`id="${to.hash.slice(1)}"`)) dead.push(link);
      if (!onThisPage && (await statusOf(`${to.pathname}${to.search}`)) >= 400) dead.push(link);
    }
    return dead;
  }
});

/** Forms that are sent to an address no route answers. */
function formsToNowhere(page: Answer, address: string): string[] {
  return elements(parse(page.body), 'form').flatMap((form) => {
    const method = (attribute(form, 'method') ?? 'get').toLowerCase();
    const action = attribute(form, 'action') || address;
    const known = (method === 'post' ? posts : gets).some((route) => matches(route.path, action));
    return known ? [] : [`${method} ${action}`];
  });
}
