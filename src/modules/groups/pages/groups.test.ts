import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '#platform/database/tx.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { aMember, anApp, aSpace } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import { seatsOf } from '../queries/seats.ts';
import { aGroup, aRuleSet, aSeat } from '../testing.ts';

let app: TestApp;
let space: Space;
let chair: Member;
let member: Member;
let stranger: Member;
let group: { id: string; code: string };
let at: string;

beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
  chair = await aMember(app, space, 'Rosa Bianchi', 'member');
  member = await aMember(app, space, 'Leon Fraser', 'member');
  stranger = await aMember(app, space, 'Ruth Adler', 'coordinator');
  group = await inSpace(async (tx) => {
    const made = await aGroup(tx);
    await aSeat(tx, made.id, chair.personId, { coChair: true, heldOpenly: true });
    await aSeat(tx, made.id, member.personId);
    return made;
  });
  at = `/${space.slug}/groups/${group.code}`;
});
afterAll(() => app.end());

const inSpace = <T>(act: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, act);
const PURPOSE = 'We decide together what the college teaches.';

/** What stands in the form of a page that ends so. */
const typedIn = (body: string, action: string) =>
  formsOf(body).find((form) => form.action.endsWith(action))!.fields;

describe('every page of a group', () => {
  it('says what the group is for', async () => {
    const pages = [
      '',
      '/seats',
      '/how-we-work',
      '/join',
      '/my-seat',
      '/people',
      '/change',
      '/depart',
      '/write-in',
    ];
    for (const more of [...pages, '/how-we-work/enough-of-us'])
      expect(wordsOf((await chair.browser.get(`${at}${more}`)).body), more).toContain(PURPOSE);
  });
});

describe('tending a group', () => {
  it('comes from a seat, not from being staff; nor may a member who does not chair', async () => {
    for (const { browser } of [stranger, member])
      expect((await browser.get(`${at}/change`)).status).toBe(403);
    expect((await stranger.browser.get(`${at}/people`)).status).toBe(403);
    expect((await member.browser.get(`${at}/people`)).status).toBe(200);
    expect((await app.browser().get(`${at}/people`)).location).toMatch(/^\/sign-in/);
  });

  it('is open to staff while nobody chairs, so that a group can begin', async () => {
    const begun = await inSpace((tx) => aGroup(tx, { name: 'New board' }));
    const answer = await stranger.browser.get(`/${space.slug}/groups/${begun.code}/people`);
    expect(answer.status).toBe(200);
  });

  it('shows both texts when two change what the group says of itself at once', async () => {
    const first = await chair.browser.get(`${at}/change`);
    await chair.browser.fillIn(`${at}/change`, { helper: 'Riverside Trust' }, '/change');
    const second = await chair.browser.sendForm(
      first,
      `${at}/change`,
      { helper: 'Riverside Council' },
      '/change',
    );
    expect(second.status).toBe(409);
    expect(wordsOf(second.body)).toContain('Riverside Trust');
    expect(typedIn(second.body, '/change')['helper']).toBe('Riverside Council');
    expect((await chair.browser.sendForm(second, `${at}/change`, {}, '/change')).status).toBe(303);
  });

  it('keeps a rule anew only from the page that shows the one in force', async () => {
    const address = `${at}/how-we-work/agenda-closes`;
    const first = await chair.browser.get(address);
    const set = { value: '10', setBy: 'The board, in November' };
    expect((await chair.browser.fillIn(address, set, 'agenda-closes')).status).toBe(303);
    const second = await chair.browser.sendForm(first, address, { ...set, value: '3' }, 'agenda-closes');
    expect(second.status).toBe(409);
    expect(wordsOf(second.body)).toContain('10 days before a meeting');
    expect(typedIn(second.body, 'agenda-closes')['value']).toBe('3');
  });

  it('refuses what does not fit a rule, kindly, and keeps what was typed', async () => {
    const answer = await chair.browser.fillIn(
      `${at}/how-we-work/enough-of-us`,
      {
        value: 'lots',
        setBy: 'Us',
      },
      'enough-of-us',
    );
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.body)).toContain('Type a whole number from 1 to 500');
    expect(typedIn(answer.body, 'enough-of-us')['value']).toBe('lots');
    const coded = { value: '4', setBy: 'Us', decisionCode: 'the last one' };
    const refused = await chair.browser.fillIn(`${at}/how-we-work/enough-of-us`, coded, 'enough-of-us');
    expect(wordsOf(refused.body)).toContain('Type the code as it stands on the decision');
    const later = { value: '4', setBy: 'Us', setOn: '2030-01-01' };
    expect((await chair.browser.fillIn(`${at}/how-we-work/enough-of-us`, later, 'enough-of-us')).status).toBe(
      422,
    );
  });

  it('keeps seats open until the group has said who is not here yet', async () => {
    const close = `${at}/seats/close`;
    const page = await chair.browser.get(`${at}/seats`);
    expect(formsOf(page.body).some(({ action }) => action === close)).toBe(false);
    const early = await chair.browser.sendForm(page, `${at}/seats`, {}, '/add');
    expect(early.status).toBe(422);
    const { fields } = formsOf(page.body)[0]!;
    const sent = await chair.browser.post(close, { _csrf: fields['_csrf']!, _key: fields['_key']! });
    expect(sent.location).toContain('done=not-asked');
    await chair.browser.fillIn(`${at}/seats`, { words: 'Nobody under 25.' }, '/not-here');
    const closed = await chair.browser.fillIn(`${at}/seats`, {}, '/close');
    expect(closed.location).toContain('done=closed');
    expect(wordsOf((await member.browser.get(`${at}/join`)).body)).toContain('in this group already');
    expect(wordsOf((await stranger.browser.get(`${at}/join`)).body)).toContain(
      'The seats are closed just now',
    );
    await chair.browser.fillIn(`${at}/seats`, {}, '/open');
  });
});

