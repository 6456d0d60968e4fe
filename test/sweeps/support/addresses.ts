import { reviewToken } from '#modules/college/testing.ts';
import { bookingToken } from '#modules/college/model/booking-token.ts';
import { bringEvidence, seeDifferently } from '#modules/decisions/index.ts';
import { aDecision } from '#modules/decisions/testing.ts';
import { questionToken } from '#modules/pairing/testing.ts';
import { releaseToken } from '#modules/release/testing.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import type { Route } from '#platform/http/route.ts';
import type { TestApp } from '#test/support/app.ts';
import { anImport } from './an-import.ts';
import { aLink, anAddressChange } from './world.ts';
import type { FilledSpace } from './world.ts';

type Filler = (filled: FilledSpace, app: TestApp) => Promise<string> | string;

const VENUE_OF_RUN = `
  select m.venue_id from college_runs r join college_rooms m on m.space_id = r.space_id and m.id = r.room_id
   where r.space_id = $1 and r.id = $2`;

/**
 * A real value for each parameter of an address, from real rows. The key is the parameter with the words of the
 * address before it where that decides what it means: "sign-ins/:id" before ":id".
 */
const FILLERS: Record<string, Filler> = {
  ':space': (filled) => filled.space.slug,
  'sign-in/link/:token': (filled, app) => aLink(app, 'sign-in', filled.people.member.accountId),
  'set-up/:token': (_filled, app) => aLink(app, 'set-up', null),
  'account/address/confirm/:token': (filled, app) =>
    anAddressChange(app, filled.everything.accountId, 'token'),
  'account/address/stop/:token': (filled, app) => anAddressChange(app, filled.everything.accountId, 'stop'),
  'sign-ins/:id': async (filled, app) => {
    const [row] = await app.platform.database.global<{ id: string }>(
      `select id from sign_ins where account_id = $1 limit 1`,
      [filled.everything.accountId],
    );
    return row!.id;
  },
  'runs/:code': (filled) => filled.run.code,
  'runs/:ref': (filled) => filled.run.code,
  'promises/:code': (filled) => filled.run.code,
  'booked/:token': (filled) => filled.booked.look,
  'cancel/:token': (filled) => filled.booked.giveUp,
  'cannot-come/:token': (filled) => filled.booked.giveUp,
  'held/:token': async (filled, app) =>
    bookingToken(app.platform.seal, filled.space.id, await bookingOf(filled, app), 'held'),
  'booked-for/:booking': (filled, app) => bookingOf(filled, app),
  'runs/:code/people/:booking': (filled, app) => bookingOf(filled, app),
  'my-part/:id': (filled, app) =>
    oneText(
      app,
      filled,
      `select id from thread_contributions where space_id = $1 and person_id = $2`,
      filled.everything.personId,
    ),
  'people/:id': (filled) => filled.people.member.personId,
  'strengths/:strength': (filled, app) =>
    oneText(
      app,
      filled,
      `select id from people_strengths where space_id = $1 and person_id = $2`,
      filled.people.member.personId,
    ),
  'what-helps/:need': (filled, app) => needOf(filled, app, filled.people.member.personId),
  'me/what-helps/:need': (filled, app) => needOf(filled, app, filled.everything.personId),
  'groups/:group': (filled) => filled.group.code,
  'decisions/:code': async (filled, app) => (await aQuestionAsked(filled, app)).code,
  'evidence/:evidence': async (filled, app) => (await aQuestionAsked(filled, app)).evidence,
  'differently/:difference': async (filled, app) => (await aQuestionAsked(filled, app)).difference,
  'my-accounts/:account': async (filled, app) => (await aQuestionAsked(filled, app)).account,
  'how-we-work/:rule': () => 'badges-off',
  'meetings/:meeting': (filled, app) =>
    oneText(
      app,
      filled,
      `select code from groups_meetings where space_id = $1 and group_id = $2`,
      filled.group.id,
    ),
  'items/:item': (filled, app) => ofMeetings(filled, app, 'groups_agenda_items'),
  'papers/:paper': (filled, app) => ofMeetings(filled, app, 'groups_papers'),
  'actions/:action': (filled, app) => ofMeetings(filled, app, 'groups_actions'),
  'people/:member': (filled, app) =>
    oneText(
      app,
      filled,
      `select id from groups_members where space_id = $1 and person_id = $2`,
      filled.people.tutor.personId,
    ),
  'import/:id': anImport,
  'lines/:line': () => '4',
  'terms/:term': (filled, app) => termOf(filled, app),
  'courses/:course': (filled) => filled.run.courseId,
  'sessions/:session': (filled) => filled.run.sessionIds[0]!,
  'tutors/:person': (filled) => filled.run.tutorIds[0]!,
  'venues/:venue': (filled, app) => oneText(app, filled, VENUE_OF_RUN, filled.run.id),
  'rooms/:room': (filled, app) =>
    oneText(app, filled, `select room_id from college_runs where space_id = $1 and id = $2`, filled.run.id),
  'open-days/:closed': (filled, app) => aClosedPeriod(filled, app),
  'rules/:rule': () => 'pair-days',
  'calls/:call': (filled, app) => aCall(filled, app),
  'failed/:message': (filled, app) => aFailedMessage(filled, app),
  'messages/people/:person': (filled) => filled.people.member.personId,
  'stop/:token': (filled, app) => aStopLink(filled, app),
  'work/:id': (filled, app) => aCopyMade(filled, app),
  'sessions/:number': () => '1',
  'reviews/:token': (filled, app) =>
    reviewToken(app.platform.seal, filled.space.id, filled.run.id, new Date('2030-01-01T00:00:00Z')),
  'terms/:slug': (filled, app) => termOf(filled, app),
  'releases/:request': (filled, app) => aReleaseAsked(filled, app),
  'release/:token': async (filled, app) =>
    releaseToken(app.platform.seal, filled.space.id, {
      requestId: await aReleaseAsked(filled, app),
      until: new Date('2030-01-01T00:00:00Z'),
    }),
  'releasing/:token': async (filled, app) =>
    releaseToken(
      app.platform.seal,
      filled.space.id,
      { requestId: await aReleaseAsked(filled, app), until: new Date('2030-01-01T00:00:00Z') },
      'managers page',
    ),
  'times/:time': (filled, app) => aTimeAway(filled, app),
  'finding-tutors/tutors/:person': ({ people }) => people.tutor.personId,
  'questions/:question': (filled, app) => aTutorAsked(filled, app),
  'would-you/:token': async (filled, app) =>
    questionToken(app.platform.seal, filled.space.id, await aTutorAsked(filled, app)),
  'download/:download': (filled, app) => aDownload(filled, app),
  'supporters/:supporter': (filled, app) => aSupporter(filled, app),
  'supporting/:supporter': (filled, app) => aSupporter(filled, app),
  'wrong/:correction': (filled, app) => aCorrection(filled, app),
  'forget/:erasure': (filled, app) => anErasure(filled, app),
};

