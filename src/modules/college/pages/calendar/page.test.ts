import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anApp, aSpace } from '#test/support/app.ts';
import type { TestApp } from '#test/support/app.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { Tx } from '#platform/database/tx.ts';
import { changeRoom } from '../../commands/change-room.ts';
import { changeRun } from '../../commands/change-run.ts';
import type { RunWords } from '../../commands/change-run.ts';
import { moveSession } from '../../commands/move-session.ts';
import { lockRun } from '../../commands/lock-for-change.ts';
import { withdrawRun } from '../../commands/take-run-back.ts';
import { aRoom, aRun, aTerm } from '../../testing.ts';
import type { ARun, RunOptions } from '../../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await anApp({ settings: { PUBLIC_URL: 'https://college.example' } });
});
afterAll(() => app.end());

// The clocks go forward on 28 March 2027: the same hour by the wall, another in UTC.
const ACROSS_MARCH: RunOptions['sessions'] = [
  ['2027-03-25T18:00:00Z', '2027-03-25T20:30:00Z'],
  ['2027-04-01T17:00:00Z', '2027-04-01T19:30:00Z'],
];

async function aCollegeWith(run: RunOptions = {}): Promise<{ space: Space; run: ARun }> {
  const space = await aSpace(app, {
    slug: `riverside-${Math.random().toString(36).slice(2, 8)}`,
    name: 'Riverside Recovery College',
  });
  return {
    space,
    run: await app.platform.database.inSpace(space.id, (tx) =>
      aRun(tx, { title: 'Living with voices', sessions: ACROSS_MARCH, ...run }),
    ),
  };
}

async function events(url: string) {
  const answer = await app.browser().get(url);
  expect([url, answer.status]).toEqual([url, 200]);
  expect(answer.headers['content-type']).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return {
    text: answer.body,
    found: calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part)),
    parts: calendar.getAllSubcomponents('vevent'),
  };
}

