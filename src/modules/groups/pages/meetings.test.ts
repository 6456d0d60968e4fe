import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, mergePeople } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { MORNING, aMember, anApp, aSpace, signedInBrowser } from '#test/support/app.ts';
import type { Member, TestApp } from '#test/support/app.ts';
import { formsOf, wordsOf } from '#test/support/browser.ts';
import type { Answer, Browser, Typing } from '#test/support/browser.ts';
import type { By } from '#platform/by.ts';
import { answerHeard, closeHeardWhereOver } from '../commands/heard.ts';
import { holdMeeting } from '../commands/hold-meeting.ts';
import { heardCounts } from '../queries/heard.ts';
import { aGroup, aMeeting, anAgendaItem, aRuleSet, aSeat } from '../testing.ts';

let app: TestApp;
let space: Space;
beforeAll(async () => {
  app = await anApp();
  space = await aSpace(app);
});
afterAll(() => app.end());

const inSpace = <T>(act: (tx: Tx) => Promise<T>) => app.platform.database.inSpace(space.id, act);
const by = (personId: string | null, at = app.clock.now()): By => ({
  platform: app.platform,
  space,
  actor: { personId, onBehalfOf: null, channel: 'web', at },
});
const events = (type: string) =>
  inSpace((tx) =>
    tx.named<{ data: Record<string, unknown>; actor: string | null }>(
      'test-events',
      `select data, actor_person_id as actor from events where space_id = $1 and type = $2 order by id`,
      [tx.spaceId, type],
    ),
  );

interface Board {
  readonly rosa: Member & { memberId: string };
  readonly leon: Member & { memberId: string };
  readonly group: { id: string; code: string };
  readonly meeting: { id: string; code: string };
  readonly at: string;
}

/** Rosa chairs, Leon is in the group, and a meeting is planned for 1 December. */
async function aBoard(more: Parameters<typeof aMeeting>[2] = {}): Promise<Board> {
  const [rosa, leon] = [
    await aMember(app, space, 'Rosa Bianchi', 'member'),
    await aMember(app, space, 'Leon Fraser', 'member'),
  ];
  return inSpace(async (tx) => {
    const group = await aGroup(tx);
    const rosas = await aSeat(tx, group.id, rosa.personId, { coChair: true, perspective: 'lived' });
    const leons = await aSeat(tx, group.id, leon.personId, { perspective: 'professional' });
    const meeting = await aMeeting(tx, group.id, more);
    const at = `/${space.slug}/groups/${group.code}/meetings/${meeting.code}`;
    return { rosa: { ...rosa, memberId: rosas }, leon: { ...leon, memberId: leons }, group, meeting, at };
  });
}

const COMPLETE = {
  purpose: 'To choose a room.',
  question: 'Which room?',
  day: '2027-01-12',
  from: '14:00',
  until: '16:00',
  place: 'The library',
  onlineLink: '',
  agendaClosesOn: '',
  papersDueOn: '',
};
/** Fills in the form of a page that is sent to where the page is; `from`: a page that came back. */
const fill = async (browser: Browser, url: string, typing: Typing, from?: Answer): Promise<Answer> => {
  const own = new URL(url, 'http://x').pathname.split('/').slice(-2).join('/');
  return browser.sendForm(from ?? (await browser.get(url)), url, typing, own);
};
const words = async (browser: Browser, url: string) => wordsOf((await browser.get(url)).body);

