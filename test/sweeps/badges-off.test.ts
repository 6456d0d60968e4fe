import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSPECTIVE_WORDS, meetingsOf } from '#modules/groups/index.ts';
import { aRuleSet, aSeat, anAction, anAgendaItem } from '#modules/groups/testing.ts';
import { addPerson } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Route } from '#platform/http/route.ts';
import { modules } from '#src/modules.ts';
import type { TestApp } from '#test/support/app.ts';
import { wordsOf } from '#test/support/browser.ts';
import { addressOf, nameOf } from './support/addresses.ts';
import { ask, aVisitor } from './support/asking.ts';
import type { Visitor } from './support/asking.ts';
import { aDemonstration } from '#test/support/demonstration.ts';
import { aFilledSpace, ROLES } from './support/world.ts';
import type { FilledSpace } from './support/world.ts';

// Two people of one group, with seats for different things and jobs nobody else has. Neither is who reads the pages.
const ADA = { name: 'Ada Fairweather', job: 'Zither restorer', perspective: 'lived' } as const;
const BEA = { name: 'Bea Fairweather', job: 'Quince grafter', perspective: 'professional' } as const;
const READERS = ['anonymous', ...ROLES, 'everything'] as const;
type ReaderName = (typeof READERS)[number];

const gets = modules.flatMap((module) => module.routes).filter(({ method }) => method === 'GET');

/** What this group's people see of themselves: nowhere here may a job title stand. */
const OF_GROUPS = /^\/:space\/(?:groups|decisions|home)(?:\/|$)/;

/** Links and tokens that are sealed, and so written otherwise each time. */
const SEALED_ANEW = /[\w-]{60,}/g;

let app: TestApp;
let filled: FilledSpace;
let readers: ReadonlyMap<ReaderName, Visitor>;
let addresses: ReadonlyMap<Route, string>;

