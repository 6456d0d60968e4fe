import { shortDate } from '#design/dates.ts';
import { plural } from '#design/plural.ts';
import type { Asker, Need } from '#modules/module.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import type { Tx } from '#platform/database/tx.ts';
import { daysBefore } from './model/agenda-days.ts';
import { heardToAnswer, meetingsToCome, ownActions } from './queries/meeting-needs.ts';
import type { HeardToAnswer, MeetingToCome, OwnAction } from './queries/meeting-needs.ts';

const DAY = 86_400_000;
/** Days before a meeting in which people are asked what would help them there. */
const ASKED_BEFORE = 14;

/**
 * What meetings ask of somebody: one thing for each meeting to come (its agenda in its last two days, else what would help),
 * one for what they said they would do, one for whether they were heard. Whoever is on a pause is asked nothing.
 */
export async function needsOfMeetings(tx: Tx, asker: Asker): Promise<Need[]> {
  const { personId, now, space } = asker;
  const today = dayIn(space.timeZone, now);
  const toCome = await meetingsToCome(tx, personId, now, new Date(now.getTime() + 40 * DAY));
  return [
    ...toCome.flatMap((meeting) => beforeMeeting(asker, meeting, today)),
    ...toDo(space.slug, await ownActions(tx, personId)),
    ...wereYouHeard(asker, await heardToAnswer(tx, personId, today)),
  ];
}

interface Named {
  readonly groupCode: string;
  readonly meetingCode: string;
}

const at = (slug: string, { groupCode, meetingCode }: Named, more = '') =>
  `/${slug}/groups/${groupCode}/meetings/${meetingCode}${more}`;

function beforeMeeting({ space, now }: Asker, meeting: MeetingToCome, today: string): Need[] {
  const { agendaClosesOn, groupName: about, startsAt, saidWhatHelps } = meeting;
  const { slug, timeZone } = space;
  const until = new Date(`${agendaClosesOn}T23:00:00Z`);
  if (agendaClosesOn === today)
    return [{ sentence: 'An agenda closes today.', href: at(slug, meeting), about, until }];
  if (daysBefore(agendaClosesOn, 1) === today)
    return [{ sentence: 'An agenda closes tomorrow.', href: at(slug, meeting), about, until }];
  if (saidWhatHelps || startsAt.getTime() - now.getTime() > ASKED_BEFORE * DAY) return [];
  const sentence = `What would help you at the meeting on ${shortDate(startsAt, timeZone)}?`;
  return [{ sentence, href: at(slug, meeting, '/what-helps'), about, until: startsAt }];
}

function toDo(slug: string, actions: readonly OwnAction[]): Need[] {
  const [first] = actions;
  if (!first) return [];
  const sentence = plural(actions.length, {
    one: 'There is # thing you said at a meeting you would do.',
    other: 'There are # things you said at meetings you would do.',
  });
  const until = first.byDay ? { until: new Date(`${first.byDay}T23:00:00Z`) } : {};
  const about = actions.length === 1 ? first.words : `first: ${first.words}`;
  return [{ sentence, href: at(slug, first, '#actions'), about, ...until }];
}

function wereYouHeard({ space }: Asker, asked: readonly HeardToAnswer[]): Need[] {
  const [latest] = asked;
  if (!latest) return [];
  const sentence = `Were you heard at the meeting on ${shortDate(latest.startsAt, space.timeZone)}?`;
  const until = new Date(`${latest.heardUntil}T23:00:00Z`);
  return [{ sentence, href: at(space.slug, latest, '#heard'), about: latest.groupName, until }];
}
