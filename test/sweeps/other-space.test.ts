import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf, nameOf, toNowhere } from './support/addresses.ts';
import { ask, aVisitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { aDemonstration, aFilledSpace, CANARY } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const routes = modules.flatMap((module) => module.routes);
const inSpaces = routes.filter(
  (route) => route.path.startsWith('/:space') || route.path.includes('/:space/'),
);
const byRow = inSpaces.filter((route) => route.path.replace(':space', '').includes(':'));
const forStaff = inSpaces.filter((route) => route.guard.name !== 'anyone');

let app: TestApp;
let here: FilledSpace;
let there: FilledSpace;

beforeAll(async () => {
  app = await aDemonstration();
  here = await aFilledSpace(app);
  there = await aFilledSpace(app, false, CANARY);
});

afterAll(() => app.end());

/** Asks, and checks that the other space answered "not found", told nothing, and kept everything as it was. */
async function expectClosed(
  who: FilledSpace | null,
  route: (typeof routes)[number],
  address: string,
): Promise<void> {
  const visitor = await aVisitor(app, who?.everything ?? null);
  const before = await everythingKept(app, there.space.id);
  const answer = await ask(visitor, route, address);
  expect({ address, status: answer.status }).toEqual({ address, status: 404 });
  expect(answer.body).not.toContain(CANARY);
  expect(await everythingKept(app, there.space.id)).toBe(before);
}

describe('a space that is not public does not exist', () => {
  it.for(inSpaces)('for a visitor: $method $path', async (route) => {
    await expectClosed(null, route, await addressOf(route, app, there));
  });

  it.for(inSpaces)('for everybody of another space: $method $path', async (route) => {
    await expectClosed(here, route, await addressOf(route, app, there));
  });
});

// Nothing may tell what exists elsewhere from what exists nowhere: "not found", or the very same answer to both.
describe('what belongs to another space is as if it were nowhere', () => {
  it.for(byRow)('under one’s own address: $method $path', async (route) => {
    const visitor = await aVisitor(app, here.everything);
    const before = await everythingKept(app, there.space.id);
    const address = await addressOf(route, app, there, here);
    const answer = await ask(visitor, route, address);
    const nowhere = await ask(visitor, route, toNowhere(address));
    expect({ address, status: answer.status }).toEqual({
      address,
      status: answer.status < 500 ? nowhere.status : 404,
    });
    expect(answer.status).not.toBe(200);
    expect(answer.body).not.toContain(CANARY);
    expect(await everythingKept(app, there.space.id)).toBe(before);
  });
});

describe('in a public space, somebody from another one is a visitor', () => {
  it.for(forStaff)('to whom this is not found: $method $path', async (route) => {
    const visitor = await aVisitor(app, there.everything);
    const before = await everythingKept(app, here.space.id);
    const answer = await ask(visitor, route, await addressOf(route, app, here));
    expect({ route: nameOf(route), status: answer.status }).toEqual({ route: nameOf(route), status: 404 });
    expect(await everythingKept(app, here.space.id)).toBe(before);
  });
});

it('knows a change when there is one', async () => {
  const before = await everythingKept(app, there.space.id);
  await app.platform.database.inSpace(there.space.id, (tx) =>
    tx.client.query(`update people_persons set version = version + 1 where id = $1`, [
      there.everything.personId,
    ]),
  );
  expect(await everythingKept(app, there.space.id)).not.toBe(before);
});
