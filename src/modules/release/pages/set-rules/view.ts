import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { areaField, checksField, dayField, mendSummary, textField } from '#platform/http/filled.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { REASONS, REASON_CHOICES } from '../../model/reasons.ts';
import type { Reason } from '../../tables.ts';

interface RuleForm {
  readonly slug: string;
  readonly fields: Html;
  readonly filled: Filled;
}

const whoAndWhy = (filled: Filled): Html =>
  html`${textField(filled, { name: 'setBy', label: 'Who sets this?', hint: 'The group or the person. It stands beside it wherever it is read', width: 20 })}
  ${areaField(filled, { name: 'reason', label: 'Why?', rows: 3 })}`;

export function aimView({ slug, fields, filled }: RuleForm): Html {
  return html`${manageTrail(slug, ['Staff tutors', '/staff-tutors'])} ${mendSummary(filled.errors)}
    <h1>The aim for staff tutors</h1>
    <p class="al-lead">How many different professional tutors should teach in a year, and by when.</p>
    <form method="post" action="/${slug}/staff-tutors/aim" novalidate>
      ${fields} ${textField(filled, { name: 'people', label: 'How many staff tutors in a year?', width: 3, numbers: true })}
      ${dayField(filled, { name: 'by', label: 'By when?' })} ${whoAndWhy(filled)}
      ${button({ text: 'Keep this aim', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/staff-tutors">Leave it as it is</a></p>`;
}

export function reasonsView({
  slug,
  zone,
  now,
  fields,
  filled,
}: RuleForm & { readonly zone: string; readonly now: Rule<readonly Reason[]> }): Html {
  const choices = REASONS.filter((reason) => reason !== 'other');
  return html`${manageTrail(slug, ['Rules', '/manage/rules'])} ${mendSummary(filled.errors)}
    <h1>Why a manager may say no</h1>
    <p>A manager who cannot release somebody chooses one of these. “${REASON_CHOICES.other}”, in their own words, is always there. No reason is about the tutor.</p>
    ${whoSetIt(now, zone)}
    <form method="post" action="/${slug}/releases/reasons" novalidate>
      ${fields} ${checksField(
        filled,
        { name: 'reasons', label: 'Which reasons can they choose from?' },
        choices.map((value) => ({ value, text: REASON_CHOICES[value] })),
      )}
      ${whoAndWhy(filled)} ${button({ text: 'Keep this rule', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/manage/rules">Leave it as it is</a></p>`;
}
