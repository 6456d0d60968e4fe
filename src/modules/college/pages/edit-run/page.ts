import { warningCallout } from '#design/components.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { changeRunAndTell } from '../../commands/change-run-and-tell.ts';
import type { RunWords } from '../../commands/change-run.ts';
import { courseById } from '../../queries/courses.ts';
import { runByCode } from '../../queries/managed-runs.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { allVenues } from '../../queries/venues.ts';
import type { Venue } from '../../queries/venues.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { runParams } from '../manage-run/load.ts';
import type { OfRun } from '../manage-run/load.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { whyHoursTaken } from '../manage-shared/hours-taken.ts';
import { placeNamed } from '../manage-shared/place-choices.ts';
import { editRunForm } from './form.ts';
import { editRunView } from './view.ts';

async function load(visit: OfRun) {
  return read(visit, async (tx) => {
    const run = found(await runByCode(tx, visit.params.code));
    const course = found(await courseById(tx, run.courseId));
    return { run, versions: course.versions, venues: await allVenues(tx) };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

interface Shown {
  readonly filled: Filled;
  readonly key?: string;
  readonly conflict?: readonly BothTexts[];
  readonly refused?: Html;
}

function parts(visit: OfRun, loaded: Loaded, shown: Shown) {
  const view = {
    slug: visit.space.slug,
    ...loaded,
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    conflict: shown.conflict ?? null,
    refused: shown.refused ?? null,
  };
  return { title: `Change ${loaded.run.title}`, main: editRunView(view) };
}

function asTyped(run: ManagedRun): Filled {
  return untouched({
    courseVersion: String(run.courseVersion),
    roomId: run.roomId ?? '',
    places: String(run.places),
    sheetRef: run.sheetRef ?? '',
    needsNoPair: run.needsNoPair ? 'yes' : '',
    accessNotes: run.accessNotes,
    coordinatorNotes: run.coordinatorNotes,
  });
}

export const editRunPage = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  return show(visit, parts(visit, loaded, { filled: asTyped(loaded.run) }));
});

export const submitRunChange = page({ params: runParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(editRunForm);
  const typed = visit.form.typed;
  const again = (errors: readonly FieldError[], more: Partial<Shown> = {}) =>
    showAgain(visit, parts(visit, loaded, { filled: { typed, errors }, ...more }));
  if (!form.ok) return again(form.errors, { key: visit.form.key });
  const { version, ...words } = form.value;
  const slip = notFromTheLists(words, loaded);
  if (slip) return again([slip], { key: visit.form.key });
  const done = await doOnce(visit, 'change-run', (tx, by) =>
    changeRunAndTell(tx, by, loaded.run.id, version, words),
  );
  if (done.ok) return goTo(`/${visit.space.slug}/manage/runs/${loaded.run.code}?done=changed`);
  if (done.reason === 'ref-taken')
    return again([
      {
        field: 'sheetRef',
        message: 'Another run of this term has that reference. Please give this one another',
      },
    ]);
  if (done.reason === 'published-needs-a-place')
    return again([
      { field: 'roomId', message: 'A published run needs a room, or an online one. Choose where it meets' },
    ]);
  if (done.reason === 'changed-meanwhile') return changedMeanwhile(visit, words);
  return again([], {
    refused: warningCallout({
      heading: { text: 'That room is taken', level: 2 },
      html: await whyHoursTaken(visit, done, loaded.run.id),
    }),
  });
});

function notFromTheLists(words: RunWords, loaded: Loaded): FieldError | null {
  const isRoom =
    words.roomId === null ||
    loaded.venues.some((venue) => venue.rooms.some((room) => room.id === words.roomId));
  if (!isRoom) return { field: 'roomId', message: 'Choose a room from the list' };
  const isVersion = loaded.versions.some((version) => version.number === words.courseVersion);
  return isVersion ? null : { field: 'courseVersion', message: 'Choose a version from the list' };
}

async function changedMeanwhile(visit: OfRun, yours: RunWords) {
  const now = await load(visit);
  const conflict = bothOf(now.run, yours, now.venues);
  return showAgain(visit, {
    ...parts(visit, now, { filled: { typed: visit.form.typed, errors: [] }, conflict }),
    status: 409,
  });
}

function bothOf(now: ManagedRun, yours: RunWords, venues: readonly Venue[]): BothTexts[] {
  const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
  return [
    { label: 'Version of the course', now: String(now.courseVersion), yours: String(yours.courseVersion) },
    { label: 'Where', now: placeNamed(venues, now.roomId), yours: placeNamed(venues, yours.roomId) },
    { label: 'Places', now: String(now.places), yours: String(yours.places) },
    { label: 'Your own reference', now: now.sheetRef ?? '', yours: yours.sheetRef ?? '' },
    { label: 'Needs no pair', now: yesNo(now.needsNoPair), yours: yesNo(yours.needsNoPair) },
    { label: 'About access', now: now.accessNotes, yours: yours.accessNotes },
    { label: 'Your own notes', now: now.coordinatorNotes, yours: yours.coordinatorNotes },
  ];
}