describe('planning a meeting', () => {
  it('asks what it is for and which question it asks; whoever is not a co-chair cannot, staff neither', async () => {
    const { rosa, leon, group } = await aBoard();
    const all = `/${space.slug}/groups/${group.code}/meetings`;
    const amina = await aMember(app, space, 'Amina Yusuf', 'coordinator');
    expect((await leon.browser.get(`${all}/plan`)).status).toBe(403);
    expect((await amina.browser.get(`${all}/plan`)).status).toBe(403);
    const missing = await fill(rosa.browser, `${all}/plan`, { ...COMPLETE, purpose: '', question: '' });
    expect(missing.status).toBe(422);
    expect(wordsOf(missing.body)).toContain('Write the question this meeting asks');
    const backwards = await fill(rosa.browser, `${all}/plan`, { ...COMPLETE, until: '13:00' }, missing);
    expect(wordsOf(backwards.body)).toContain('A meeting ends after it begins');
    const planned = await fill(rosa.browser, `${all}/plan`, COMPLETE, backwards);
    const page = wordsOf((await rosa.browser.follow(planned)).body);
    expect(page).toContain('Tuesday 12 January 2027, 2pm to 4pm');
    expect(page).toContain('Anybody in the group can add to it until Tuesday 5 January 2027');
    expect(await words(leon.browser, all)).toContain('Which room?');
    expect(await words(app.browser(), all)).toContain('Tuesday 12 January 2027');
    expect(await words(app.browser(), all)).not.toContain('Which room?');
    expect((await amina.browser.get(planned.location!)).status).toBe(403);
    expect((await app.browser().get(planned.location!)).status).toBe(401);
  });

  it('tells everybody in the group in neutral words, and calendars follow: one id, a rising number, out again when it is called off', async () => {
    const { rosa, leon, group } = await aBoard();
    await inSpace((tx) =>
      tx.named(
        'test-address',
        `update people_persons set email = 'leon@people.example' where space_id = $1 and id = $2`,
        [tx.spaceId, leon.personId],
      ),
    );
    const all = `/${space.slug}/groups/${group.code}/meetings`;
    const planned = await fill(rosa.browser, `${all}/plan`, COMPLETE);
    const at = planned.location!.split('?')[0]!;
    await rosa.browser.fillIn(`${at}/change`, { place: 'The town hall' }, '/change');
    await rosa.browser.fillIn(`${at}/change`, { purpose: 'To choose a better room.' }, '/change');
    await rosa.browser.fillIn(`${at}/change`, {}, '/call-off');
    const mails = await inSpace((tx) =>
      tx.named<{ subject: string; body: string; calendar: string; method: string }>(
        'test-mails',
        `select subject, body, calendar, calendar_method as method from messages where space_id = $1 and to_address = 'leon@people.example' order by id`,
        [tx.spaceId],
      ),
    );
    const unfolded = mails.map(({ calendar }) => calendar.replaceAll('\r\n ', ''));
    const line = (ics: string, name: string) => new RegExp(`^${name}[:;].*$`, 'm').exec(ics)?.[0].trim();
    expect(mails.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(unfolded.map((ics) => line(ics, 'SEQUENCE'))).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2']);
    expect(new Set(unfolded.map((ics) => line(ics, 'UID'))).size).toBe(1);
    expect(unfolded.map((ics) => line(ics, 'METHOD'))).toEqual([
      'METHOD:REQUEST',
      'METHOD:REQUEST',
      'METHOD:CANCEL',
    ]);
    expect(line(unfolded[0]!, 'DTSTART')).toBe('DTSTART:20270112T140000Z');
    const code = at.slice(-7);
    expect(line(unfolded[0]!, 'SUMMARY')).toBe(`SUMMARY:Meeting ${code}`);
    for (const { subject, body, calendar } of mails) {
      expect(subject).toContain(code);
      expect(`${subject} ${body} ${calendar}`).not.toMatch(/Riverside|Board|room\?|lived|Rosa/i);
    }
  });

  it('two who change it at once lose nothing: the second sees both texts', async () => {
    const { rosa, at } = await aBoard();
    const [one, two] = [await rosa.browser.get(`${at}/change`), await rosa.browser.get(`${at}/change`)];
    await rosa.browser.sendForm(one, `${at}/change`, { question: 'Which four courses?' }, '/change');
    const second = await rosa.browser.sendForm(
      two,
      `${at}/change`,
      { question: 'Which two courses?' },
      '/change',
    );
    expect(second.status).toBe(409);
    for (const text of ['Which four courses?', 'Which two courses?'])
      expect(wordsOf(second.body)).toContain(text);
    const kept = await rosa.browser.sendForm(second, `${at}/change`, {}, '/change');
    expect(wordsOf((await rosa.browser.follow(kept)).body)).toContain('Which two courses?');
  });
});

describe('the agenda', () => {
  it('takes what anybody in the group brings, with who brought it, time, and whether a decision is sought', async () => {
    const { leon, rosa, at } = await aBoard();
    const empty = await fill(leon.browser, `${at}/items/new`, { title: '', minutes: 'long' });
    expect(empty.status).toBe(422);
    expect(wordsOf(empty.body)).toContain('Use a number of minutes');
    const brought = await fill(
      leon.browser,
      `${at}/items/new`,
      {
        title: 'Release for teaching',
        about: 'Three asked.',
        minutes: '20',
        decisionSought: 'yes',
      },
      empty,
    );
    expect(brought.status).toBe(303);
    const page = await words(rosa.browser, at);
    for (const said of [
      '1. Release for teaching',
      'Three asked.',
      'We are asked to decide',
      '20 minutes',
      'Brought by Leon Fraser',
      'Together 20 of 120 minutes',
    ])
      expect(page).toContain(said);
    const paper = await words(rosa.browser, `${at}/agenda`);
    expect(paper).toContain('Release for teaching');
    expect(paper).not.toContain('Change it');
  });

  it('keeps how somebody without an account told it, and who wrote it down', async () => {
    const { leon, rosa, at } = await aBoard();
    const [none] = [
      await fill(leon.browser, `${at}/items/new`, { title: 'The heating', who: rosa.personId }),
    ];
    expect(none.status).toBe(422);
    expect(wordsOf(none.body)).toContain('Say how they told you');
    await fill(leon.browser, `${at}/items/new`, { how: 'phone' }, none);
    expect(await words(leon.browser, at)).toContain('Brought by Rosa Bianchi');
    const [row] = await inSpace((tx) =>
      tx.named<object>(
        'test-item',
        `select channel, recorded_by_person_id as by, person_id as whose from groups_agenda_items where space_id = $1 and title = 'The heating'`,
        [tx.spaceId],
      ),
    );
    expect(row).toEqual({ channel: 'phone', by: leon.personId, whose: rosa.personId });
  });

  it('is kindly refused once it has closed, with what to do, and nothing is added', async () => {
    const { leon, at } = await aBoard({ agendaClosesOn: '2026-11-22' });
    const open = await leon.browser.get(`${at}/items/new`);
    expect(wordsOf(open.body)).toContain('The agenda closed on Sunday 22 November 2026');
    expect(wordsOf(open.body)).toContain('Ask a co-chair');
    expect(wordsOf(open.body)).toContain('Bring it to the next meeting');
    const notes = await leon.browser.get(`${at}/notes`);
    const { fields } = formsOf(notes.body).find(({ action }) => action.endsWith('/notes'))!;
    const { notes: _notes, version: _version, ...ours } = fields;
    const late = await leon.browser.post(`${at}/items/new`, { ...ours, title: 'Too late' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.body)).toContain('Bring it to the next meeting');
    expect(await words(leon.browser, at)).not.toContain('Too late');
  });

  it('asks for two people to present where the group does', async () => {
    const { leon, rosa, group, at } = await aBoard();
    await inSpace((tx) => aRuleSet(tx, group.id, 'two-presenters', true));
    const one = await fill(leon.browser, `${at}/items/new`, { title: 'Sleep course' });
    expect(one.status).toBe(422);
    expect(wordsOf(one.body)).toContain('this group asks for two');
    await fill(leon.browser, `${at}/items/new`, { one: leon.personId, two: rosa.personId }, one);
    expect(await words(leon.browser, at)).toMatch(
      /Brought by Leon Fraser, who presents it with Rosa Bianchi/,
    );
  });

  it('loses nothing when two people change one item: the second sees both texts, 409', async () => {
    const { leon, rosa, meeting, at } = await aBoard();
    const item = await inSpace((tx) => anAgendaItem(tx, meeting.id, leon, { title: 'A quiet room' }));
    const url = `${at}/items/${item}`;
    const [leons, rosas] = [await leon.browser.get(url), await rosa.browser.get(url)];
    expect((await leon.browser.sendForm(leons, url, { title: 'A quiet room upstairs' }, item)).status).toBe(
      303,
    );
    const second = await rosa.browser.sendForm(rosas, url, { title: 'A quiet room, with plants' }, item);
    expect(second.status).toBe(409);
    for (const text of ['A quiet room upstairs', 'A quiet room, with plants'])
      expect(wordsOf(second.body)).toContain(text);
    expect(await words(leon.browser, at)).toContain('A quiet room upstairs');
    expect((await rosa.browser.sendForm(second, url, {}, item)).status).toBe(303);
    expect(await words(leon.browser, at)).toContain('A quiet room, with plants');
  });

  it('is changed by whoever brought it and the co-chairs, put in order by the co-chairs, and taken back', async () => {
    const { leon, rosa, meeting, at } = await aBoard();
    const [first, second] = await inSpace(async (tx) => [
      await anAgendaItem(tx, meeting.id, rosa, { title: 'First thing', place: 1 }),
      await anAgendaItem(tx, meeting.id, leon, { title: 'Second thing', place: 2 }),
    ]);
    expect((await leon.browser.get(`${at}/items/${first}`)).status).toBe(403);
    await rosa.browser.sendForm(await rosa.browser.get(at), at, {}, `/items/${second}/up`);
    expect(await words(rosa.browser, at)).toContain('1. Second thing');
    await leon.browser.fillIn(`${at}/items/${second}`, {}, '/take-back');
    expect(await words(rosa.browser, at)).not.toContain('Second thing');
  });
});

describe('what helps', () => {
  it('is asked before, kept sealed, and opened only by whoever prepares the meeting, each look written down', async () => {
    const { leon, rosa, at } = await aBoard();
    expect(
      wordsOf((await fill(leon.browser, `${at}/what-helps`, { need_adjustment: 'A seat by the door' })).body),
    ).toContain('Say whether they may see it');
    await fill(leon.browser, `${at}/what-helps`, { need_adjustment: 'A seat by the door', mayLook: 'yes' });
    expect((await leon.browser.get(`${at}/who-needs-what`)).status).toBe(403);
    const looked = await rosa.browser.sendForm(await rosa.browser.get(at), at, {}, '/who-needs-what');
    expect(wordsOf(looked.body)).toContain('A seat by the door');
    const looks = () =>
      inSpace((tx) =>
        tx.named<{ who: string }>(
          'test-looks',
          `select looked_person_id as who from people_looks where space_id = $1 and person_id = $2 and because_type = 'meeting'`,
          [tx.spaceId, leon.personId],
        ),
      );
    expect(await looks()).toEqual([{ who: rosa.personId }]);
    await fill(leon.browser, `${at}/what-helps`, { mayLook: 'no' });
    expect(await words(rosa.browser, at)).toContain('Nobody has asked for anything to be prepared so far');
    const [sealed] = await inSpace((tx) =>
      tx.named<{ sealed: Buffer }>(
        'test-sealed',
        `select sealed from people_access_needs where space_id = $1 and person_id = $2`,
        [tx.spaceId, leon.personId],
      ),
    );
    expect(sealed!.sealed.toString('latin1')).not.toContain('door');
  });
});

describe('somebody without an account', () => {
  it('is asked by whoever prepares the meeting, with the channel kept; nobody else writes for others', async () => {
    const { rosa, leon, meeting, at } = await aBoard();
    const told = { need_format: 'Large print', mayLook: 'yes', who: leon.personId };
    const how = await fill(rosa.browser, `${at}/what-helps`, told);
    expect(wordsOf(how.body)).toContain('Say how they told you');
    await fill(rosa.browser, `${at}/what-helps`, { ...told, how: 'phone' }, how);
    const [row] = await inSpace((tx) =>
      tx.named<object>(
        'test-told',
        `select person_id as whose, channel, recorded_by_person_id as by from groups_helps_answers where space_id = $1 and meeting_id = $2`,
        [tx.spaceId, meeting.id],
      ),
    );
    expect(row).toEqual({ whose: leon.personId, channel: 'phone', by: rosa.personId });
    const others = { ...told, who: rosa.personId, how: 'phone' };
    expect((await fill(leon.browser, `${at}/what-helps`, others)).status).toBe(422);
  });
});

describe('two records of one person', () => {
  it('brought one set of items, and are asked once whether they were heard', async () => {
    const { rosa, group, meeting } = await aBoard({ startsAt: new Date('2026-11-20T14:00:00Z') });
    const other = await inSpace(async (tx) => {
      const personId = await addPerson(tx, { name: 'R Bianchi' }, app.clock.now());
      const memberId = await aSeat(tx, group.id, personId, { perspective: 'caring' });
      await anAgendaItem(tx, meeting.id, { memberId, personId }, { presenterIds: [personId] });
      await holdMeeting(tx, by(rosa.personId), meeting.id, [rosa.memberId, memberId]);
      await answerHeard(tx, by(personId), meeting.id, personId, 'yes');
      return personId;
    });
    const key = { key: newId(), form: 'merge', hash: Buffer.alloc(32) };
    await mergePeople(app.platform, space.id, by(null).actor, key, { from: other, into: rosa.personId });
    await inSpace(async (tx) => {
      const left = await tx.named<{ count: number }>(
        'test-merged',
        `select (select count(*) from groups_agenda_items where space_id = $1 and meeting_id = $2 and person_id = $3)::int
              + (select count(*) from groups_agenda_presenters p join groups_agenda_items i on i.space_id = p.space_id and i.id = p.item_id
                  where p.space_id = $1 and i.meeting_id = $2 and p.person_id = $3)::int as count`,
        [tx.spaceId, meeting.id, rosa.personId],
      );
      expect(left).toEqual([{ count: 2 }]);
      const asked = await tx.named<object>(
        'test-asked',
        `select person_id as whose, answered from groups_heard_asked where space_id = $1 and meeting_id = $2`,
        [tx.spaceId, meeting.id],
      );
      expect(asked).toEqual([{ whose: rosa.personId, answered: true }]);
    });
  });
});

describe('papers, notes and what was agreed', () => {
  it('papers stand with the day they were out, and say where that was late', async () => {
    const { leon, at } = await aBoard({ papersDueOn: '2026-11-20' });
    const neither = await fill(leon.browser, `${at}/papers/new`, { title: 'Room costs' });
    expect(wordsOf(neither.body)).toContain('Write the paper here, or say where it can be read');
    await fill(leon.browser, `${at}/papers/new`, { body: 'About forty pounds.' }, neither);
    expect(await words(leon.browser, at)).toContain(
      'Out since Monday 23 November 2026, later than the group agreed',
    );
    await leon.browser.sendForm(await leon.browser.get(at), at, {}, '/take-back');
    expect(await words(leon.browser, at)).not.toContain('Room costs');
  });

  it('two people who write the notes at once lose nothing', async () => {
    const { leon, rosa, at } = await aBoard();
    const url = `${at}/notes`;
    const [leons, rosas] = [await leon.browser.get(url), await rosa.browser.get(url)];
    await leon.browser.sendForm(leons, url, { notes: 'We chose the library.' }, '/notes');
    const second = await rosa.browser.sendForm(rosas, url, { notes: 'We chose the town hall.' }, '/notes');
    expect(second.status).toBe(409);
    for (const text of ['We chose the library.', 'We chose the town hall.'])
      expect(wordsOf(second.body)).toContain(text);
    await rosa.browser.sendForm(
      second,
      url,
      { notes: 'We chose the library, then the town hall.' },
      '/notes',
    );
    expect(await words(leon.browser, at)).toContain('We chose the library, then the town hall.');
  });

  it('what somebody said they would do waits on their home until it is done', async () => {
    const { leon, rosa, at } = await aBoard();
    await fill(rosa.browser, `${at}/actions/new`, {
      words: 'Ring the library',
      who: leon.personId,
      byDay: '2026-12-10',
    });
    const home = `/${space.slug}/home`;
    expect(await words(leon.browser, home)).toContain('There is 1 thing you said at a meeting you would do.');
    await leon.browser.sendForm(await leon.browser.get(at), at, { how: 'done' }, '/settle');
    expect(await words(leon.browser, home)).not.toContain('you said at a meeting');
    expect(await words(rosa.browser, at)).toMatch(
      /Ring the library Done For Leon Fraser, by Thursday 10 December 2026\./,
    );
  });
});

describe('home', () => {
  it('names an agenda in its last two days, else what would help, and leaves whoever is on a pause alone', async () => {
    const tomorrow = await aBoard({ agendaClosesOn: '2026-11-24' });
    const home = `/${space.slug}/home`;
    expect(await words(tomorrow.leon.browser, home)).toContain('An agenda closes tomorrow.');
    expect(await words(tomorrow.leon.browser, home)).not.toContain('What would help you');
    const later = await aBoard({ agendaClosesOn: '2026-11-28' });
    expect(await words(later.leon.browser, home)).toContain(
      'What would help you at the meeting on Tue 1 December?',
    );
    await inSpace((tx) =>
      tx.named('test-pause', `update groups_members set state = 'paused' where space_id = $1 and id = $2`, [
        tx.spaceId,
        later.leon.memberId,
      ]),
    );
    expect(await words(later.leon.browser, home)).not.toContain('What would help you');
  });
});

describe('was I heard?', () => {
  const held = async (lived: number, professional: number) => {
    const board = await aBoard({ startsAt: new Date('2026-11-20T14:00:00Z') });
    const people = await inSpace(async (tx) => {
      const seated = [];
      for (let index = 0; index < lived + professional; index++) {
        const personId = await addPerson(tx, { name: `Person ${index}` }, app.clock.now());
        const perspective = index < lived ? (index % 2 ? 'caring' : 'lived') : 'professional';
        seated.push({ personId, memberId: await aSeat(tx, board.group.id, personId, { perspective }) });
      }
      await holdMeeting(
        tx,
        by(board.rosa.personId),
        board.meeting.id,
        seated.map(({ memberId }) => memberId),
      );
      return seated;
    });
    return { ...board, people };
  };

  it('is asked of those who came, with one tap, once, and what was said stands in numbers alone', async () => {
    const { leon, rosa, at, meeting } = await aBoard({ startsAt: new Date('2026-11-20T14:00:00Z') });
    expect((await leon.browser.get(`${at}/who-came`)).status).toBe(403);
    await fill(rosa.browser, `${at}/who-came`, { came: [leon.memberId] });
    expect(await words(leon.browser, `/${space.slug}/home`)).toContain(
      'Were you heard at the meeting on Fri 20 November?',
    );
    expect(await words(rosa.browser, at)).not.toContain('Were you heard at this meeting?');
    const page = await leon.browser.get(at);
    const before = (await events('AgendaItemAdded')).length;
    const answered = await leon.browser.sendForm(page, at, { answer: 'no' }, '/heard');
    expect(wordsOf((await leon.browser.follow(answered)).body)).not.toContain('1 not');
    const again = await leon.browser.sendForm(page, at, { answer: 'no' }, '/heard');
    expect(again.location).toMatch(/heard-(twice|over)/);
    expect(before).toBe((await events('AgendaItemAdded')).length);
    const counts = await inSpace((tx) => heardCounts(tx, meeting.id));
    expect(counts).toEqual([{ side: 'professional', answer: 'no', count: 1 }]);
    const kept = await inSpace((tx) =>
      tx.named<object>(
        'test-columns',
        `select column_name as name from information_schema.columns where table_name in ('groups_heard_asked', 'groups_heard_counts') order by 1`,
        [],
      ),
    );
    expect(kept.map((one) => Object.values(one)[0])).toEqual([
      'answer',
      'answered',
      'count',
      'meeting_id',
      'meeting_id',
      'person_id',
      'side',
      'space_id',
      'space_id',
    ]);
  });

  it('shows each side of five or more by itself, nothing before the end, and tells the group’s records the same', async () => {
    const { people, meeting, rosa, at } = await held(6, 4);
    await inSpace(async (tx) => {
      for (const [index, { personId }] of people.entries())
        if (index !== 5)
          await answerHeard(tx, by(personId), meeting.id, personId, index % 3 === 0 ? 'no' : 'yes');
    });
    expect(await words(rosa.browser, at)).not.toContain('felt heard');
    app.clock.set('2026-12-20T09:00:00Z');
    await inSpace((tx) => closeHeardWhereOver(tx, by(null)));
    const page = await words(await signedInBrowser(app, rosa.accountId), at);
    app.clock.set(MORNING);
    expect(page).toContain('Lived experience and caring 3 of 5 felt heard, 0 partly, 2 not.');
    expect(page).not.toContain('Professionals');
    const [closed] = (await events('heard-closed')).filter(({ data }) => data['meetingId'] === meeting.id);
    expect(closed).toEqual({
      actor: null,
      data: expect.objectContaining({
        asked: { lived: 6, professional: 4 },
        answered: { lived: 5 },
        yes: { lived: 3 },
      }),
    });
  });

  it('is taken on paper: as many answers as people who handed one in, and nobody twice', async () => {
    const { rosa, at, people, meeting } = await held(3, 0);
    const slips = await words(rosa.browser, `${at}/heard/slips`);
    expect(slips).toContain('Was I heard at this meeting?');
    const two = people.slice(0, 2).map(({ personId }) => personId);
    const uneven = await fill(rosa.browser, `${at}/heard/from-paper`, { people: two, 'lived-yes': '1' });
    expect(wordsOf(uneven.body)).toContain('2 people are ticked, and 1 answers are counted');
    const counted = await fill(
      rosa.browser,
      `${at}/heard/from-paper`,
      {
        people: two,
        'lived-yes': '1',
        'lived-no': '1',
      },
      uneven,
    );
    expect(counted.location).toContain('counted');
    expect(await inSpace((tx) => heardCounts(tx, meeting.id))).toEqual([
      { side: 'lived', answer: 'no', count: 1 },
      { side: 'lived', answer: 'yes', count: 1 },
    ]);
  });

  it('a meeting that was held is told in counts: items, who came, seats, days for the papers; a correction replaces it', async () => {
    const { rosa, leon, meeting, at } = await aBoard({ startsAt: new Date('2026-11-20T14:00:00Z') });
    await inSpace(async (tx) => {
      await anAgendaItem(tx, meeting.id, rosa);
      await anAgendaItem(tx, meeting.id, leon);
      await anAgendaItem(tx, meeting.id, leon);
    });
    await fill(leon.browser, `${at}/papers/new`, { title: 'Costs', body: 'Forty.', outOn: '2026-11-13' });
    await fill(rosa.browser, `${at}/who-came`, { came: [leon.memberId] });
    await fill(rosa.browser, `${at}/who-came`, { came: [leon.memberId, rosa.memberId] });
    const own = (await events('meeting-held')).filter(({ data }) => data['meetingId'] === meeting.id);
    expect(own.map(({ data }) => data['came'])).toEqual([{ professional: 1 }, { lived: 1, professional: 1 }]);
    expect(own.at(-1)!.data).toMatchObject({
      heldOn: '2026-11-20',
      items: { lived: 1, professional: 2 },
      seats: { lived: 1, professional: 1 },
      papersDaysBefore: 7,
      heard: null,
    });
  });
});

describe('badges off', () => {
  it('shows nobody’s perspective or organisation on any page of a meeting', async () => {
    const { rosa, leon, group, meeting, at } = await aBoard();
    const item = await inSpace(async (tx) => {
      await tx.named(
        'test-openly',
        `update groups_members set held_openly = true where space_id = $1 and group_id = $2`,
        [tx.spaceId, group.id],
      );
      await tx.named(
        'test-org',
        `update groups_seats set organisation = 'Riverside Trust' where space_id = $1 and group_id = $2`,
        [tx.spaceId, group.id],
      );
      return anAgendaItem(tx, meeting.id, leon, { presenterIds: [leon.personId, rosa.personId] });
    });
    await fill(rosa.browser, `${at}/actions/new`, { words: 'Ring them', who: leon.personId });
    const pages = ['', '/agenda', '/items/new', `/items/${item}`, '/actions/new'];
    expect(await words(rosa.browser, at)).toContain('Leon Fraser (professional experience, Riverside Trust)');
    await inSpace((tx) => aRuleSet(tx, group.id, 'badges-off', true));
    for (const page of pages) {
      const { body } = await rosa.browser.get(`${at}${page}`);
      expect(body).toContain('Leon Fraser');
      expect(body).not.toMatch(/professional experience|lived experience|Riverside Trust\)/);
    }
  });
});
