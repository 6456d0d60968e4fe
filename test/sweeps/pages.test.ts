import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Answer } from '#test/support/browser.ts';
import type { Route } from '#platform/http/route.ts';
import { addressOf } from './support/addresses.ts';
import { ask, aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { headerFaults } from './support/header-faults.ts';
import { pageFaults } from './support/page-faults.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const routes = modules.flatMap((module) => module.routes);
const gets = routes.filter((route) => route.method === 'GET');
const forEveryone = gets.filter((route) => route.audience === 'everyone');

let app: TestApp;
let filled: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
});

afterAll(() => app.end());

const isPage = (answer: Answer) =>
  answer.status === 200 && String(answer.headers['content-type']).startsWith('text/html');

async function open(route: Route, member: FilledSpace['everything'] | null, query = ''): Promise<Answer> {
  const visitor = await aVisitor(app, member);
  return visitor.browser.get(`${await addressOf(route, app, filled)}${query}`);
}

describe('every page is a sound document', () => {
  it.for(gets)('for somebody signed in: $path', async (route) => {
    const answer = await open(route, filled.everything);
    expect(answer.status).toBeLessThan(400);
    if (isPage(answer)) expect(await pageFaults(answer.body)).toEqual([]);
  });

  it.for(forEveryone)('for a visitor: $path', async (route) => {
    const answer = await open(route, null);
    if (isPage(answer)) expect(await pageFaults(answer.body)).toEqual([]);
  });

  it.for(forEveryone)('in Easy Read: $path', async (route) => {
    const answer = await open(route, null, '?lang=easy');
    if (!isPage(answer)) return;
    expect(await pageFaults(answer.body)).toEqual([]);
    expect(answer.body).toMatch(/<body[^>]* class="[^"]*\bal-easy\b/);
  });
});

describe('every answer carries the security headers', () => {
  let spent: FilledSpace;
  let nobody: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    spent = await aFilledSpace(app);
    nobody = await aVisitor(app, null);
    stranger = await aVisitor(app, (await aFilledSpace(app)).everything);
  });

  it.for(routes)('$method $path', async (route) => {
    const address = await addressOf(route, app, spent);
    const own = await aVisitor(app, spent.everything);
    const faults = [
      ...headerFaults(await ask(nobody, route, address), false),
      ...headerFaults(await ask(stranger, route, address), true),
      ...headerFaults(await ask(own, route, address), true),
    ];
    expect(faults).toEqual([]);
  });

  it.each([
    ['not found', 'GET', '/nowhere/at/all'],
    ['not understood', 'GET', '/?nobody=1'],
    ['without a token', 'POST', '/feedback'],
    ['of another method', 'POST', '/crisis'],
    ['with a broken escape', 'GET', '/%zz'],
  ] as const)('%s: %s %s', async (_kind, method, address) => {
    const browser = app.browser();
    const answer = method === 'GET' ? await browser.get(address) : await browser.post(address, {});
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(headerFaults(answer, true)).toEqual([]);
    expect(await pageFaults(answer.body)).toEqual([]);
  });
});
