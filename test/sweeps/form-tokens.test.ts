import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import { newId } from '#platform/ids/ids.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf, nameOf } from './support/addresses.ts';
import { aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace } from './support/world.ts';

const posts = modules.flatMap((module) => module.routes).filter((route) => route.method === 'POST');

let app: TestApp;
let everything: Visitor;
let other: Visitor;
let nobody: Visitor;
let kept: string;
let slug: string;
const addresses = new Map<string, string>();

beforeAll(async () => {
  app = await aDemonstration();
  const filled = await aFilledSpace(app);
  slug = filled.space.slug;
  everything = await aVisitor(app, filled.everything);
  other = await aVisitor(app, filled.people.member);
  nobody = await aVisitor(app, null);
  for (const route of posts) addresses.set(nameOf(route), await addressOf(route, app, filled));
  kept = await everythingKept(app);
});

afterAll(() => app.end());

const ELSEWHERE: readonly Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
];

describe('a form that did not come from one of our pages is refused and changes nothing', () => {
  it.for(posts)('$path', async (route) => {
    const address = addresses.get(nameOf(route))!;
    const send = async (visitor: Visitor, token: string | null, headers: Record<string, string> = {}) =>
      (await visitor.browser.post(address, { ...(token ? { _csrf: token } : {}), _key: newId() }, headers))
        .status;
    const statuses = {
      withoutToken: await send(everything, null),
      withAnothersToken: await send(everything, other.token),
      fromElsewhere: [] as number[],
      fromAVisitor: await send(nobody, null, route.more.noTokenWhileSignedOut ? ELSEWHERE[0] : {}),
    };
    for (const headers of ELSEWHERE)
      statuses.fromElsewhere.push(await send(everything, everything.token, headers));
    expect(statuses).toEqual({
      withoutToken: 403,
      withAnothersToken: 403,
      fromElsewhere: [403, 403, 403],
      fromAVisitor: 403,
    });
    expect(await everythingKept(app)).toBe(kept);
  });

  it('would change something if it had come from one', async () => {
    const answer = await everything.browser.fillIn(
      `/feedback?space=${slug}`,
      { words: 'The print is small' },
      '/feedback',
    );
    expect(answer.status).toBe(303);
    expect(await everythingKept(app)).not.toBe(kept);
  });
});
