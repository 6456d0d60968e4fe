import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { DomainEvent } from '#platform/events/event.ts';
import { newCode, newId } from '#platform/ids/ids.ts';
import { startGroup } from './commands/start-group.ts';
import type { NewGroup } from './commands/start-group.ts';
import { coChairNamed, joined, seatAdded } from './events.ts';
import { heardClosed, meetingHeld } from './meeting-events.ts';
import { daysBetween } from './model/agenda-days.ts';
import { ENOUGH_TO_SHOW } from './model/heard.ts';
import type { Perspective } from './model/perspectives.ts';
import type { Seat } from './queries/seats.ts';

/** Somebody with the seat they hold from the beginning. */
export interface FirstHolder {
  readonly personId: string;
  readonly perspective: Perspective;
  readonly organisation: string;
  readonly heldOpenly: boolean;
  readonly coChair: boolean;
  readonly paidToBeThere: boolean;
}

const SEATS = `
  insert into groups_seats (space_id, id, group_id, number, perspective, organisation)
  select $1, s.id, $2, s.number, s.perspective, s.organisation
    from unnest($3::uuid[], $4::int[], $5::text[], $6::text[]) as s (id, number, perspective, organisation)`;

const MEMBERS = `
  insert into groups_members (space_id, id, group_id, seat_id, person_id, state, held_openly, co_chair, paid_to_be_there, asked_at, channel, recorded_by_person_id)
  select $1, m.id, $2, m.seat, m.person, 'here', m.openly, m.chair, m.paid, $3, $4, $5
    from unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::boolean[], $10::boolean[], $11::boolean[]) as m (id, seat, person, openly, chair, paid)`;

const TIMES = `
  insert into groups_member_times (space_id, member_id, number, state, since)
  select $1, m.id, 1, 'here', $2 from unnest($3::uuid[]) as m (id)`;

/** A group with all its people on their seats from its first day, set by set, as an import would write it. Within the caller's transaction. */
export async function startSeated(
  tx: Tx,
  by: By,
  group: Omit<NewGroup, 'seats'>,
  holders: readonly FirstHolder[],
): Promise<{ id: string; code: string }> {
  const { platform, actor } = by;
  const { id, code } = await startGroup(tx, by, { ...group, seats: [] });
  const made = holders.map((holder) => ({ ...holder, seatId: newId(), memberId: newId() }));
  const memberIds = made.map(({ memberId }) => memberId);
  const seatIds = made.map(({ seatId }) => seatId);
  await tx.named('demo-seats', SEATS, [
    tx.spaceId,
    id,
    seatIds,
    made.map((_, at) => at + 1),
    made.map(({ perspective }) => perspective),
    made.map(({ organisation }) => organisation),
  ]);
  await tx.named('demo-members', MEMBERS, [
    tx.spaceId,
    id,
    actor.at,
    actor.channel,
    actor.personId,
    memberIds,
    seatIds,
    made.map(({ personId }) => personId),
    made.map(({ heldOpenly }) => heldOpenly),
    made.map(({ coChair }) => coChair),
    made.map(({ paidToBeThere }) => paidToBeThere),
  ]);
  await tx.named('demo-member-times', TIMES, [tx.spaceId, actor.at, memberIds]);
  await platform.record.all(
    tx,
    actor,
    made.flatMap(({ seatId, memberId, coChair }): DomainEvent[] => [
      seatAdded(id, seatId),
      joined(memberId, id),
      ...(coChair ? [coChairNamed(memberId, id)] : []),
    ]),
  );
  return { id, code };
}

type Holder = Pick<Seat, 'memberId' | 'personId' | 'perspective'>;

/** A meeting that is over, as its records have it. */
export interface PastMeeting {
  /** ISO day. */
  readonly heldOn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly purpose: string;
  readonly question: string;
  readonly place: string;
  readonly agendaClosesOn: string;
  readonly papersOutOn: string;
  readonly paper: string;
  readonly notes: string;
  readonly items: readonly {
    readonly title: string;
    readonly by: Holder;
    readonly decisionSought: boolean;
  }[];
  readonly came: readonly Holder[];
  /** How many of lived experience and caring said that they were heard; all of them who came have answered. */
  readonly livedHeard: number;
}

type Made = PastMeeting & { readonly id: string; readonly code: string };

/**
 * A group's meetings that are over, written down in one act as an import would: set by set, each with the record of what
 * it was, from which its counts are drawn as from any other. Within the caller's transaction. Answers their ids.
 */
export async function writePastMeetings(
  tx: Tx,
  by: By,
  groupId: string,
  seats: readonly Holder[],
  past: readonly PastMeeting[],
): Promise<readonly string[]> {
  const made = past.map((meeting) => ({ ...meeting, id: newId(), code: newCode() }));
  await insertMeetings(tx, by, groupId, made);
  await insertItems(tx, by, made);
  await insertPapers(tx, by, made);
  await insertCame(tx, made);
  await insertHeard(tx, made);
  await by.platform.record.all(
    tx,
    by.actor,
    made.flatMap((meeting) => recordsOf(groupId, seats, meeting)),
  );
  return made.map(({ id }) => id);
}

