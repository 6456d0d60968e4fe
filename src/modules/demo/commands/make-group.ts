import {
  closeSeats,
  sayWhoIsNotHere,
  seatsOf,
  setRule,
  startSeated,
  writePastMeetings,
} from '#modules/groups/index.ts';
import type { FirstHolder, PastMeeting, Seat } from '#modules/groups/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Temporal } from 'temporal-polyfill';
import type { DemoGroup, PastCounts, SeatHolder } from '../data/board.ts';
import type { Acting } from './acting.ts';
import { instant } from './make-autumn.ts';

export interface GroupMade {
  readonly id: string;
  readonly code: string;
  /** By the day each was held. */
  readonly meetingIds: ReadonlyMap<string, string>;
  readonly seats: readonly Seat[];
}

const TWO_HOURS = 2 * 60 * 60 * 1000;

/** A group of the demonstration with its people, its rules on the days they were set, and its meetings so far. `firstItems` says what headed the agenda of a day. */
export async function makeGroup(
  tx: Tx,
  acting: Acting,
  made: DemoGroup,
  firstItems: ReadonlyMap<string, string>,
): Promise<GroupMade> {
  const start = acting('Amina Yusuf', made.startedOn, '11:00', 'in person');
  const holders = made.holders.map((holder) => firstHolder(holder, acting));
  const { id, code } = await startSeated(tx, start, { ...made.group, seatsCloseOn: null }, holders);
  await sayWhoIsNotHere(tx, acting(chairOf(made), made.startedOn, '15:00'), id, made.notHere);
  await closeSeats(tx, acting(chairOf(made), made.startedOn, '16:00'), id);
  for (const { setOn, ...rule } of made.rules)
    await setRule(tx, acting(chairOf(made), setOn, '16:00'), id, { ...rule, setOn });
  const held = await seatsOf(tx, id);
  const past = pastMeetings(made, held, firstItems);
  const ids = await writePastMeetings(
    tx,
    acting('Amina Yusuf', '2026-11-20', '10:00', 'import'),
    id,
    held,
    past,
  );
  return { id, code, seats: held, meetingIds: new Map(past.map(({ heldOn }, at) => [heldOn, ids[at]!])) };
}

const chairOf = ({ holders }: DemoGroup) => holders.find(({ coChair }) => coChair)!.name;

function firstHolder({ name, perspective, ...more }: SeatHolder, acting: Acting): FirstHolder {
  return {
    personId: acting(name, '2024-11-05', '09:00').actor.personId!,
    perspective,
    organisation: more.organisation ?? '',
    heldOpenly: more.openly ?? false,
    coChair: more.coChair ?? false,
    paidToBeThere: more.paid ?? false,
  };
}

/** Who brought what in turn, and who could not come in turn: nobody stands out, and no two charts tell one story. */
function pastMeetings(
  made: DemoGroup,
  seats: readonly Seat[],
  firstItems: ReadonlyMap<string, string>,
): PastMeeting[] {
  const sides = {
    lived: seats.filter(({ perspective }) => perspective === 'lived' || perspective === 'caring'),
    professional: seats.filter(({ perspective }) => perspective === 'professional'),
    community: seats.filter(({ perspective }) => perspective === 'community'),
  };
  const turn = { lived: 0, professional: 0, community: 0 };
  const item = (side: keyof typeof sides) => {
    const nth = turn[side]++;
    const [by, title] = [inTurn(sides[side], nth), inTurn(made.titles[side], nth)];
    return { title, by, decisionSought: nth % 4 === 0 };
  };
  return made.meetings.map((counts, at) => {
    const items = (['lived', 'professional', 'community'] as const).flatMap((side) =>
      Array.from({ length: counts[side] }, () => item(side)),
    );
    const first = firstItems.get(counts.heldOn);
    if (first) items[0] = { ...items[0]!, title: first, decisionSought: true };
    const lived = without(sides.lived, at, (at + 1) % 2);
    const others = without([...sides.professional, ...sides.community], at, 1 + (at % 2));
    return { ...frameOf(made, counts), items, came: [...lived, ...others], livedHeard: lived.length - 1 };
  });
}

const inTurn = <One>(all: readonly One[], nth: number): One => all[nth % all.length]!;

function without(seats: readonly Seat[], at: number, many: number): Seat[] {
  const others = seats.filter(({ coChair }) => !coChair);
  const away = Array.from({ length: many }, (_, nth) => inTurn(others, at + nth));
  return seats.filter((seat) => !away.includes(seat));
}

function frameOf(made: DemoGroup, { heldOn, papers }: PastCounts) {
  const day = Temporal.PlainDate.from(heldOn);
  const startsAt = instant(heldOn, made.hour);
  const closes = heldOn < '2026-03' ? 3 : 7;
  return {
    heldOn,
    startsAt,
    endsAt: new Date(startsAt.getTime() + TWO_HOURS),
    purpose: 'To decide what is on the agenda, and to hear how the month has been.',
    question: 'What has changed since we last met, and who noticed?',
    place: made.place,
    agendaClosesOn: day.subtract({ days: closes }).toString(),
    papersOutOn: day.subtract({ days: papers }).toString(),
    paper: 'The agenda, with what belongs to it',
    notes: '',
  };
}
