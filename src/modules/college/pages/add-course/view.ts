import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { areaField, checksField, mendSummary, selectField, textField } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { KIND_WORDS, WHO_FOR_WORDS } from '../manage-shared/words.ts';

const asChoices = (words: Record<string, string>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** The fields of a course's design. */
export function courseFields(filled: Filled): Html {
  return html`${textField(filled, { name: 'title', label: 'Title' })}
    ${selectField(filled, { name: 'kind', label: 'What kind of thing is it?' }, asChoices(KIND_WORDS))}
    ${textField(filled, { name: 'subject', label: 'Subject (if it helps people to find it)', hint: 'For example, Sleep, or Money and work', width: 20 })}
    ${areaField(filled, { name: 'about', label: 'What is it about?', hint: 'The words of the prospectus, in your own way of speaking' })}
    ${areaField(filled, { name: 'aims', label: 'What may people take away from it?' })}
    ${areaField(filled, { name: 'outline', label: 'What happens in it, session by session?', rows: 6 })}
    ${checksField(filled, { name: 'whoFor', label: 'Who is it for?', hint: 'Leave all of them empty for everyone' }, asChoices(WHO_FOR_WORDS))}
    ${areaField(filled, { name: 'accessNotes', label: 'About access (if there is something)', rows: 2 })}`;
}

export function addCourseView(slug: string, fields: Html, filled: Filled): Html {
  return html`${manageTrail(slug, ['Courses', '/manage/courses'])} ${mendSummary(filled.errors)}
    <h1>Add a course</h1>
    <p>Every change you make later becomes a new version. The older ones are kept as they were taught.</p>
    <form method="post" action="/${slug}/manage/add-course" novalidate>${fields} ${courseFields(filled)} ${button({ text: 'Add this course', preventDoubleClick: true })}</form>`;
}
