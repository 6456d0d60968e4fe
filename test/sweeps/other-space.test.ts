import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { Route } from '#platform/http/route.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf, nameOf, toNowhere } from './support/addresses.ts';
import { ask, aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { everythingKept } from './support/everything-kept.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace, CANARY } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

const routes = modules.flatMap((module) => module.routes);
const inSpaces = routes.filter((route) => route.path.split('/').includes(':space'));
const byRow = inSpaces.filter((route) => route.path.replace(':space', '').includes(':'));
const forStaff = inSpaces.filter((route) => route.guard.name !== 'anyone');

let app: TestApp;
let here: FilledSpace;
let there: FilledSpace;
let nobody: Visitor;
let fromHere: Visitor;
let fromThere: Visitor;
/** Real addresses, by route: of this space, of the other, and the other's rows under this space's own address. */
const addresses = new Map<
  string,
  { readonly here: string; readonly there: string; readonly theirsUnderOurs: string }
>();
let keptHere: string;
let keptThere: string;

beforeAll(async () => {
  app = await aDemonstration();
  here = await aFilledSpace(app);
  there = await aFilledSpace(app, false, CANARY);
  nobody = await aVisitor(app, null);
  fromHere = await aVisitor(app, here.everything);
  fromThere = await aVisitor(app, there.everything);
  for (const route of inSpaces) addresses.set(nameOf(route), await addressesOf(route));
  keptHere = await everythingKept(app, here.space.id);
  keptThere = await everythingKept(app, there.space.id);
}, 120_000);

afterAll(() => app.end());

async function addressesOf(route: Route) {
  const theirs = await addressOf(route, app, there);
  const theirsUnderOurs = theirs.replace(`/${there.space.slug}`, `/${here.space.slug}`);
  return { here: await addressOf(route, app, here), there: theirs, theirsUnderOurs };
}

const addressesFor = (route: Route) => addresses.get(nameOf(route))!;

describe('a space that is not public does not exist', () => {
  it.for(inSpaces)('for a visitor, or for everybody of another space: $method $path', async (route) => {
    for (const visitor of [nobody, fromHere]) {
      const answer = await ask(visitor, route, addressesFor(route).there);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain(CANARY);
    }
    expect(await everythingKept(app, there.space.id)).toBe(keptThere);
  });
});

// Nothing may tell what exists elsewhere from what exists nowhere: "not found", or the very same answer to both.
describe('what belongs to another space is as if it were nowhere', () => {
  it.for(byRow)('under one’s own address: $method $path', async (route) => {
    const { here: ours, theirsUnderOurs } = addressesFor(route);
    if (ours === theirsUnderOurs) return; // such as a rule, which every space has under the same name
    const answer = await ask(fromHere, route, theirsUnderOurs);
    const nowhere = await ask(fromHere, route, toNowhere(theirsUnderOurs));
    expect(answer.status).toBe(answer.status < 500 ? nowhere.status : 404);
    expect(answer.status).not.toBe(200);
    expect(answer.body).not.toContain(CANARY);
    expect(await everythingKept(app, there.space.id)).toBe(keptThere);
  });
});

describe('in a public space, somebody from another one is a visitor', () => {
  it.for(forStaff)('to whom this is not found: $method $path', async (route) => {
    const before = await everythingKept(app, here.space.id);
    const answer = await ask(fromThere, route, addressesFor(route).here);
    expect(answer.status).toBe(404);
    expect(await everythingKept(app, here.space.id)).toBe(before);
  });
});

it('the other space was seen whole, and a change in it would have been seen', async () => {
  expect(keptHere).not.toBe(keptThere);
  await app.platform.database.inSpace(there.space.id, (tx) =>
    tx.client.query(`update people_persons set version = version + 1 where id = $1`, [
      there.everything.personId,
    ]),
  );
  expect(await everythingKept(app, there.space.id)).not.toBe(keptThere);
});
