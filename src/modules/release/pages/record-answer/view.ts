import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { checksField, hidden, dayField, mendSummary, radiosField, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { insetText } from '#design/components.ts';
import { askedDayInWords } from '../../model/asked-day.ts';
import type { AskedDay } from '../../model/asked-day.ts';
import { printOfDays } from '../../model/days-now.ts';
import type { Reason } from '../../tables.ts';
import { REASON_CHOICES } from '../../model/reasons.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { Named } from '../load.ts';
import { whatFor } from '../words.ts';

export interface RecordView extends Named {
  readonly slug: string;
  readonly request: ReleaseRequest;
  readonly offered: readonly Reason[];
  readonly filled: Filled;
  readonly fields: Html;
}

const HOW = [
  { value: 'phone', text: 'By phone' },
  { value: 'in person', text: 'In person' },
  { value: 'paper', text: 'On paper' },
];

/** The days somebody can have said yes to: as they are now, where they have changed since they were asked for. */
export function daysShown({
  request,
  changed,
}: Pick<RecordView, 'request' | 'changed'>): readonly (AskedDay & { readonly number: number })[] {
  return changed.get(request.id)?.map((day, index) => ({ ...day, number: index + 1 })) ?? request.days;
}

export function recordView(view: RecordView): Html {
  const { slug, request, names, titles, offered, filled, fields } = view;
  const days = daysShown(view);
  const here = `/releases/${request.id}`;
  return html`${manageTrail(slug, ['Release to teach', '/releases'], [request.code, here])} ${mendSummary(filled.errors)}
    <h1>What the manager said</h1>
    <p class="al-lead">About ${names.get(request.personId) ?? 'a tutor'}: ${whatFor(request, titles)}.</p>
    ${view.changed.has(request.id) ? insetText({ text: 'The days have changed since this was asked. The times below are those of now: say them to the manager.' }) : ''}
    <form method="post" action="/${slug}${here}/record" novalidate>
      ${fields} ${hidden('seen', printOfDays(days))} ${radiosField(
        filled,
        { name: 'answer', label: 'What did they say?' },
        [
          { value: 'yes', text: 'Yes, to the times ticked below' },
          { value: 'no', text: 'None of them this time' },
        ],
      )}
      ${checksField(
        filled,
        { name: 'days', label: 'If yes: which times are possible?' },
        days.map((day) => ({ value: String(day.number), text: askedDayInWords(day) })),
      )}
      ${radiosField(
        filled,
        { name: 'reason', label: 'If no: what stands in the way?' },
        offered.map((value) => ({ value, text: REASON_CHOICES[value] })),
      )}
      ${textField(filled, { name: 'words', label: 'In their own words, if it is something else', width: 20 })}
      ${textField(filled, { name: 'saidBy', label: 'Who said it?', width: 20 })} ${radiosField(filled, { name: 'how', label: 'How did they tell you?' }, HOW)}
      ${dayField(filled, { name: 'on', label: 'On which day?' })} ${button({ text: 'Keep what they said', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}${here}">Leave it</a></p>`;
}
