import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf } from './support/addresses.ts';
import { ask, aVisitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

// What one person may do with what is theirs, by its address: no permission stands before it, only whose it is.
const ANYBODY_SIGNED_IN = ['signed in', 'a person of this space'];
const own = modules
  .flatMap((module) => module.routes)
  .filter(
    (route) => ANYBODY_SIGNED_IN.includes(route.guard.name) && route.path.replace(':space', '').includes(':'),
  );

let app: TestApp;
let filled: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
});

afterAll(() => app.end());

describe('what belongs to one person, another person of the same space', () => {
  it('has some such addresses to try', () => {
    expect(own.length).toBeGreaterThan(3);
  });

  it.for(own)('can neither see nor change: $method $path', async (route) => {
    const address = await addressOf(route, app, filled);
    const visitor = await aVisitor(app, filled.people.coordinator);
    const before = await everythingKept(app, undefined, ['form_results']);
    const answer = await ask(visitor, route, address);
    expect(answer.status).not.toBe(200);
    expect(await everythingKept(app, undefined, ['form_results'])).toBe(before);
  });
});
