import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, mergePeople } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import { groupsOf } from '../queries/groups.ts';
import { wayOfWorking } from '../queries/rules.ts';
import { memberOf, placesOf, seatsOf } from '../queries/seats.ts';
import { aGroup, aRuleSet, aSeat } from '../testing.ts';
import { joinGroup, takeStep, welcome } from './take-part.ts';
import { setRule } from './set-rule.ts';
import type { By } from '#platform/by.ts';

let app: TestApp;
let space: Space;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const inSpace = <T>(act: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, act);
const by = (personId: string | null): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf: null, channel: 'web', at: app.clock.now() },
});
const person = async (name: string) => (await aMember(app, space, name, 'member')).personId;

describe('taking part in a group', () => {
  it('takes a free seat of the perspective asked for, and waits for a welcome where the group welcomes people first', async () => {
    const [maya, rosa] = [await person('Maya Iqbal'), await person('Rosa Bianchi')];
    await inSpace(async (tx) => {
      const group = await aGroup(tx);
      await aSeat(tx, group.id, null, { perspective: 'lived' });
      const wanted = { perspective: 'lived', heldOpenly: false, paidToBeThere: false } as const;
      expect(await joinGroup(tx, by(maya), group.id, { personId: maya, ...wanted })).toMatchObject({
        ok: true,
        state: 'asked',
      });
      expect(await seatsOf(tx, group.id)).toEqual([]);
      expect(await joinGroup(tx, by(rosa), group.id, { personId: rosa, ...wanted })).toEqual({
        ok: false,
        reason: 'no-seat',
      });
      expect(await welcome(tx, by(rosa), group.id, maya)).toBe(true);
      expect(await seatsOf(tx, group.id)).toMatchObject([
        { personId: maya, state: 'here', organisation: null },
      ]);
      expect((await groupsOf(tx, maya)).map(({ code, coChair }) => [code, coChair])).toEqual([
        [group.code, false],
      ]);
    });
  });

  it('keeps the seat of whoever pauses, frees that of whoever steps back, and gives it back while it is free', async () => {
    const [maya, leon] = [await person('Maya Iqbal'), await person('Leon Fraser')];
    await inSpace(async (tx) => {
      const { id } = await aGroup(tx);
      await aRuleSet(tx, id, 'welcome-first', false);
      await aSeat(tx, id, maya, { perspective: 'lived', coChair: true });
      await takeStep(tx, by(maya), id, maya, 'pause');
      expect((await placesOf(tx, id)).map(({ taken }) => taken)).toEqual([true]);
      expect(await takeStep(tx, by(maya), id, maya, 'step back')).toEqual({ ok: true });
      expect(await memberOf(tx, id, maya)).toMatchObject({ state: 'stepped back', coChair: false });
      const wanted = { perspective: 'lived', heldOpenly: true, paidToBeThere: false } as const;
      expect(await joinGroup(tx, by(leon), id, { personId: leon, ...wanted })).toMatchObject({
        state: 'here',
      });
      expect(await takeStep(tx, by(maya), id, maya, 'come back')).toEqual({ ok: false, reason: 'no-seat' });
      await takeStep(tx, by(leon), id, leon, 'leave');
      expect(await takeStep(tx, by(maya), id, maya, 'come back')).toEqual({ ok: true });
    });
  });

  it('lets whoever left join again like anybody, and remembers who was there before', async () => {
    const maya = await person('Maya Iqbal');
    const group = await inSpace(async (tx) => {
      const made = await aGroup(tx);
      await aRuleSet(tx, made.id, 'welcome-first', false);
      await aSeat(tx, made.id, maya);
      await takeStep(tx, by(maya), made.id, maya, 'leave');
      return made;
    });
    await inSpace(async (tx) => {
      expect(await seatsOf(tx, group.id)).toEqual([]);
      expect(await seatsOf(tx, group.id, new Date('2026-01-05T12:00:00Z'))).toMatchObject([
        { personId: maya, state: 'here', perspective: 'lived' },
      ]);
      const wanted = { perspective: 'lived', heldOpenly: false, paidToBeThere: false } as const;
      expect(await joinGroup(tx, by(maya), group.id, { personId: maya, ...wanted })).toMatchObject({
        ok: true,
      });
    });
  });

  it('gives one seat to one of two who ask for the last at once', async () => {
    const people = [await person('One'), await person('Two')];
    const group = await inSpace(async (tx) => {
      const made = await aGroup(tx);
      await aSeat(tx, made.id, null);
      return made;
    });
    const wanted = { perspective: 'lived', heldOpenly: false, paidToBeThere: false } as const;
    const answers = await Promise.all(
      people.map((personId) =>
        inSpace((tx) => joinGroup(tx, by(personId), group.id, { personId, ...wanted })),
      ),
    );
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  });

  it('makes two seats of one person one, when two records turn out to be theirs', async () => {
    const { id, from, into } = await inSpace(async (tx) => {
      const made = await aGroup(tx);
      const now = app.clock.now();
      const one = await addPerson(tx, { name: 'Ruth Adler' }, now);
      const other = await addPerson(tx, { name: 'R Adler' }, now);
      await aSeat(tx, made.id, one);
      await aSeat(tx, made.id, other, { coChair: true, perspective: 'professional' });
      return { id: made.id, from: one, into: other };
    });
    const key = { key: newId(), form: 'merge', hash: Buffer.from('merge') };
    await mergePeople(app.platform, space.id, by(null).actor, key, { from, into });
    const seats = await inSpace((tx) => seatsOf(tx, id));
    expect(seats).toMatchObject([{ personId: into, coChair: true }]);
  });
});

describe('how a group works', () => {
  it('goes by what was set last, and remembers what held on an earlier day', async () => {
    const maya = await person('Maya Iqbal');
    await inSpace(async (tx) => {
      const { id } = await aGroup(tx);
      expect(await wayOfWorking(tx, id)).toMatchObject({ agendaClosesDaysBefore: 7, methods: ['consent'] });
      await aRuleSet(tx, id, 'agenda-closes', 3);
      await setRule(tx, by(maya), id, { rule: 'agenda-closes', value: 10, setBy: 'The group', why: '' });
      expect((await wayOfWorking(tx, id)).agendaClosesDaysBefore).toBe(10);
      expect((await wayOfWorking(tx, id, new Date('2026-01-05T12:00:00Z'))).agendaClosesDaysBefore).toBe(3);
      const again = { rule: 'agenda-closes', value: 5, setBy: 'The group', why: '', was: '' } as const;
      expect(await setRule(tx, by(maya), id, again)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    });
  });
});