/** The address of a route with every parameter filled from a space's own rows; the space itself may be another one. */
export async function addressOf(
  route: Pick<Route, 'path'>,
  app: TestApp,
  rows: FilledSpace,
  space: FilledSpace = rows,
): Promise<string> {
  const parts = route.path.split('/');
  const filled = await Promise.all(
    parts.map((part, index) =>
      part.startsWith(':') ? valueOf(parts, index, app, part === ':space' ? space : rows) : part,
    ),
  );
  return filled.join('/');
}

async function valueOf(
  parts: readonly string[],
  index: number,
  app: TestApp,
  filled: FilledSpace,
): Promise<string> {
  for (let from = 0; from <= index; from += 1) {
    const fill = FILLERS[parts.slice(from, index + 1).join('/')];
    if (fill) return encodeURIComponent(await fill(filled, app));
  }
  const name = parts.slice(Math.max(0, index - 1), index + 1).join('/');
  throw new Error(
    `Nobody knows a real value for "${name}" in ${parts.join('/')}: add it to FILLERS in test/sweeps/support/addresses.ts`,
  );
}

/** The same address with ids and codes that exist nowhere in place of real ones. */
export function toNowhere(address: string): string {
  return address
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, newId)
    .replace(/(?<=\/(?:runs|groups|decisions)\/)[^/]+/, newCode);
}

export const nameOf = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

/** The one text a statement finds among a space's rows. */
async function oneText(app: TestApp, filled: FilledSpace, sql: string, id: string): Promise<string> {
  const { rows } = await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query<Record<string, string>>(sql, [filled.space.id, id]),
  );
  return Object.values(rows[0]!)[0]!;
}

function termOf(filled: FilledSpace, app: TestApp): Promise<string> {
  return oneText(
    app,
    filled,
    `select slug from college_terms where space_id = $1 and id = $2`,
    filled.run.termId,
  );
}

async function aClosedPeriod({ space, run }: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(space.id, (tx) =>
    tx.client.query(
      `insert into college_closed_periods (space_id, id, term_id, name, from_on, to_on) values ($1, $2, $3, 'Half term', '2027-02-15', '2027-02-19')`,
      [space.id, id, run.termId],
    ),
  );
  return id;
}