const inSpace = <T>(act: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(filled.space.id, act);

beforeAll(async () => {
  app = await aDemonstration();
  filled = await aFilledSpace(app);
  await inSpace(async (tx) => {
    const [meeting] = await meetingsOf(tx, filled.group.id);
    for (const { name, job, perspective } of [ADA, BEA]) {
      const personId = await addPerson(tx, { name, job }, app.clock.now());
      const organisation = perspective === 'professional' ? 'Ravenglass Trust' : '';
      const paidToBeThere = perspective === 'professional';
      const memberId = await aSeat(tx, filled.group.id, personId, {
        perspective,
        organisation,
        heldOpenly: true,
        paidToBeThere,
      });
      await anAgendaItem(tx, meeting!.id, { memberId, personId }, { presenterIds: [personId] });
      await anAction(tx, meeting!.id, personId);
    }
  });
  const all: [ReaderName, Visitor][] = [];
  for (const name of READERS) all.push([name, await aVisitor(app, memberOf(name))]);
  readers = new Map(all);
  const known: [Route, string][] = [];
  for (const route of gets) known.push([route, await addressOf(route, app, filled)]);
  addresses = new Map(known);
});

afterAll(() => app.end());

function memberOf(name: ReaderName) {
  if (name === 'anonymous') return null;
  return name === 'everything' ? filled.everything : filled.people[name];
}

/** A page as it was answered, without what is new each time it is asked for. */
async function seenBy(reader: ReaderName, route: Route): Promise<string> {
  const answer = await ask(readers.get(reader)!, route, addresses.get(route)!);
  return `${answer.status} ${answer.body}`
    .replace(/name="_(?:csrf|key)" value="[^"]*"/g, '')
    .replace(SEALED_ANEW, '');
}

const badges = (off: boolean) => inSpace((tx) => aRuleSet(tx, filled.group.id, 'badges-off', off));

/** What Ada's seat is for, Bea's is now, and the other way round. */
const swap = () =>
  inSpace((tx) =>
    tx.client.query(
      `update groups_seats s set perspective = o.perspective, organisation = o.organisation
         from groups_members m, groups_members n, groups_seats o, people_persons p, people_persons q
        where s.space_id = $1 and m.space_id = $1 and n.space_id = $1 and o.space_id = $1 and p.space_id = $1 and q.space_id = $1
          and m.seat_id = s.id and n.seat_id = o.id and m.person_id = p.id and n.person_id = q.id
          and p.id <> q.id and p.name in ($2, $3) and q.name in ($2, $3)`,
      [filled.space.id, ADA.name, BEA.name],
    ),
  );

const peoplePage = () => gets.find((route) => route.path.endsWith('/groups/:group/people'))!;

describe('where badges are on', () => {
  it('what a seat held openly is for stands by its name, so that a leak would be seen here', async () => {
    const before = await seenBy('member', peoplePage());
    expect(wordsOf(before)).toContain(`${BEA.name} (${PERSPECTIVE_WORDS.professional}, Ravenglass Trust)`);
    await swap();
    const after = await seenBy('member', peoplePage());
    expect(wordsOf(after)).toContain(`${ADA.name} (${PERSPECTIVE_WORDS.professional}, Ravenglass Trust)`);
    await swap();
    expect(await seenBy('member', peoplePage())).toBe(before);
  });
});

describe('where badges are off', () => {
  // Rules are told by when they were recorded: the test's own come later than the first.
  beforeAll(() => badges(true));

  it.for(READERS)(
    'no page, file or answer says what a seat is for, by its words or by its order: %s',
    async (reader) => {
      const before = new Map<Route, string>();
      const unlike: Route[] = [];
      for (const route of gets) {
        before.set(route, await seenBy(reader, route));
        if ((await seenBy(reader, route)) !== before.get(route)) unlike.push(route);
      }
      await swap();
      const told: string[] = [];
      for (const route of gets) {
        const after = await seenBy(reader, route);
        if (!unlike.includes(route) && after !== before.get(route)) told.push(nameOf(route));
        if (unlike.includes(route) && saysAnyOf(after)) told.push(nameOf(route));
      }
      await swap();
      expect(told).toEqual([]);
      expect(
        gets.filter((route) => OF_GROUPS.test(route.path) && unlike.includes(route)).map(nameOf),
      ).toEqual([]);
    },
  );

  it.for(READERS)('no page of a group says what anybody does for a living: %s', async (reader) => {
    const told: string[] = [];
    for (const route of gets) {
      const words = await seenBy(reader, route);
      const says = [ADA.job, BEA.job].some((job) => words.includes(job));
      // Who looks after the records of people finds a job there, away from any group.
      if (says && (OF_GROUPS.test(route.path) || !['coordinator', 'everything'].includes(reader)))
        told.push(nameOf(route));
    }
    expect(told).toEqual([]);
  });

  it('who decides, who holds the money and who is paid to be there still show', async () => {
    const people = wordsOf(await seenBy('member', peoplePage()));
    expect(people).toContain(BEA.name);
    expect(people).toContain('Co-chair');
    expect(people).toContain('Paid to be there');
    const group = gets.find((route) => route.path === '/:space/groups/:group')!;
    const page = wordsOf(await seenBy('anonymous', group));
    expect(page).toContain('Holds the money Riverside Trust');
    expect(page).toContain('Paid to be there 1 of 4 people');
    expect(page).toContain('Badges are off in this group');
  });

  it('no mail and no event says what a seat is for', async () => {
    const rows = await inSpace(
      async (tx) =>
        [
          ...(
            await tx.client.query(`select subject || body as words from messages where space_id = $1`, [
              filled.space.id,
            ])
          ).rows,
          ...(
            await tx.client.query(`select data::text as words from events where space_id = $1`, [
              filled.space.id,
            ])
          ).rows,
        ] as { words: string }[],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ words }) => saysAnyOf(words))).toEqual([]);
  });
});

function saysAnyOf(words: string): boolean {
  return [...Object.values(PERSPECTIVE_WORDS).map((one) => `(${one}`), ADA.job, BEA.job].some((one) =>
    words.includes(one),
  );
}
