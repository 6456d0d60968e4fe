import { button, details, insetText } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { CourseVersion, CourseWithVersions } from '../../queries/courses.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { runLink, whenItMeets } from '../manage-shared/clash-words.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { KIND_WORDS, WHO_FOR_WORDS } from '../manage-shared/words.ts';

export interface CourseView {
  readonly slug: string;
  readonly zone: string;
  readonly course: CourseWithVersions;
  readonly runs: readonly ManagedRun[];
  readonly names: ReadonlyMap<string, string>;
  /** What the records show of who planned and designed it. */
  readonly thread: Html;
  readonly done: string | null;
}

export function courseView(view: CourseView): Html {
  const { slug, course } = view;
  const { current } = course;
  return html`${manageTrail(slug, ['Courses', '/manage/courses'])} ${notice(view.done)}
    <h1><span class="nhsuk-caption-l">${KIND_WORDS[current.kind]}${current.subject ? `, ${current.subject}` : ''}</span> ${current.title}</h1>
    <p>Version ${current.number}, ${madeWords(current, view)}</p>
    <div class="al-actions">${button({ text: 'Make a new version', href: `/${slug}/manage/courses/${course.id}/edit` })}</div>
    ${design(current, 2)} ${runsSection(view)} ${view.thread}
    <p><a href="/${slug}/manage/courses/${course.id}/ask">Ask somebody about their part in it</a></p>
    ${olderSection(view)}`;
}

function madeWords(version: CourseVersion, { names, zone }: CourseView): string {
  const who = version.madeBy ? ` by ${names.get(version.madeBy) ?? 'somebody'}` : '';
  return `made${who} on ${dateInWords(version.madeAt, zone)}`;
}

function design(version: CourseVersion, level: 2 | 3): Html {
  const whoFor =
    version.whoFor.length === 0 ? 'Everyone' : version.whoFor.map((one) => WHO_FOR_WORDS[one]).join('; ');
  const parts: readonly (readonly [string, string])[] = [
    ['What it is about', version.about],
    ['What people may take away', version.aims],
    ['What happens in it', version.outline],
    ['Who it is for', whoFor],
    ['About access', version.accessNotes],
  ];
  return html`${parts.map(([title, words]) => (words === '' ? nothing : html`${level === 2 ? html`<h2 class="nhsuk-heading-m">${title}</h2>` : html`<h3 class="nhsuk-heading-s">${title}</h3>`}${paragraphs(words)}`))}`;
}

function paragraphs(words: string): Html {
  return html`${words.split(/\n{2,}/).map((block) => html`<p>${block.split('\n').map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>`)}`;
}

function runsSection({ slug, zone, runs }: CourseView): Html {
  return html`<section class="al-section" aria-labelledby="runs">
    <h2 id="runs" class="nhsuk-heading-m">Where it is taught</h2>
    ${runs.length === 0 ? insetText({ text: 'It has not been taught yet. Add a run of it on a term’s page.' }) : html`<ul class="nhsuk-list nhsuk-list--bullet">${runs.map((run) => html`<li>${runLink(run, slug)}: ${run.termName}, version ${run.courseVersion}. ${whenItMeets(run, zone)}</li>`)}</ul>`}
  </section>`;
}

function olderSection(view: CourseView): Html {
  const older = view.course.versions.slice(1);
  const latest = view.course.current.whatChanged;
  return html`<section class="al-section" aria-labelledby="versions">
    <h2 id="versions" class="nhsuk-heading-m">How the design came about</h2>
    ${latest ? html`<p><strong>Version ${view.course.current.number}:</strong> ${latest}</p>` : nothing}
    ${older.length === 0 ? html`<p>This is its first design.</p>` : older.map((version) => details({ summary: `Version ${version.number}, ${madeWords(version, view)}`, html: html`${version.whatChanged ? html`<p><strong>What changed:</strong> ${version.whatChanged}</p>` : nothing}<p><strong>${version.title}</strong></p>${design(version, 3)}` }))}
  </section>`;
}
