import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import type { Route } from '#platform/http/route.ts';
import type { TestApp } from '#test/support/app.ts';
import { addressOf, nameOf } from './support/addresses.ts';
import { answered, ask, aVisitor } from './support/asking.ts';
import type { Answered, Visitor } from './support/asking.ts';
import { CHECKOUT } from './support/source-files.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace, ROLES } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

type Who = 'anonymous' | (typeof ROLES)[number];
/**
 * Who may come to a route, in words; for everybody else it must stay closed. "nobody else" is for what belongs to one
 * person: the address used here is always somebody else's.
 */
type WhoMay = Readonly<Record<string, string>>;

const TABLE = 'test/sweeps/who-may.json';
const EVERYBODY: readonly Who[] = ['anonymous', ...ROLES];
const WORDS: Readonly<Record<string, readonly Who[]>> = {
  everybody: EVERYBODY,
  'signed in': ROLES,
  'nobody else': [],
};
const table = JSON.parse(readFileSync(`${CHECKOUT}/${TABLE}`, 'utf8')) as WhoMay;
const routes = modules.flatMap((module) => module.routes);

let app: TestApp;
let shared: FilledSpace;
let visitors: ReadonlyMap<Who, Visitor>;

beforeAll(async () => {
  app = await aDemonstration();
  await renew();
});

async function renew(): Promise<void> {
  shared = await aFilledSpace(app);
  const all: [Who, Visitor][] = [];
  for (const who of EVERYBODY)
    all.push([who, await aVisitor(app, who === 'anonymous' ? null : shared.people[who])]);
  visitors = new Map(all);
}

afterAll(() => app.end());

describe('who may come to a route', () => {
  it('is written down for every route, and for no other', () => {
    const missing = routes.map(nameOf).filter((name) => !Object.hasOwn(table, name));
    const gone = Object.keys(table).filter((name) => !routes.some((route) => nameOf(route) === name));
    expect(
      { missing, gone },
      `say in ${TABLE} who may: everybody, signed in, nobody else, or some of ${ROLES.join(', ')}`,
    ).toEqual({ missing: [], gone: [] });
  });

  it.for(routes)('$method $path', async (route) => {
    const seen: Partial<Record<Who, Answered>> = {};
    for (const who of EVERYBODY) {
      const answer = await ask(visitors.get(who)!, route, await addressOf(route, app, shared));
      seen[who] = answered(answer);
      // What a form did may leave nothing for the next to find.
      if (route.method === 'POST' && seen[who] === 'may' && answer.status === 303) await renew();
    }
    const may = EVERYBODY.filter((who) => seen[who] === 'may');
    expect(may, `${nameOf(route)}: ${JSON.stringify(seen)}`).toEqual(whoMay(route));
    if (!may.includes('anonymous')) expect(['sign in first', 'not found']).toContain(seen.anonymous);
  });
});

function whoMay(route: Route): readonly Who[] | undefined {
  const words = table[nameOf(route)];
  if (words === undefined) return undefined;
  return WORDS[words] ?? EVERYBODY.filter((who) => words.split(', ').includes(who));
}
