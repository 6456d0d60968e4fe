import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { mendSummary } from '#platform/http/filled.ts';
import type { Decision } from '../queries/decision.ts';
import type { Sheet } from './one-form.ts';

/** The head of a page with a form: what is to be mended, the question it is about, and what one does here. */
export function formHead(
  { filled }: Sheet,
  { question }: Pick<Decision, 'question'>,
  title: string,
  lead?: string | Html,
): Html {
  return html`${mendSummary(filled.errors)}
    <h1><span class="nhsuk-caption-l" dir="auto">${question}</span> ${title}</h1>
    ${lead === undefined ? nothing : html`<p>${lead}</p>`}`;
}

/** A form of ours, with its hidden fields. */
export function formOf({ address, fields }: Sheet, inside: Html, action = address): Html {
  return html`<form method="post" action="${action}" novalidate>${fields()} ${inside}</form>`;
}
