import { Temporal } from 'temporal-polyfill';
import {
  addRuns,
  addTerm,
  courseKey,
  findOrAddCourses,
  findOrAddRooms,
  publishTerm,
  recordDelivery,
  roomKey,
} from '#modules/college/index.ts';
import { addPerson, findByNames } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Actor, Channel } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { answerRelease } from './commands/answer-release.ts';
import { askForRelease } from './commands/ask-for-release.ts';
import { setAim } from './commands/set-rules.ts';
import { tendReleases } from './commands/tend-releases.ts';
import { ADHD, ADHD_REQUESTS, AIM, PAST_TERMS, PRIYAS_REQUEST, STAFF } from './demo-data.ts';
import type { PastRun } from './demo-data.ts';
import type { AskedDay } from './model/asked-day.ts';

/** The ids of what was asked, for whatever points to it (such as a decision's evidence). */
export interface ReleasesMade {
  readonly adhd: readonly string[];
  readonly priyas: string;
}

type Ids = ReadonlyMap<string, string>;

/**
 * This module's part of the demonstration, in the caller's transaction, once its autumn and its people are there: two
 * terms that are over with who taught them, an aim, four requests for "Living with ADHD" and Priya's. Everything is done
 * by the product's own commands, on the days on which it happened.
 */
export async function makeReleases(
  tx: Tx,
  platform: Platform,
  space: Space,
  now: Date,
): Promise<ReleasesMade> {
  const ids = await idsByName(tx, now);
  const amina = ids.get('Amina Yusuf')!;
  for (const term of PAST_TERMS) await makePastTerm(tx, platform, space, term, ids);
  const { aim, setOn, ...why } = AIM;
  await setAim(tx, { platform, actor: acting(amina, at(setOn, '16:00', space)) }, aim, why);
  const adhd = await askAboutAdhd(tx, platform, space, ids);
  return { adhd, priyas: await askForPriya(tx, platform, space, ids) };
}

async function idsByName(tx: Tx, now: Date): Promise<Ids> {
  const staffed = PAST_TERMS.flatMap(({ runs }) => runs.flatMap(({ peer, staff }) => [peer, staff]));
  const names = [...new Set(['Amina Yusuf', ...staffed, ...STAFF.map(({ name }) => name)])];
  const known = await findByNames(tx, names);
  const ids = new Map<string, string>();
  for (const name of names) {
    const more = STAFF.find((one) => one.name === name);
    const id = known.get(name)?.[0]?.id;
    ids.set(
      name,
      id ?? (await addPerson(tx, { name, job: more?.job ?? null, email: more?.email ?? null }, now)),
    );
  }
  return ids;
}

async function makePastTerm(
  tx: Tx,
  platform: Platform,
  space: Space,
  { runs, ...term }: (typeof PAST_TERMS)[number],
  ids: Ids,
): Promise<void> {
  const by = { platform, actor: acting(ids.get('Amina Yusuf')!, at(term.startsOn, '09:00', space)) };
  const added = await addTerm(tx, by, { ...term, closed: [] });
  if (!added.ok) throw new Error(`The demonstration has a term ${term.name} already`);
  const designs = runs.map(({ course }) => ({ title: course, kind: 'course' as const }));
  const courses = await findOrAddCourses(tx, by, designs);
  const room = { venue: 'Riverside House', room: 'Oak room' };
  const roomId = (await findOrAddRooms(tx, by, [room])).get(roomKey(room))!.roomId;
  const rows = runs.map((run) => {
    const course = courses.get(courseKey(run.course))!;
    return {
      termId: added.termId,
      courseId: course.courseId,
      courseVersion: course.version,
      roomId,
      places: 12,
      sessions: [{ startsAt: at(run.day, '10:00', space), endsAt: at(run.day, '12:30', space) }],
      tutors: pairOf(run, ids),
    };
  });
  const made = await addRuns(tx, by, rows);
  await publishTerm(tx, by, added.termId);
  for (const [index, run] of runs.entries()) {
    const staffAt = acting(ids.get(run.staff)!, at(run.day, '13:00', space));
    const { runId, sessionIds } = made[index]!;
    await recordDelivery(tx, { platform, actor: staffAt }, runId, sessionIds[0]!, pairOf(run, ids));
  }
}

function pairOf({ peer, staff }: PastRun, ids: Ids) {
  return [
    { personId: ids.get(peer)!, role: 'peer' as const },
    { personId: ids.get(staff)!, role: 'professional' as const },
  ];
}

async function askAboutAdhd(tx: Tx, platform: Platform, space: Space, ids: Ids): Promise<string[]> {
  const made: string[] = [];
  for (const { who, manager, askedOn } of ADHD_REQUESTS) {
    const personId = ids.get(who)!;
    const days = [{ onDay: '2027-01-27', weekday: null, from: '10:00', until: '12:30' }];
    const about = { fromOn: '2027-01-27', toOn: '2027-01-27', whatFor: ADHD };
    const by = { platform, space, actor: acting(personId, at(askedOn, '11:00', space)) };
    made.push(await ask(tx, by, { personId, ...about, days, manager }));
  }
  for (const [index, { answer }] of ADHD_REQUESTS.entries()) {
    if (answer === null) continue;
    const { on, how, reason, saidBy } = answer;
    const recordedBy = how === 'web' ? null : ids.get('Amina Yusuf')!;
    const by = { platform, space, actor: acting(recordedBy, at(on, '15:00', space), how) };
    const word = { says: 'no' as const, reason, words: '' };
    await answerRelease(tx, by, {
      requestId: made[index]!,
      word,
      answeredOn: on,
      ...(saidBy === undefined ? {} : { saidBy }),
    });
  }
  for (const day of ['2026-10-14', '2026-10-21'])
    await tendReleases(tx, platform, space, at(day, '09:00', space));
  return made;
}

async function askForPriya(tx: Tx, platform: Platform, space: Space, ids: Ids): Promise<string> {
  const { who, askedOn, weekdays, from, until, fromOn, toOn, whatFor, manager } = PRIYAS_REQUEST;
  const personId = ids.get(who)!;
  const days = weekdays.map((weekday) => ({ onDay: null, weekday, from, until }));
  const by = { platform, space, actor: acting(personId, at(askedOn, '12:00', space)) };
  return ask(tx, by, { personId, fromOn, toOn, whatFor, days, manager });
}

interface Asking {
  readonly personId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly whatFor: string;
  readonly days: readonly AskedDay[];
  readonly manager: { readonly name: string; readonly email: string | null };
}

async function ask(tx: Tx, by: Parameters<typeof askForRelease>[1], asking: Asking): Promise<string> {
  const asked = await askForRelease(tx, by, { ...asking, runId: null, note: '' });
  if (!asked.ok) throw new Error('The demonstration asked the same twice');
  return asked.requestId;
}

function at(day: string, time: string, { timeZone }: Space): Date {
  return new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds);
}

function acting(personId: string | null, moment: Date, channel: Channel = 'web'): Actor {
  return { personId, onBehalfOf: null, channel, at: moment };
}
