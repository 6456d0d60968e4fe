import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { areaField, dayField, mendSummary, textField } from '#platform/http/filled.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { Rule } from '#platform/settings/settings.ts';

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

export function answerDaysView({
  slug,
  zone,
  now,
  fields,
  filled,
}: RuleForm & { zone: string; now: Rule<number> }): Html {
  return html`${manageTrail(slug, ['Release to teach', '/releases'])} ${mendSummary(filled.errors)}
    <h1>When a request counts as not answered</h1>
    <p>The manager is reminded once, half-way, and can still answer for as long again. Requests that are asked already keep the days they were asked with.</p>
    <p>Now: <strong>after ${now.value} days</strong>.</p>
    ${whoSetIt(now, zone)}
    <form method="post" action="/${slug}/releases/answer-days" novalidate>
      ${fields} ${textField(filled, { name: 'days', label: 'After how many days without an answer?', hint: 'A whole number from 2 to 60', width: 3, numbers: true })}
      ${whoAndWhy(filled)} ${button({ text: 'Keep this rule', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/releases">Leave it as it is</a></p>`;
}
