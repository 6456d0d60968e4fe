import { z } from 'zod';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import type { Visit } from '#platform/http/visit.ts';
import { agendaIsOpen } from '../model/agenda-days.ts';
import { isInIt, mayTend, ownSeat } from '../policy.ts';
import type { Group } from '../queries/groups.ts';
import { meetingByCode } from '../queries/meetings.ts';
import type { Meeting } from '../queries/meetings.ts';
import { membersShown } from '../queries/members-shown.ts';
import { wayOfWorking } from '../queries/rules.ts';
import type { WayOfWorking } from '../queries/rules.ts';
import { seatsOf } from '../queries/seats.ts';
import type { Member } from '../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from './load.ts';

const CODE = /^[a-z0-9]{3}-[a-z0-9]{3}$/;

/** A meeting of a group's address, by both codes. */
export const meetingParams = groupParams.extend({ meeting: z.string().regex(CODE) });
export type OfMeeting = Visit<z.output<typeof meetingParams>, unknown>;

/** A meeting as its reader may see it. */
export interface MeetingRead {
  readonly group: Group;
  readonly meeting: Meeting;
  readonly way: WayOfWorking;
  /** The reader's seat, if they are in the group. */
  readonly member: Member | null;
  readonly tends: boolean;
  readonly open: boolean;
  /** The day it is, by the clocks of the space. */
  readonly today: string;
}

/** The meeting of the address, for whoever may read its agenda and notes: the group's people, and everybody where the group says so. */
export async function loadMeeting(tx: Tx, visit: OfMeeting): Promise<MeetingRead> {
  const group = await loadGroup(tx, visit);
  const meeting = found(await meetingByCode(tx, group.id, visit.params.meeting));
  const seat = await ownSeat(tx, visit, group);
  const way = await wayOfWorking(tx, group.id);
  const tends = await mayTend(tx, visit, group);
  const { timeZone } = visit.space;
  const read: MeetingRead = {
    group,
    meeting,
    way,
    member: isInIt(seat) ? seat : null,
    tends,
    open: agendaIsOpen(meeting, timeZone, visit.now),
    today: dayIn(timeZone, visit.now),
  };
  if (mayReadPapers(read)) return read;
  throw visit.who
    ? new Trouble('not-allowed', 'This is for people of the group')
    : new Trouble('sign-in-first', 'This is for people of the group');
}

/** Whether somebody may read what a group writes for its meetings. */
export function mayReadPapers({
  way,
  member,
  tends,
}: Pick<MeetingRead, 'way' | 'member' | 'tends'>): boolean {
  return way.openPapers || member !== null || tends;
}

/** The same for a page of the group's own people: whoever only reads is told that it is theirs. */
export async function loadAsMember(tx: Tx, visit: OfMeeting): Promise<MeetingRead & { member: Member }> {
  const read = await loadMeeting(tx, visit);
  if (read.member) return { ...read, member: read.member };
  throw new Trouble(visit.who ? 'not-allowed' : 'sign-in-first', 'This is for people of the group');
}

/** The same for whoever prepares meetings: the co-chairs. */
export async function loadAsChair(tx: Tx, visit: OfMeeting): Promise<MeetingRead> {
  const read = await loadMeeting(tx, visit);
  if (read.tends) return read;
  throw new Trouble(visit.who ? 'not-allowed' : 'sign-in-first', 'This is for whoever prepares the meeting');
}

/** The address of a page of a meeting. */
export function meetingAddress(
  visit: Pick<Visit, 'space'>,
  {
    group,
    meeting,
  }: { readonly group: { readonly code: string }; readonly meeting: { readonly code: string } },
  more = '',
): string {
  return groupAddress(visit, group, `/meetings/${meeting.code}${more}`);
}

/** Everybody in the group as a choice of a form, in the order of their names. */
export async function memberChoices(
  tx: Tx,
  group: Group,
): Promise<readonly { readonly value: string; readonly text: string }[]> {
  const ids = (await seatsOf(tx, group.id)).map(({ personId }) => personId);
  return [...(await membersShown(tx, group, ids, 'the group'))].map(([value, text]) => ({ value, text }));
}
