import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { faultsOf } from '#design/testing/faults-of.ts';
import { aMember, aSpace, anApp } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { heardClosed, meetingHeld } from '../../meeting-events.ts';
import type { Perspective } from '../../model/perspectives.ts';
import { aGroup, aSeat } from '../../testing.ts';

let app: TestApp;
let space: Space;
let rosa: Member;
let group: { id: string; code: string };
const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
const at = (more = '') => `/${space.slug}/groups/${group.code}/slipping${more}`;
const actor = () => ({ personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() });

beforeAll(async () => {
  app = await anApp();
});
afterAll(() => app.end());
beforeEach(async () => {
  space = await aSpace(app);
  rosa = await aMember(app, space, 'Rosa Bianchi', 'member');
  group = await here(async (tx) => {
    const made = await aGroup(tx);
    await aSeat(tx, made.id, rosa.personId, { perspective: 'lived', coChair: true });
    return made;
  });
});

/** The demonstration's own meetings: so many of ten, nine or eleven items came from lived experience and carers. */
const USUAL = [5, 6, 4, 5, 6, 5, 4, 6, 5, 4, 5, 6, 4, 5, 4, 6].map((lived): [number, number] => [lived, 10]);
const BELOW: [number, number][] = [
  [4, 10],
  [4, 9],
  [4, 11],
  [4, 10],
  [4, 11],
  [4, 9],
  [4, 11],
];
const UP: [number, number][] = [
  [5, 10],
  [6, 11],
];

const dayOf = (nth: number) => new Date(Date.UTC(2024, 10 + nth, 5)).toISOString().slice(0, 10);

async function held(meetings: readonly (readonly [number, number])[], from = 0): Promise<string[]> {
  const ids = meetings.map(() => newId());
  await here(async (tx) => {
    for (const [nth, [lived, all]] of meetings.entries())
      await app.platform.record(tx, actor(), meetingOf(ids[nth]!, dayOf(from + nth), lived, all));
  });
  return ids;
}

const meetingOf = (id: string, heldOn: string, lived: number, all: number) =>
  meetingHeld(id, {
    groupId: group.id,
    heldOn,
    items: { lived: lived - 1, caring: 1, professional: all - lived },
    came: { lived: 3, caring: 2, professional: 2 },
    seats: { lived: 4, caring: 2, professional: 3 },
    papersDaysBefore: 5,
  });

// A title names the page, the group and the college: how long those are is not for us to say.
const faults = async (body: string) =>
  (await faultsOf(body)).filter((fault) => !fault.includes(' long-title: '));
const words = async (path = at()) => wordsOf((await app.browser().get(path)).body);

describe('what slips', () => {
  test('is seen at the seventh meeting, not before; two up are too soon to say', async () => {
    await held([...USUAL, ...BELOW.slice(0, 6)]);
    expect(await words()).toContain(
      'No lasting change. Usually it is about 50%, and a single meeting can lie anywhere from 16% to 84%.',
    );
    await held(BELOW.slice(6), 22);
    expect(await words()).toContain(
      'brought a smaller share of the items than usual at seven meetings in a row, since March 2026.',
    );
    expect(await words()).toContain(
      'It could first be seen at the meeting of 5 September 2026, the seventh of them.',
    );
    await held(UP, 23);
    const after = await words();
    expect(after).toContain(
      'seven meetings in a row, from March 2026 to September 2026. The last two are up: too soon to say.',
    );
    expect(after).toContain('5 November 2026 55% (6 of 11) as usual');
    expect(after).toContain('5 September 2026 36% (4 of 11) one of a run');
  });

  test('below twelve meetings there is a sentence, and no chart', async () => {
    await held(USUAL.slice(0, 11));
    const { body } = await app.browser().get(at());
    expect(wordsOf(body)).toContain('11 meetings have been counted. From 12 on, a chart can tell');
    expect(body).not.toContain('al-chart__drawing');
    await held(USUAL.slice(11, 12), 11);
    expect((await app.browser().get(at())).body).toContain('al-chart__drawing');
  });

  test('the chart says what is to be seen in it, and the file has every figure', async () => {
    await held([...USUAL, ...BELOW]);
    const { body } = await app.browser().get(at());
    expect(body).toMatch(
      /<desc id="slipping-items-lived-finding">People with lived experience and carers brought a smaller share/,
    );
    expect(await faults(body)).toEqual([]);
    const csv = (await app.browser().get(at('.csv'))).body;
    expect(csv).toContain(
      'Items brought by people with lived experience and carers,2026-09-05,4,11,0.3636,0.5,0.1631,0.8369,one of a run',
    );
    expect(csv).toContain('How long before a meeting its papers were out,2024-11-05,5,,5');
    expect(csv).not.toContain('Professionals and partners who came');
    expect(wordsOf(body)).toContain('No lasting change. It is usually 5 days.');
  });

  test('a record put right replaces the one before, on its new day as well', async () => {
    const [first] = await held([[5, 10]]);
    await here((tx) =>
      app.platform.record(
        tx,
        actor(),
        heardClosed(first!, {
          groupId: group.id,
          asked: { lived: 6 },
          answered: { lived: 5 },
          yes: { lived: 4 },
        }),
      ),
    );
    await here((tx) => app.platform.record(tx, actor(), meetingOf(first!, '2024-11-12', 3, 4)));
    const csv = (await app.browser().get(at('.csv'))).body;
    expect(csv.match(/Items brought by people with lived/g)).toHaveLength(1);
    expect(csv).toContain('carers,2024-11-12,3,4,0.75');
    expect(csv).toContain('2024-11-12,4,5,0.8');
    expect(csv).not.toContain('2024-11-05');
  });

  test('answers of fewer than five are nowhere, nor who came of fewer than five seats', async () => {
    const [first] = await held([[5, 10]]);
    await here((tx) =>
      app.platform.record(
        tx,
        actor(),
        heardClosed(first!, {
          groupId: group.id,
          asked: { lived: 4 },
          answered: { lived: 4 },
          yes: { lived: 4 },
        }),
      ),
    );
    const csv = (await app.browser().get(at('.csv'))).body;
    expect(csv).not.toContain('heard');
    expect(csv).toContain('People with lived experience and carers who came,2024-11-05,5,6');
  });

  test('stands in a sentence on the group’s own page, and in Easy Read', async () => {
    await held([...USUAL, ...BELOW]);
    const own = wordsOf((await app.browser().get(`/${space.slug}/groups/${group.code}`)).body);
    expect(own).toContain(
      'brought a smaller share of the items than usual at seven meetings in a row, since March 2026.',
    );
    const easy = app.browser();
    easy.keep('alongside-language', 'easy');
    const { body } = await easy.get(at());
    expect(wordsOf(body)).toContain('This was so seven times in a row.');
    expect(await faults(body)).toEqual([]);
  });
});

