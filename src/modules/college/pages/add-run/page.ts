import type { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { addRuns } from '../../commands/add-runs.ts';
import { refIsTaken } from '../../commands/change-run.ts';
import { planWeeks } from '../../model/plan-weeks.ts';
import type { PlannedSession } from '../../model/plan-weeks.ts';
import { coursesToChoose } from '../../queries/courses.ts';
import { closedPeriods, termBySlug } from '../../queries/terms.ts';
import type { ClosedPeriod } from '../../queries/terms.ts';
import { allVenues } from '../../queries/venues.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { timeTrouble } from '../manage-shared/session-words.ts';
import { termParams } from '../term/page.ts';
import { addRunForm, weeksTyped } from './form.ts';
import type { Weeks } from './form.ts';
import { addRunView } from './view.ts';

type OfTerm = Visit<z.output<typeof termParams>>;

async function load(visit: OfTerm) {
  return read(visit, async (tx) => {
    const term = found(await termBySlug(tx, visit.params.term));
    return {
      term,
      closed: await closedPeriods(tx, term.id),
      courses: await coursesToChoose(tx),
      venues: await allVenues(tx),
    };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

function parts(visit: Visit, loaded: Loaded, filled: Filled, key?: string) {
  const main = addRunView({ slug: visit.space.slug, ...loaded, fields: visit.formFields(key), filled });
  return { title: `Add a run to ${loaded.term.name}`, main };
}

export const addRunPage = page({ params: termParams }, async (visit) =>
  show(visit, parts(visit, await load(visit), untouched({ places: '12', count: '1' }))),
);

export const submitRun = page({ params: termParams }, async (visit) => {
  const loaded = await load(visit);
  const again = (errors: readonly FieldError[], key?: string) =>
    showAgain(visit, parts(visit, loaded, { typed: visit.form.typed, errors }, key));
  const form = visit.form.parse(addRunForm);
  const weeks = weeksTyped(visit.form.typed);
  if (!form.ok || weeks.errors.length > 0)
    return again([...(form.ok ? [] : form.errors), ...weeks.errors], visit.form.key);
  const course = loaded.courses.find((one) => one.id === form.value.courseId);
  if (!course) return again([{ field: 'courseId', message: 'Choose a course' }], visit.form.key);
  if (!isRoom(loaded, form.value.roomId))
    return again([{ field: 'roomId', message: 'Choose a room from the list' }], visit.form.key);
  const planned = sessionsOf(weeks.weeks, loaded.closed, visit.space.timeZone);
  if (!planned.ok) return again([planned.error], visit.form.key);
  const { sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes } = form.value;
  const added = await doOnce(visit, 'add-run', async (tx, by) => {
    if (sheetRef && (await refIsTaken(tx, loaded.term.id, null, sheetRef))) return null;
    const run = {
      termId: loaded.term.id,
      courseId: course.id,
      courseVersion: course.version,
      sheetRef,
      roomId,
      places,
      needsNoPair,
      accessNotes,
      coordinatorNotes,
    };
    return (await addRuns(tx, by, [{ ...run, sessions: planned.sessions }]))[0]!;
  });
  if (!added)
    return again([
      {
        field: 'sheetRef',
        message: 'Another run of this term has that reference. Please give this one another',
      },
    ]);
  return goTo(`/${visit.space.slug}/manage/runs/${added.code}?done=added`);
});

function isRoom(loaded: Loaded, roomId: string | null): boolean {
  return roomId === null || loaded.venues.some((venue) => venue.rooms.some((room) => room.id === roomId));
}

function sessionsOf(
  weeks: Weeks | null,
  closed: readonly ClosedPeriod[],
  zone: string,
): { ok: true; sessions: readonly PlannedSession[] } | { ok: false; error: FieldError } {
  if (weeks === null) return { ok: true, sessions: [] };
  const planned = planWeeks(weeks, closed, zone);
  return planned.ok ? planned : { ok: false, error: timeTrouble(planned) };
}
