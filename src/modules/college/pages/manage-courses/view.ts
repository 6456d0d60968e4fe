import { button, insetText, pagination, searchInput } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { withQuery } from '#design/layout/address.ts';
import { plural } from '#design/plural.ts';
import { COURSES_A_PAGE } from '../../queries/courses.ts';
import type { ListedCourse } from '../../queries/courses.ts';
import { factTable } from '#design/fact-table.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { KIND_WORDS } from '../manage-shared/words.ts';

export interface CoursesView {
  readonly slug: string;
  readonly q: string;
  readonly page: number;
  /** One more than a page holds, when there are more. */
  readonly courses: readonly ListedCourse[];
}

export function coursesView(view: CoursesView): Html {
  const here = `/${view.slug}/manage/courses`;
  return html`${manageTrail(view.slug)}
    <h1>Courses</h1>
    <p class="al-lead">What the college teaches: each course with every design of it there has been.</p>
    <div class="al-actions">${button({ text: 'Add a course', href: `/${view.slug}/manage/add-course` })}</div>
    <form method="get" action="${here}" role="search">${searchInput({ name: 'q', label: 'Words in the title', value: view.q, autocomplete: 'off' })}</form>
    ${view.courses.length === 0 ? empty(view, here) : list(view, here)}`;
}

function empty({ q, slug }: CoursesView, here: string): Html {
  if (q !== '')
    return insetText({
      html: html`<p>No course has “${q}” in its title. <a href="${here}">Show every course</a></p>`,
    });
  return insetText({
    html: html`<p>There is no course yet. Add the first one here, or <a href="/${slug}/manage/import">bring in a spreadsheet</a> and they come with it.</p>`,
  });
}

function list({ slug, q, page, courses }: CoursesView, here: string): Html {
  const shown = courses.slice(0, COURSES_A_PAGE);
  const to = (number: number) => withQuery(here, { q: q || undefined, page: String(number) });
  const rows = shown.map((course) => [
    { html: html`<a href="/${slug}/manage/courses/${course.id}">${course.title}</a>` },
    KIND_WORDS[course.kind],
    course.subject || '–',
    `Version ${course.version}`,
    course.runs === 0 ? 'Not taught yet' : plural(course.runs, { one: '# run', other: '# runs' }),
  ]);
  return html`${factTable({ caption: 'Courses by title', head: ['Title', 'Kind', 'Subject', 'Design', 'Taught in'], rows })}
    ${
      page > 1 || courses.length > COURSES_A_PAGE
        ? pagination({
            ...(page > 1 ? { previous: { href: to(page - 1) } } : {}),
            ...(courses.length > COURSES_A_PAGE ? { next: { href: to(page + 1) } } : {}),
          })
        : nothing
    }`;
}