function bookingOf(filled: FilledSpace, app: TestApp): Promise<string> {
  return oneText(
    app,
    filled,
    `select id from college_bookings where space_id = $1 and run_id = $2 limit 1`,
    filled.run.id,
  );
}

function needOf(filled: FilledSpace, app: TestApp, personId: string): Promise<string> {
  return oneText(
    app,
    filled,
    `select id from people_access_needs where space_id = $1 and person_id = $2 limit 1`,
    personId,
  );
}

interface QuestionAsked {
  readonly code: string;
  readonly evidence: string;
  readonly difference: string;
  readonly account: string;
}

/** A question of the group that is open, with an account and a difference of its co-chair. One for each space. */
async function aQuestionAsked(
  { space, group, everything }: FilledSpace,
  app: TestApp,
): Promise<QuestionAsked> {
  const by = {
    platform: app.platform,
    space,
    actor: { personId: everything.personId, onBehalfOf: null, channel: 'web' as const, at: app.clock.now() },
  };
  return app.platform.database.inSpace(space.id, async (tx) => {
    const find = async () =>
      (
        await tx.client.query<QuestionAsked>(
          `select d.code, e.id as evidence, e.account_id as account, f.id as difference from decisions d
             join decisions_evidence e on e.space_id = d.space_id and e.decision_id = d.id
             join decisions_differences f on f.space_id = d.space_id and f.decision_id = d.id
            where d.space_id = $1 and d.group_id = $2 and d.state = 'open' limit 1`,
          [space.id, group.id],
        )
      ).rows[0];
    const there = await find();
    if (there) return there;
    const { id: decisionId } = await aDecision(tx, by, group.id);
    const { personId } = everything;
    await bringEvidence(tx, by, {
      kind: 'a lived account',
      decisionId,
      title: 'Saturdays',
      limits: '',
      ownerId: personId,
      from: { words: 'On Saturdays nobody rings.', readers: 'everybody' },
    });
    await seeDifferently(tx, by, { decisionId, personId, words: 'I would wait.', shownAs: 'my name' });
    return (await find())!;
  });
}

/** Something at the meeting of the group. */
function ofMeetings(filled: FilledSpace, app: TestApp, table: string): Promise<string> {
  return oneText(
    app,
    filled,
    `select t.id from ${table} t join groups_meetings m on m.space_id = t.space_id and m.id = t.meeting_id
      where t.space_id = $1 and m.group_id = $2 limit 1`,
    filled.group.id,
  );
}

async function aCall(filled: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query(
      `insert into messages_calls (space_id, id, person_id, kind, about_type, about_id, code, say, because, state, created_at)
       values ($1, $2, $3, 'change', 'run', $4, 'k7m-4td', 'It moves.', 'their way', 'to ring', $5)`,
      [filled.space.id, id, filled.people.member.personId, filled.run.id, app.clock.now()],
    ),
  );
  return id;
}

async function aCopyMade(filled: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query(
      `insert into operator_works (space_id, id, kind, state, result, asked_at, finished_at) values ($1, $2, 'copy', 'done', '{"rows": 1, "bytes": 1}', $3, $3)`,
      [filled.space.id, id, app.clock.now()],
    ),
  );
  return id;
}

async function aDownload(filled: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query(
      `insert into mydata_downloads (space_id, id, person_id, state, asked_at, finished_at) values ($1, $2, $3, 'ready', $4, $4)`,
      [filled.space.id, id, filled.everything.personId, app.clock.now()],
    ),
  );
  return id;
}

async function aSupporter(filled: FilledSpace, app: TestApp): Promise<string> {
  const { rows } = await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query<{ id: string }>(
      `insert into mydata_supporters (space_id, id, person_id, account_id, name, email, may_book, may_see_dates, may_be_told, may_see_helps, named_at)
       values ($1, $2, $3, $4, 'Zora', 'zora@people.example', true, true, true, true, $5)
       on conflict (space_id, person_id, account_id) do update set name = excluded.name returning id`,
      [filled.space.id, newId(), filled.everything.personId, filled.everything.accountId, app.clock.now()],
    ),
  );
  return rows[0]!.id;
}

async function aCorrection(filled: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query(
      `insert into mydata_corrections (space_id, id, person_id, about, words, asked_at) values ($1, $2, $3, 'a register', 'I was there.', $4)`,
      [filled.space.id, id, filled.people.member.personId, app.clock.now()],
    ),
  );
  return id;
}