describe('somebody without an account', () => {
  it('is written in by a co-chair, who says how they told it, and steps back by telephone', async () => {
    await inSpace((tx) => aSeat(tx, group.id, null, { perspective: 'caring' }));
    const told = { name: 'Arthur Pell', phone: '020 7946 0123', perspective: 'caring', channel: 'phone' };
    const none = await chair.browser.fillIn(`${at}/write-in`, { ...told, perspective: 'lived' }, '/write-in');
    expect(wordsOf(none.body)).toContain('All of these seats are held just now');
    expect((await chair.browser.sendForm(none, `${at}/write-in`, told, '/write-in')).location).toContain(
      'done=written-in',
    );
    const arthur = await memberNamed('Arthur Pell');
    const record = { step: 'pause', channel: 'phone' };
    const done = await chair.browser.fillIn(`${at}/people`, record, `${arthur.memberId}/record`);
    expect(done.location).toContain('done=recorded');
    const { rows } = await inSpace((tx) =>
      tx.client.query(
        `select channel, actor_person_id, on_behalf_of_person_id, data from events where space_id = $1 and type = 'GroupPaused'`,
        [space.id],
      ),
    );
    expect(rows).toEqual([
      {
        channel: 'phone',
        actor_person_id: chair.personId,
        on_behalf_of_person_id: arthur.personId,
        data: { groupId: group.id },
      },
    ]);
  });

  it('is found again by name and number together, and never by a name alone', async () => {
    const other = await inSpace(async (tx) => {
      const made = await aGroup(tx, { name: 'Second board' });
      await aSeat(tx, made.id, chair.personId, { coChair: true });
      for (const _ of [1, 2]) await aSeat(tx, made.id, null, { perspective: 'caring' });
      return made;
    });
    const address = `/${space.slug}/groups/${other.code}/write-in`;
    const told = { name: 'Arthur Pell', perspective: 'caring', channel: 'paper' };
    await chair.browser.fillIn(address, { ...told, phone: '02079460123' }, '/write-in');
    await chair.browser.fillIn(address, told, '/write-in');
    const { personId } = await memberNamed('Arthur Pell');
    const here = (await inSpace((tx) => seatsOf(tx, other.id))).map((seat) => seat.personId);
    expect(here.filter((id) => id === personId)).toHaveLength(1);
    expect(new Set(here).size).toBe(3);
  });
});

describe('what somebody takes part from', () => {
  it('is theirs to change, to a free seat; where none is free, nothing changes', async () => {
    const other = await inSpace(async (tx) => {
      const made = await aGroup(tx, { name: 'Third board' });
      await aSeat(tx, made.id, member.personId, { perspective: 'lived', heldOpenly: true });
      await aSeat(tx, made.id, chair.personId, { perspective: 'professional' });
      await aSeat(tx, made.id, null, { perspective: 'caring' });
      return made;
    });
    const mine = `/${space.slug}/groups/${other.code}/my-seat`;
    const none = await member.browser.fillIn(mine, { perspective: 'professional' }, '/my-seat');
    expect(none.location).toContain('done=no-seat');
    await member.browser.fillIn(mine, { perspective: 'caring', heldOpenly: '' }, '/my-seat');
    const seats = await inSpace((tx) => seatsOf(tx, other.id));
    expect(seats.find((seat) => seat.personId === member.personId)).toMatchObject({
      perspective: 'caring',
      heldOpenly: false,
    });
  });
});

describe('a group that has ended', () => {
  it('is joined by nobody, and stays to be read', async () => {
    const other = await inSpace(async (tx) => {
      const made = await aGroup(tx, { name: 'Fourth board' });
      await aSeat(tx, made.id, chair.personId, { coChair: true });
      await aSeat(tx, made.id, null);
      return made;
    });
    const address = `/${space.slug}/groups/${other.code}`;
    await chair.browser.fillIn(`${address}/change`, { state: 'ended' }, '/change');
    const page = await app.browser().get(address);
    expect(wordsOf(page.body)).toContain('This group has ended. What it decided stays to be read.');
    const late = await member.browser.get(`${address}/join`);
    expect(formsOf(late.body).some(({ action }) => action.endsWith('/join'))).toBe(false);
  });
});

describe('leaving', () => {
  it('asks for no reason, keeps none, and the person may join again', async () => {
    await inSpace((tx) => aRuleSet(tx, group.id, 'welcome-first', false));
    const page = await member.browser.get(`${at}/my-seat`);
    const leaving = formsOf(page.body).find(({ fields }) => fields['step'] === 'leave')!;
    expect(Object.keys(leaving.fields).toSorted()).toEqual(['_csrf', '_key', 'step']);
    const gone = await member.browser.post(leaving.action, leaving.fields);
    expect(wordsOf((await member.browser.follow(gone)).body)).toContain('You are welcome back');
    expect((await member.browser.get(`${at}/people`)).status).toBe(403);
    const again = await member.browser.fillIn(`${at}/join`, { perspective: 'lived' }, '/join');
    expect(again.location).toContain('done=joined');
  });
});

async function memberNamed(name: string): Promise<{ memberId: string; personId: string }> {
  const { rows } = await inSpace((tx) =>
    tx.client.query<{ memberId: string; personId: string }>(
      `select m.id as "memberId", m.person_id as "personId" from groups_members m join people_persons p on p.space_id = m.space_id and p.id = m.person_id
        where m.space_id = $1 and p.name = $2 order by m.id limit 1`,
      [space.id, name],
    ),
  );
  return rows[0]!;
}
