import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { file } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Visit } from '#platform/http/visit.ts';
import { neutralName } from '../../model/neutral-name.ts';
import type { OfferedRun, OfferedSession } from '../../model/offered-run.ts';
import { sessionCalendar } from '../../model/session-calendar.ts';
import type { CalendarSession } from '../../model/session-calendar.ts';
import { calendarSequences } from '../../queries/calendar-sequences.ts';
import { cancelledSessions } from '../../queries/cancelled-sessions.ts';
import type { CancelledSession } from '../../queries/cancelled-sessions.ts';
import { runForVisitors } from '../../queries/run-for-visitors.ts';
import { termSessions } from '../../queries/term-sessions.ts';
import type { TermSession } from '../../queries/term-sessions.ts';
import { runAddress } from '../prospectus/run-card.ts';
import { whereWords } from '../prospectus/run-words.ts';
import { runParams } from '../run/page.ts';

/** All sessions of a run, for somebody's calendar. */
export const runCalendar = page({ params: runParams }, async (visit) => {
  const { run, sequence, cancelled } = await shownRun(visit, visit.params.ref);
  return calendarFile(visit, run.code, [
    ...sessionsOf(visit, run, sequence, run.sessions),
    ...sessionsOf(visit, run, sequence, cancelled).map((session) => ({ ...session, takesPlace: false })),
  ]);
});

/** One session. */
export const sessionCalendarPage = page(
  { params: runParams.extend({ number: z.string().regex(/^[1-9]\d{0,3}$/) }) },
  async (visit) => {
    const { run, sequence } = await shownRun(visit, visit.params.ref);
    const session = found(run.sessions.find((one) => one.number === Number(visit.params.number)));
    return calendarFile(visit, `${run.code}-${session.number}`, sessionsOf(visit, run, sequence, [session]));
  },
);

/** Every session of a term's runs. */
export const termCalendar = page(
  { params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,80}$/) }) },
  async (visit) => {
    const { sessions, sequences } = await visit.platform.database.inSpace(visit.space.id, async (tx) => {
      const all = await termSessions(tx, visit.params.slug);
      return {
        sessions: all,
        sequences: await calendarSequences(
          tx,
          all.map(({ code }) => code),
        ),
      };
    });
    if (sessions.length === 0) return found<never>(null);
    return calendarFile(
      visit,
      visit.params.slug,
      sessions.map((session) => termEvent(visit, session, sequences.get(session.code)!)),
    );
  },
);

async function shownRun(
  { platform, space }: Visit,
  code: string,
): Promise<{ run: OfferedRun; sequence: number; cancelled: readonly CancelledSession[] }> {
  return platform.database.inSpace(space.id, async (tx) => {
    const run = found(await runForVisitors(tx, code));
    const sequence = (await calendarSequences(tx, [code])).get(code)!;
    return { run, sequence, cancelled: await cancelledSessions(tx, run.id) };
  });
}

function calendarFile({ space, now }: Visit, name: string, sessions: readonly CalendarSession[]): Reply {
  const body = sessionCalendar(
    { name: neutralName(space.slug), timeZone: space.timeZone, spaceId: space.id, now },
    sessions,
  );
  return file('text/calendar; charset=utf-8', body, `${name}.ics`);
}

function sessionsOf(
  visit: Visit,
  run: OfferedRun,
  sequence: number,
  sessions: readonly Pick<OfferedSession, 'id' | 'startsAt' | 'endsAt'>[],
): CalendarSession[] {
  const where = whereInFull(whereWords(run.place, 'en'), run.place?.address ?? '');
  return sessions.map(({ id, startsAt, endsAt }) => ({
    id,
    startsAt,
    endsAt,
    code: run.code,
    sequence,
    takesPlace: run.state === 'published',
    where: run.place ? where : '',
    address: wholeAddress(visit, run.code),
  }));
}

function termEvent(visit: Visit, session: TermSession, sequence: number): CalendarSession {
  const { id, startsAt, endsAt, code, state, venue, room, online, address } = session;
  const named =
    venue === null
      ? ''
      : [room, venue].filter((part, index, all) => part && all.indexOf(part) === index).join(', ');
  return {
    id,
    startsAt,
    endsAt,
    code,
    sequence,
    takesPlace: state === 'published' && !session.cancelled,
    where: online ? 'Online' : whereInFull(named, address ?? ''),
    address: wholeAddress(visit, code),
  };
}

function whereInFull(named: string, address: string): string {
  return [named, address.replace(/\s*\n\s*/g, ', ')].filter(Boolean).join(', ');
}

function wholeAddress({ platform, space }: Visit, code: string): string {
  return platform.config.publicUrl + runAddress(space.slug, code);
}
