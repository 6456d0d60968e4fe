import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { findOrAddCourse } from '../../commands/find-or-add-courses.ts';
import { doOnce } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { addCourseForm } from './form.ts';
import { addCourseView } from './view.ts';

const parts = (visit: Visit, filled: Filled, key?: string) => ({
  title: 'Add a course',
  main: addCourseView(visit.space.slug, visit.formFields(key), filled),
});

export const addCoursePage = page({}, (visit) => show(visit, parts(visit, untouched())));

export const submitCourse = page({}, async (visit) => {
  const form = visit.form.parse(addCourseForm);
  if (!form.ok) return showAgain(visit, parts(visit, form, visit.form.key));
  const course = await doOnce(visit, 'add-course', (tx, by) => findOrAddCourse(tx, by, form.value));
  if (course.isNew) return goTo(`/${visit.space.slug}/manage/courses/${course.courseId}?done=added`);
  const message =
    'There is a course of that title already. Give this one another title, or make a new version of that one';
  return showAgain(visit, parts(visit, { typed: form.typed, errors: [{ field: 'title', message }] }));
});