describe('how members read it', () => {
  async function join(perspective: Perspective, many: number): Promise<Member[]> {
    const all: Member[] = [];
    for (let nth = 0; nth < many; nth += 1) {
      const member = await aMember(app, space, `${perspective} ${nth}`, 'member');
      await here((tx) => aSeat(tx, group.id, member.personId, { perspective }));
      all.push(member);
    }
    return all;
  }
  const say = async (member: Member, more: Record<string, string> = {}) =>
    member.browser.fillIn(at('/reading'), { reading: 'slipping', ...more }, '/reading');

  test('stands beside the records once five of a side have said so, without a name, and can be taken back', async () => {
    const lived = await join('lived', 4);
    for (const [nth, member] of lived.entries())
      await say(member, { words: `It got quieter ${nth}.`, differ: 'Whether the deadline did it.' });
    expect(await words()).not.toContain('It got quieter');
    expect((await say(rosa, { words: 'I noticed in spring.' })).location).toBe(at('?done=said'));
    const shown = await words();
    expect(shown).toContain('Something is slipping: 5 of 5');
    expect(shown).toContain('“I noticed in spring.”');
    expect(shown).toContain('Whether the deadline did it.');
    expect(shown).toContain('Professionals and partners Fewer than five of them have said so far');
    expect(shown).not.toContain('Rosa');
    const form = await rosa.browser.get(at('/reading'));
    expect(formsOf(form.body).some(({ action }) => action.endsWith('/take-back'))).toBe(true);
    await rosa.browser.fillIn(at('/reading'), {}, '/take-back');
    expect(await words()).not.toContain('I noticed in spring.');
  });

  test('a co-chair writes down what somebody told them on the telephone; nobody else may', async () => {
    const [helen] = await join('professional', 1);
    const page = await rosa.browser.get(at('/reading'));
    const memberId = /<option value="([^"]+)"[^>]*>professional 0/.exec(page.body)![1]!;
    expect((await say(rosa, { member: memberId, channel: 'web' })).status).toBe(422);
    expect((await say(rosa, { member: memberId, channel: 'phone' })).status).toBe(303);
    expect((await say(helen!, { member: memberId })).status).toBe(422);
    const rows = await here((tx) =>
      tx.named(
        'test-readings',
        `select person_id, channel, recorded_by_person_id from thread_readings where space_id = $1`,
        [space.id],
      ),
    );
    expect(rows).toEqual([
      { person_id: helen!.personId, channel: 'phone', recorded_by_person_id: rosa.personId },
    ]);
  });

  test('is for people of the group, and needs an answer', async () => {
    const stranger = await aMember(app, space, 'Stranger', 'coordinator');
    expect((await stranger.browser.get(at('/reading'))).status).toBe(403);
    const again = await say(rosa, { reading: '', words: 'Kept words' });
    expect(again.status).toBe(422);
    expect(again.body).toContain('Kept words');
    expect(await faults(again.body)).toEqual([]);
  });
});
