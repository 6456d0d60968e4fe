import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { dayField, mendSummary, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

/** The fields that say what a term is. */
export function termFields(filled: Filled): Html {
  return html`${textField(filled, { name: 'name', label: 'What is it called?', hint: 'For example, Spring term 2027', width: 20 })}
    ${dayField(filled, { name: 'startsOn', label: 'First day' })} ${dayField(filled, { name: 'endsOn', label: 'Last day' })}`;
}

export function addTermView(slug: string, fields: Html, filled: Filled): Html {
  return html`${manageTrail(slug, ['Terms', '/manage/terms'])} ${mendSummary(filled.errors)}
    <h1>Add a term</h1>
    <p>Closed days, such as half term, come next. Nothing can be seen by visitors until a run is published.</p>
    <form method="post" action="/${slug}/manage/add-term" novalidate>${fields} ${termFields(filled)} ${button({ text: 'Add this term', preventDoubleClick: true })}</form>`;
}