const MEETINGS = `
  insert into groups_meetings (space_id, group_id, made_by_person_id, channel, state, id, code, purpose, question, starts_at, ends_at, place,
         agenda_closes_on, papers_due_on, notes, notes_kept_at, held_recorded_at, heard_closed_at, made_at)
  select $1, $2, $3, $4, 'held', m.id, m.code, m.purpose, m.question, m.starts_at, m.ends_at, m.place,
         m.closes, m.papers, m.notes, m.ends_at, m.ends_at, m.ends_at, m.starts_at
    from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[], $11::text[], $12::date[], $13::date[], $14::text[])
      as m (id, code, purpose, question, starts_at, ends_at, place, closes, papers, notes)`;

async function insertMeetings(tx: Tx, { actor }: By, groupId: string, made: readonly Made[]): Promise<void> {
  await tx.named('demo-meetings', MEETINGS, [
    tx.spaceId,
    groupId,
    actor.personId,
    actor.channel,
    made.map(({ id }) => id),
    made.map(({ code }) => code),
    made.map(({ purpose }) => purpose),
    made.map(({ question }) => question),
    made.map(({ startsAt }) => startsAt),
    made.map(({ endsAt }) => endsAt),
    made.map(({ place }) => place),
    made.map(({ agendaClosesOn }) => agendaClosesOn),
    made.map(({ papersOutOn }) => papersOutOn),
    made.map(({ notes }) => notes),
  ]);
}

const ITEMS = `
  insert into groups_agenda_items (space_id, channel, recorded_by_person_id, minutes, id, meeting_id, place, title, member_id, person_id, decision_sought, added_at)
  select $1, $2, $3, 10, i.* from unnest($4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::uuid[], $9::uuid[], $10::boolean[], $11::timestamptz[]) as i`;

async function insertItems(tx: Tx, { actor }: By, made: readonly Made[]): Promise<void> {
  const all = made.flatMap(({ id, items, startsAt }) =>
    items.map((item, index) => ({ ...item, meetingId: id, place: index + 1, startsAt })),
  );
  await tx.named('demo-agenda-items', ITEMS, [
    tx.spaceId,
    actor.channel,
    actor.personId,
    all.map(() => newId()),
    all.map(({ meetingId }) => meetingId),
    all.map(({ place }) => place),
    all.map(({ title }) => title),
    all.map(({ by }) => by.memberId),
    all.map(({ by }) => by.personId),
    all.map(({ decisionSought }) => decisionSought),
    all.map(({ startsAt }) => startsAt),
  ]);
}

const PAPERS = `
  insert into groups_papers (space_id, channel, recorded_by_person_id, id, meeting_id, title, out_on, recorded_at)
  select $1, $2, $3, p.* from unnest($4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::timestamptz[]) as p`;

async function insertPapers(tx: Tx, { actor }: By, made: readonly Made[]): Promise<void> {
  await tx.named('demo-papers', PAPERS, [
    tx.spaceId,
    actor.channel,
    actor.personId,
    made.map(() => newId()),
    made.map(({ id }) => id),
    made.map(({ paper }) => paper),
    made.map(({ papersOutOn }) => papersOutOn),
    made.map(({ startsAt }) => startsAt),
  ]);
}

const CAME = `
  insert into groups_attendance (space_id, meeting_id, member_id, person_id)
  select $1, c.* from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as c`;

async function insertCame(tx: Tx, made: readonly Made[]): Promise<void> {
  const all = made.flatMap(({ id, came }) => came.map((holder) => ({ ...holder, meetingId: id })));
  await tx.named('demo-came', CAME, [
    tx.spaceId,
    all.map(({ meetingId }) => meetingId),
    all.map(({ memberId }) => memberId),
    all.map(({ personId }) => personId),
  ]);
}

const HEARD = `
  insert into groups_heard_counts (space_id, side, meeting_id, answer, count)
  select $1, 'lived', h.* from unnest($2::uuid[], $3::text[], $4::int[]) as h (meeting_id, answer, count) where h.count > 0`;

async function insertHeard(tx: Tx, made: readonly Made[]): Promise<void> {
  const all = made.flatMap(({ id, came, livedHeard }) => [
    { id, answer: 'yes', count: livedHeard },
    { id, answer: 'partly', count: livedOf(came) - livedHeard },
  ]);
  await tx.named('demo-heard', HEARD, [
    tx.spaceId,
    all.map(({ id }) => id),
    all.map(({ answer }) => answer),
    all.map(({ count }) => count),
  ]);
}

const livedOf = (came: readonly Holder[]) =>
  came.filter(({ perspective }) => perspective === 'lived' || perspective === 'caring').length;

const countsOf = (holders: readonly Holder[]) =>
  Object.fromEntries(
    [...Map.groupBy(holders, ({ perspective }) => perspective)].map(([kind, own]) => [kind, own.length]),
  );

function recordsOf(groupId: string, seats: readonly Holder[], meeting: Made): DomainEvent[] {
  const { id, heldOn, items, came, papersOutOn, livedHeard } = meeting;
  const held = meetingHeld(id, {
    groupId,
    heldOn,
    items: countsOf(items.map(({ by }) => by)),
    came: countsOf(came),
    seats: countsOf(seats),
    papersDaysBefore: daysBetween(papersOutOn, heldOn),
  });
  const lived = livedOf(came);
  if (lived < ENOUGH_TO_SHOW) return [held];
  const answers = { asked: { lived }, answered: { lived }, yes: { lived: livedHeard } };
  return [held, heardClosed(id, { groupId, ...answers })];
}