async function anErasure(filled: FilledSpace, app: TestApp): Promise<string> {
  const { rows } = await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query<{ id: string }>(
      `insert into mydata_erasures (space_id, id, person_id, state, asked_at, not_before) values ($1, $2, $3, 'asked', $4, $4)
       on conflict (space_id, person_id) where state = 'asked' do update set asked_at = excluded.asked_at returning id`,
      [filled.space.id, newId(), filled.people.member.personId, app.clock.now()],
    ),
  );
  return rows[0]!.id;
}

async function aFailedMessage(filled: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  await app.platform.database.inSpace(filled.space.id, (tx) =>
    tx.client.query(
      `insert into messages (space_id, id, person_id, to_address, kind, subject, body, state, trouble, created_at)
       values ($1, $2, $3, 'member@people.example', 'change', 'k7m-4td', 'It moves.', 'failed', 'EENVELOPE 550', $4)`,
      [filled.space.id, id, filled.people.member.personId, app.clock.now()],
    ),
  );
  return id;
}

async function aStopLink(filled: FilledSpace, app: TestApp): Promise<string> {
  const { space, people } = filled;
  return app.platform.database.inSpace(space.id, async (tx) => {
    await tx.client.query(
      `insert into messages_stop_links (space_id, token, person_id, made_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [space.id, `${newCode()}-${newCode()}`, people.member.personId, app.clock.now()],
    );
    const { rows } = await tx.client.query<{ token: string }>(
      `select token from messages_stop_links where space_id = $1 and person_id = $2`,
      [space.id, people.member.personId],
    );
    return rows[0]!.token;
  });
}

async function aReleaseAsked({ space, people }: FilledSpace, app: TestApp): Promise<string> {
  const id = newId();
  const at = app.clock.now();
  await app.platform.database.inSpace(space.id, async (tx) => {
    await tx.client.query(
      `insert into release_requests (space_id, id, code, person_id, from_on, to_on, state, how_asked, asked_at, answer_by, link_until)
       values ($1, $2, $3, $4, '2027-01-11', '2027-03-26', 'asked', 'mail', $5, $6, $6)`,
      [space.id, id, newCode(), people.tutor.personId, at, new Date('2030-01-01T00:00:00Z')],
    );
    await tx.client.query(
      `insert into release_days (space_id, request_id, number, weekday, from_time, until_time) values ($1, $2, 1, 2, '09:00', '12:00')`,
      [space.id, id],
    );
    await tx.client.query(
      `insert into release_managers (space_id, request_id, person_id, name, email) values ($1, $2, $3, 'Gill Whitaker', 'gill@hospital.example')`,
      [space.id, id, people.tutor.personId],
    );
  });
  return id;
}

/** A time the tutor cannot, written down for them; and one of whoever looks into every corner, so that their page has it too. */
async function aTimeAway({ space, people, everything }: FilledSpace, app: TestApp): Promise<string> {
  const ids = [newId(), newId()];
  const whose = [people.tutor.personId, everything.personId];
  await app.platform.database.inSpace(space.id, (tx) =>
    tx.client.query(
      `insert into pairing_times (space_id, id, person_id, weekday, from_time, until_time, recorded_at, channel, recorded_by_person_id)
       select $1, t.id, t.person_id, 2, '09:00', '12:00', $4, 'phone', $5 from unnest($2::uuid[], $3::uuid[]) as t (id, person_id)`,
      [space.id, ids, whose, app.clock.now(), people.coordinator.personId],
    ),
  );
  return ids[0]!;
}

/** A question to the tutor that waits for an answer; and one to whoever looks into every corner. */
async function aTutorAsked({ space, people, everything, draft }: FilledSpace, app: TestApp): Promise<string> {
  const ids = [newId(), newId()];
  const whose = [people.tutor.personId, everything.personId];
  return app.platform.database.inSpace(space.id, async (tx) => {
    await tx.client.query(
      `insert into pairing_questions (space_id, id, run_id, person_id, role, state, asked_at, answer_by)
       select $1, t.id, $4, t.person_id, 'peer', 'asked', $5, '2030-01-01' from unnest($2::uuid[], $3::uuid[]) as t (id, person_id)
       on conflict do nothing`,
      [space.id, ids, whose, draft.id, app.clock.now()],
    );
    const { rows } = await tx.client.query<{ id: string }>(
      `select id from pairing_questions where space_id = $1 and person_id = $2 and run_id = $3 and state = 'asked'`,
      [space.id, people.tutor.personId, draft.id],
    );
    return rows[0]!.id;
  });
}
