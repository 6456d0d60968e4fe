import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { CourseWithVersions } from '../../queries/courses.ts';
import { courseFields } from '../add-course/view.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { areaField, hidden, mendSummary, radiosField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface EditCourseView {
  readonly slug: string;
  readonly course: CourseWithVersions;
  /** What tutors and students found in looking back since the newest version. */
  readonly nextTime: Html;
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: readonly BothTexts[] | null;
}

export function editCourseView({ slug, course, nextTime, fields, filled, conflict }: EditCourseView): Html {
  const here = `/manage/courses/${course.id}`;
  const next = course.current.number + 1;
  return html`${manageTrail(slug, ['Courses', '/manage/courses'], [course.current.title, here])} ${mendSummary(filled.errors)}
    <h1>A new version of ${course.current.title}</h1>
    <p>Version ${course.current.number} is kept as it is. What you write here becomes version ${next}.</p>
    ${nextTime} ${conflict ? bothTexts(conflict) : nothing}
    <form method="post" action="/${slug}${here}/edit" novalidate>
      ${fields} ${hidden('version', course.version)} ${courseFields(filled)}
      ${areaField(filled, { name: 'whatChanged', label: 'What changed?', hint: 'A few words for whoever looks back. For example, more time for questions', rows: 2 })}
      ${radiosField(filled, { name: 'alsoComing', label: 'Which runs teach the new version?' }, [
        { value: 'yes', text: 'Every run that has not begun yet, and new ones' },
        { value: 'no', text: 'Only runs that are added from now on' },
      ])}
      ${button({ text: conflict ? `Keep what I wrote as version ${next}` : `Keep this as version ${next}`, preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}${here}">Leave it as it is</a></p>`;
}
