import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { Route } from '#platform/http/route.ts';
import { openSignIn } from '#platform/identity/sign-ins.ts';
import { attribute, elements } from '#test/support/browser.ts';
import type { Answer } from '#test/support/browser.ts';
import { MORNING } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { parse } from 'parse5';
import { addressOf, nameOf } from './support/addresses.ts';
import { answered, ask, aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { matches } from './support/known-forms.ts';
import { CHECKOUT } from './support/source-files.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace, ROLES } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

/**
 * What a second factor guards cannot be had without it, by any route there is: asked from the router, as somebody who holds
 * every role in a space and has signed in by a link alone, or has typed a password and nothing more.
 */
const table = JSON.parse(readFileSync(`${CHECKOUT}/test/sweeps/who-may.json`, 'utf8')) as Record<
  string,
  string
>;
const routes = modules.flatMap((module) => module.routes);
const isGuarded = (route: Route) => {
  const roles = (table[nameOf(route)] ?? '').split(', ');
  return !roles.includes('member') && roles.every((role) => ROLES.some((one) => one === role));
};
const guarded = routes.filter(isGuarded);
const gets = (some: readonly Route[]) => some.filter(({ method }) => method === 'GET');
const posts = (some: readonly Route[]) => some.filter(({ method }) => method === 'POST');

/** What could give somebody the keys, or carry everything away: it asks for the second step of just now. Others may join; none of these may leave. */
const JUST_NOW: readonly string[] = [
  'GET /:space/roles',
  'POST /:space/roles',
  'GET /:space/people/:id/roles',
  'POST /:space/people/:id/roles',
  'GET /:space/people/:id/merge',
  'POST /:space/people/:id/merge/find',
  'POST /:space/people/:id/merge',
  'GET /:space/people/:id/sign-in',
  'POST /:space/people/:id/sign-in',
  'GET /account/password',
  'POST /account/password',
  'GET /account/address',
  'POST /account/address',
  'GET /account/close',
  'POST /account/close',
  'GET /account/authenticator',
  'POST /account/authenticator',
  'GET /account/printed-codes',
  'POST /account/printed-codes',
  'POST /account/second-step/take-off',
];
const asksAgain = routes.filter(
  (route) =>
    JUST_NOW.includes(nameOf(route)) || ['may give roles', 'may take copies'].includes(route.guard.name),
);

let app: TestApp;
let filled: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
});

afterAll(() => app.end());
beforeEach(() => app.clock.set(MORNING));

const byLink = () => aVisitor(app, filled.everything, 1);
const address = (route: Route) => addressOf(route, app, filled);

describe('somebody with every role, signed in by a link alone', () => {
  it('has many doors to try', () => {
    expect(gets(guarded).length).toBeGreaterThan(40);
    expect(posts(guarded).length).toBeGreaterThan(40);
  });

  it.for(gets(guarded))('is led to the second step, which opens it: $path', async (route) => {
    const there = await address(route);
    const answer = await ask(await byLink(), route, there);
    if (isApi(route)) expect(answer.status).toBe(403);
    else expect(answer.location).toBe(`/sign-in/second-step?next=${encodeURIComponent(there)}`);
    expect(answer.body).toBe('');
    expect(answered(await ask(await aVisitor(app, filled.everything), route, there))).toBe('may');
  });

  it('can press every button there is, and changes nothing', async () => {
    const visitor = await byLink();
    const addresses = new Map<Route, string>();
    for (const route of posts(guarded)) addresses.set(route, await address(route));
    const before = await everythingKept(app);
    for (const [route, there] of addresses) {
      const answer = await ask(visitor, route, there);
      expect(answer.status, nameOf(route)).toBe(403);
      expect(answer.body, nameOf(route)).toContain('This page needs your second step');
    }
    expect(await everythingKept(app)).toBe(before);
  });

  it.for(gets(routes).filter((route) => !isGuarded(route)))(
    'is offered nothing it would open: $path',
    async (route) => {
      const answer = await ask(await byLink(), route, await address(route));
      expect(
        offers(answer).filter((to) =>
          guarded.some((one) => one.method === to.method && matches(one.path, to.address)),
        ),
      ).toEqual([]);
    },
  );
});

describe('somebody whose password was right, and nothing more', () => {
  const closed = routes.filter(
    (route) => table[nameOf(route)] !== 'everybody' && route.path !== '/sign-in/second-step',
  );

  it('is nobody yet, wherever they go', async () => {
    const visitor = await halfway();
    const addresses = new Map<Route, string>();
    for (const route of closed) addresses.set(route, await address(route));
    const before = await everythingKept(app);
    for (const [route, there] of addresses)
      expect(['sign in first', 'not found'], nameOf(route)).toContain(
        answered(await ask(visitor, route, there)),
      );
    expect(await everythingKept(app)).toBe(before);
  });
});

describe('somebody whose second step was a quarter of an hour ago', () => {
  it('is a list in which nothing is missing', () => {
    const names = routes.map(nameOf);
    expect(JUST_NOW.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.for(asksAgain)('is asked once more, and nothing is done: $method $path', async (route) => {
    const visitor = await aVisitor(app, filled.everything);
    const there = await address(route);
    const before = await everythingKept(app);
    app.clock.set(new Date(new Date(MORNING).getTime() + 15 * 60_000));
    const answer = await ask(visitor, route, there);
    if (route.method === 'GET')
      expect(answer.location).toBe(`/sign-in/second-step?next=${encodeURIComponent(there)}`);
    else expect([answer.status, answer.body.includes('name="_second_step"')]).toEqual([403, true]);
    expect(await everythingKept(app)).toBe(before);
  });
});

const isApi = (route: Route) => route.path.startsWith('/api/');

async function halfway(): Promise<Visitor> {
  const { browser, token } = await aVisitor(app, null);
  const half = await app.platform.database.globally((tx) =>
    openSignIn(tx, filled.everything.accountId, 'password', 'a test', app.clock.now(), 0),
  );
  browser.keep('__Host-alongside', half);
  return { browser, token };
}

interface Offer {
  readonly method: 'GET' | 'POST';
  readonly address: string;
}

/** Where a page's links and forms lead. */
function offers(answer: Answer): Offer[] {
  const page = parse(answer.body);
  const links = elements(page, 'a').map((link) => ({
    method: 'GET' as const,
    address: attribute(link, 'href') ?? '',
  }));
  const forms = elements(page, 'form').map((form) => ({
    method: attribute(form, 'method')?.toLowerCase() === 'post' ? ('POST' as const) : ('GET' as const),
    address: attribute(form, 'action') ?? '',
  }));
  return [...links, ...forms].filter((to) => to.address.startsWith('/'));
}
