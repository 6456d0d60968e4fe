import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import { newId } from '#platform/ids/ids.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf } from './support/addresses.ts';
import { aVisitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { aDemonstration, aFilledSpace } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const posts = modules.flatMap((module) => module.routes).filter((route) => route.method === 'POST');

let app: TestApp;
let filled: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
});

afterAll(() => app.end());

describe('a form that did not come from one of our pages changes nothing', () => {
  it.for(posts)('without its token, as somebody who may do everything: $path', async (route) => {
    await expectRefused(route.path, {}, {});
  });

  it.for(posts)('with a token of somebody else: $path', async (route) => {
    const other = await aVisitor(app, filled.people.member);
    await expectRefused(route.path, { _csrf: other.token }, {});
  });

  it.for(posts)('from another site, token and all: $path', async (route) => {
    await expectRefused(route.path, 'own token', { origin: 'https://elsewhere.example' });
    await expectRefused(route.path, 'own token', { origin: 'null' });
    await expectRefused(route.path, 'own token', { 'sec-fetch-site': 'cross-site' });
  });

  it.for(posts)('from a visitor: $path', async (route) => {
    if (route.more.noTokenWhileSignedOut)
      return expectRefused(route.path, {}, { origin: 'https://elsewhere.example' }, null);
    return expectRefused(route.path, {}, {}, null);
  });
});

async function expectRefused(
  path: string,
  token: { _csrf?: string } | 'own token',
  headers: Record<string, string>,
  member: FilledSpace['everything'] | null = filled.everything,
): Promise<void> {
  const address = await addressOf({ path }, app, filled);
  const visitor = await aVisitor(app, member);
  const before = await everythingKept(app);
  const answer = await visitor.browser.post(
    address,
    { ...(token === 'own token' ? { _csrf: visitor.token } : token), _key: newId() },
    headers,
  );
  expect({ path, status: answer.status }).toEqual({ path, status: 403 });
  expect(await everythingKept(app)).toBe(before);
}
