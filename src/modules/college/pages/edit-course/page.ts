import type { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { CourseDesign } from '../../commands/find-or-add-courses.ts';
import { makeCourseVersion } from '../../commands/make-course-version.ts';
import { courseById } from '../../queries/courses.ts';
import type { CourseVersion, CourseWithVersions } from '../../queries/courses.ts';
import { nextTimeOfCourse } from '../../queries/reviews.ts';
import { editCourseForm } from '../add-course/form.ts';
import { courseParams } from '../course/page.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { KIND_WORDS, WHO_FOR_WORDS } from '../manage-shared/words.ts';
import { nextTimePanel } from '../review-results/next-time-panel.ts';
import { editCourseView } from './view.ts';

interface CourseToEdit extends CourseWithVersions {
  readonly nextTime: Awaited<ReturnType<typeof nextTimeOfCourse>>;
}

type OfCourse = Visit<z.output<typeof courseParams>>;

const load = async (visit: OfCourse) =>
  read(visit, async (tx) => ({
    ...found(await courseById(tx, visit.params.course)),
    nextTime: await nextTimeOfCourse(tx, visit.params.course),
  }));

function parts(
  visit: OfCourse,
  course: CourseToEdit,
  shown: { filled: Filled; key?: string; conflict?: readonly BothTexts[] },
) {
  const view = {
    slug: visit.space.slug,
    course,
    nextTime: nextTimePanel(course.nextTime, visit.space.slug),
    fields: visit.formFields(shown.key),
    filled: shown.filled,
    conflict: shown.conflict ?? null,
  };
  return { title: `A new version of ${course.current.title}`, main: editCourseView(view) };
}

function asTyped(version: CourseVersion): Filled {
  const { title, kind, subject, about, aims, outline, whoFor, accessNotes } = version;
  return untouched({ title, kind, subject, about, aims, outline, whoFor, accessNotes, alsoComing: 'yes' });
}

export const editCoursePage = page({ params: courseParams }, async (visit) => {
  const course = await load(visit);
  return show(visit, parts(visit, course, { filled: asTyped(course.current) }));
});

export const submitCourseVersion = page({ params: courseParams }, async (visit) => {
  const course = await load(visit);
  const form = visit.form.parse(editCourseForm);
  if (!form.ok) return showAgain(visit, parts(visit, course, { filled: form, key: visit.form.key }));
  const { whatChanged, alsoComing, version, ...design } = form.value;
  const made = await doOnce(visit, 'make-course-version', (tx, by) =>
    makeCourseVersion(tx, by, {
      courseId: course.id,
      version,
      design,
      whatChanged,
      alsoComing: alsoComing === 'yes',
    }),
  );
  if (made.ok) return goTo(`/${visit.space.slug}/manage/courses/${course.id}?done=changed`);
  const now = await load(visit);
  const conflict = bothOf(now.current, design);
  return showAgain(visit, {
    ...parts(visit, now, { filled: { typed: form.typed, errors: [] }, conflict }),
    status: 409,
  });
});

function bothOf(now: CourseVersion, yours: Required<CourseDesign>): BothTexts[] {
  const whoFor = (one: Pick<CourseVersion, 'whoFor'>) =>
    one.whoFor.map((who) => WHO_FOR_WORDS[who]).join('; ');
  return [
    { label: 'Title', now: now.title, yours: yours.title },
    { label: 'Kind', now: KIND_WORDS[now.kind], yours: KIND_WORDS[yours.kind] },
    { label: 'Subject', now: now.subject, yours: yours.subject },
    { label: 'What it is about', now: now.about, yours: yours.about },
    { label: 'What people may take away', now: now.aims, yours: yours.aims },
    { label: 'What happens in it', now: now.outline, yours: yours.outline },
    { label: 'Who it is for', now: whoFor(now), yours: whoFor(yours) },
    { label: 'About access', now: now.accessNotes, yours: yours.accessNotes },
  ];
}