describe('calendars', () => {
  it('keep the hour by the wall across the change of the clocks', async () => {
    const { space, run } = await aCollegeWith();
    const { found, text } = await events(`/${space.slug}/runs/${run.code}/calendar.ics`);
    expect(found.map((event) => event.startDate.toString())).toEqual([
      '2027-03-25T18:00:00',
      '2027-04-01T18:00:00',
    ]);
    expect(found.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
      '2027-03-25T18:00:00.000Z',
      '2027-04-01T17:00:00.000Z',
    ]);
    expect(found.map((event) => event.endDate.toJSDate().toISOString())).toEqual([
      '2027-03-25T20:30:00.000Z',
      '2027-04-01T19:30:00.000Z',
    ]);
    expect(text).toContain('TZID:Europe/London');
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
  });

  it('carry a code and never what a course is about', async () => {
    const { space, run } = await aCollegeWith();
    const { found, text } = await events(`/${space.slug}/runs/${run.code}/calendar.ics`);
    expect(found[0]!.summary).toMatch(new RegExp(`^Riverside .*: ${run.code}$`));
    for (const word of ['voices', 'Recovery', 'Living']) expect(text).not.toContain(word);
    expect(text.replace(/\r\n /g, '')).toContain(`https://college.example/${space.slug}/runs/${run.code}`);
  });

  it('give a session the same name for ever, in the run’s file, its own, and the term’s', async () => {
    const { space, run } = await aCollegeWith();
    const slug = await app.platform.database.inSpace(
      space.id,
      async (tx) =>
        (
          await tx.named<{ slug: string }>(
            't',
            'select slug from college_terms where space_id = $1 and id = $2',
            [space.id, run.termId],
          )
        )[0]!.slug,
    );
    const uids = run.sessionIds.map((id) => `${id}@${space.id}`);
    expect(
      (await events(`/${space.slug}/runs/${run.code}/calendar.ics`)).found.map((event) => event.uid),
    ).toEqual(uids);
    expect(
      (await events(`/${space.slug}/runs/${run.code}/sessions/2/calendar.ics`)).found.map(
        (event) => event.uid,
      ),
    ).toEqual([uids[1]]);
    expect(
      (await events(`/${space.slug}/terms/${slug}/calendar.ics`)).found.map((event) => event.uid),
    ).toEqual(uids);
  });

  it('call off what does not take place, and keep drafts to ourselves', async () => {
    const { space, run } = await aCollegeWith({ state: 'postponed' });
    const { parts } = await events(`/${space.slug}/runs/${run.code}/calendar.ics`);
    expect(parts.map((part) => part.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'CANCELLED']);
    const draft = await aCollegeWith({ state: 'draft' });
    const slug = await app.platform.database.inSpace(draft.space.id, async (tx) => {
      const term = await aTerm(tx, { name: 'Summer 2027' });
      return (
        await tx.named<{ slug: string }>(
          't',
          'select slug from college_terms where space_id = $1 and id = $2',
          [draft.space.id, term],
        )
      )[0]!.slug;
    });
    for (const url of [`/runs/${draft.run.code}/calendar.ics`, `/terms/${slug}/calendar.ics`])
      expect((await app.browser().get(`/${draft.space.slug}${url}`)).status).toBe(404);
    for (const url of [
      `/runs/${run.code}/sessions/3/calendar.ics`,
      `/runs/${run.code}/sessions/0/calendar.ics`,
      '/terms/nothing/calendar.ics',
    ])
      expect((await app.browser().get(`/${space.slug}${url}`)).status).toBe(404);
  });

  it('say they are newer when what they say changes, and never because somebody books or a note is kept', async () => {
    const { space, run } = await aCollegeWith();
    const by = {
      platform: app.platform,
      actor: { personId: null, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() },
    };
    const here = <T>(work: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, work);
    const sequence = async () => {
      const { parts, found } = await events(`/${space.slug}/runs/${run.code}/calendar.ics`);
      const [first] = parts.map((part) => Number(part.getFirstPropertyValue('sequence')));
      return { first: first!, where: found[0]!.location };
    };
    const changeRunTo = (words: Partial<RunWords>) =>
      here(async (tx) => {
        const was = await lockRun(tx, run.id);
        const { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes } = was;
        const all = { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes };
        expect(await changeRun(tx, by, run.id, was.version, { ...all, ...words })).toEqual({ ok: true });
      });

    const before = (await sequence()).first;
    expect(Number.isInteger(before) && before > 0 && before < 2 ** 31).toBe(true);
    await app
      .browser()
      .fillIn(`/${space.slug}/runs/${run.code}/book`, { name: 'Ada Quill', phone: '020 7946 0101' }, '/book');
    const bookings = await here((tx) =>
      tx.named('t-bookings', 'select id from college_bookings where space_id = $1', [space.id]),
    );
    expect(bookings).toHaveLength(1);
    await changeRunTo({ places: 9, coordinatorNotes: 'ring the caretaker' });
    expect((await sequence()).first).toBe(before);

    const [start, end] = [new Date('2027-03-25T17:00:00Z'), new Date('2027-03-25T19:30:00Z')];
    const seen = { startsAt: new Date(ACROSS_MARCH[0]![0]), endsAt: new Date(ACROSS_MARCH[0]![1]) };
    const to = { startsAt: start, endsAt: end };
    const wish = { runId: run.id, sessionId: run.sessionIds[0]!, seen, to, said: '' };
    expect(await here((tx) => moveSession(tx, { ...by, space }, wish))).toMatchObject({ ok: true });
    const moved = (await sequence()).first;
    expect(moved).toBeGreaterThan(before);
    // Another room, which nobody has touched for longer than the first.
    const other = await here((tx) => aRoom(tx, { name: 'Elm room' }));
    await changeRunTo({ roomId: other });
    const elsewhere = await sequence();
    expect(elsewhere.where).toContain('Elm room');
    expect(elsewhere.first).toBeGreaterThan(moved);

    app.clock.set(new Date(app.clock.now().getTime() + 3_600_000));
    const later = { ...by, actor: { ...by.actor, at: app.clock.now() } };
    const elm = { name: 'Elm room', stepFree: null, hearingLoop: null, quietRoom: null, holds: null };
    await here((tx) => changeRoom(tx, later, other, 1, { ...elm, hearingLoop: true }));
    expect((await sequence()).first).toBe(elsewhere.first);
    await here((tx) => changeRoom(tx, later, other, 2, { ...elm, name: 'Ash room' }));
    const renamed = await sequence();
    expect(renamed.where).toContain('Ash room');
    expect(renamed.first).toBeGreaterThan(elsewhere.first);
    await here((tx) => withdrawRun(tx, later, run.id));
    expect((await sequence()).first).toBeGreaterThan(renamed.first);
  });
});
