import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { checksField, dayField, mendSummary, radiosField, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { askedDayInWords } from '../../model/asked-day.ts';
import { REASONS, REASON_CHOICES } from '../../model/reasons.ts';
import type { ReleaseRequest } from '../../queries/requests.ts';
import type { Named } from '../load.ts';
import { whatFor } from '../words.ts';

export interface RecordView extends Named {
  readonly slug: string;
  readonly request: ReleaseRequest;
  readonly filled: Filled;
  readonly fields: Html;
}

const HOW = [
  { value: 'phone', text: 'By phone' },
  { value: 'in person', text: 'In person' },
  { value: 'paper', text: 'On paper' },
];

export function recordView({ slug, request, names, titles, filled, fields }: RecordView): Html {
  const here = `/releases/${request.id}`;
  return html`${manageTrail(slug, ['Release to teach', '/releases'], [request.code, here])} ${mendSummary(filled.errors)}
    <h1>What the manager said</h1>
    <p class="al-lead">About ${names.get(request.personId) ?? 'a tutor'}: ${whatFor(request, titles)}.</p>
    <form method="post" action="/${slug}${here}/record" novalidate>
      ${fields} ${radiosField(filled, { name: 'answer', label: 'What did they say?' }, [
        { value: 'yes', text: 'Yes, to the times ticked below' },
        { value: 'no', text: 'None of them this time' },
      ])}
      ${checksField(
        filled,
        { name: 'days', label: 'If yes: which times are possible?' },
        request.days.map((day) => ({ value: String(day.number), text: askedDayInWords(day) })),
      )}
      ${radiosField(
        filled,
        { name: 'reason', label: 'If no: what stands in the way?' },
        REASONS.map((value) => ({ value, text: REASON_CHOICES[value] })),
      )}
      ${textField(filled, { name: 'words', label: 'In their own words, if it is something else', width: 20 })}
      ${textField(filled, { name: 'saidBy', label: 'Who said it?', width: 20 })} ${radiosField(filled, { name: 'how', label: 'How did they tell you?' }, HOW)}
      ${dayField(filled, { name: 'on', label: 'On which day?' })} ${button({ text: 'Keep what they said', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}${here}">Leave it</a></p>`;
}
