import { button, checkboxes, details, insetText } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { FieldError } from '#platform/http/form.ts';
import { oneOrTwoOpen } from '../../import/names.ts';
import type { NameOnSheet } from '../../import/names.ts';
import type { WhatComesIn } from '../../import/what-comes-in.ts';
import type { TermLine } from '../../model/term-sheet/index.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { hidden, mendSummary } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { lineName } from '../import-sheet/line-words.ts';

export interface BringInView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly lines: WhatComesIn;
  readonly fields: Html;
  readonly errors: readonly FieldError[];
  readonly ticked: { readonly leaveOut: boolean; readonly change: boolean };
}

const MOST_LISTED = 50;
const MOST_NAMED = 5;

/** What will be written, what stays out and what changes: the last look before it happens. */
export function bringInView(view: BringInView): Html {
  const { slug, stands, lines } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  const unanswered = stands.people.plan.unanswered;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'], [stands.found.fileName, `/manage/import/${stands.found.id}`])} ${mendSummary(view.errors)}
    <h1>${title(lines)}</h1>
    <p class="al-lead">Runs come in as drafts. Nobody outside sees them until you publish.</p>
    <h2>What will be written</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">${willBeWritten(stands, lines).map((words) => html`<li>${words}</li>`)}</ul>
    ${unanswered.length > 0 ? nothing : oneOrTwo(oneOrTwoOpen(stands.names, stands.found.choices), here)}
    ${
      unanswered.length > 0
        ? askFirst(
            unanswered.map(({ name }) => name.name),
            here,
          )
        : form(view, here)
    }
    <p><a href="${here}">Go back to the lines</a></p>`;
}

function title({ add, changed }: WhatComesIn): string {
  if (add.length > 0) return plural(add.length, { one: 'Bring in # run', other: 'Bring in # runs' });
  return changed.length > 0 ? 'Bring in what changed' : 'Nothing new to bring in';
}

function willBeWritten({ term, termHere, reading, people }: ImportAsItStands, lines: WhatComesIn): Html[] {
  const name = termHere ?? term;
  const days = name ? dayRange(name.startsOn, name.endsOn) : '';
  return [
    name ? html`${termHere ? 'Into the term' : 'A new term'}, <bdi>${name.name}</bdi>, ${days}` : nothing,
    ...reading.closedPeriods.map(
      (period) => html`Closed for <bdi>${period.name}</bdi>, ${dayRange(period.from, period.to)}`,
    ),
    html`${plural(lines.add.length, { one: '# run', other: '# runs' })} with ${plural(lines.sessions, { one: '# session', other: '# sessions' })}`,
    people.plan.toAdd.length > 0
      ? html`${plural(people.plan.toAdd.length, { one: '# person who is', other: '# people who are' })} new here`
      : nothing,
  ].filter((words) => words !== nothing);
}

/** What becomes of the names nobody has said "one person" or "two" about. */
function oneOrTwo(open: readonly NameOnSheet[], here: string): Html {
  if (open.length === 0) return nothing;
  const count = plural(open.length, {
    one: '# name stands in two places, and nobody has said yet if it is one person or two',
    other: '# names stand in two places, and nobody has said yet if each is one person or two',
  });
  return insetText({
    html: html`<p>${count}: ${inALine(open.map(({ name }) => name))}.</p>
      <p>If you leave it open, each place gets a record of its own. Two records can be made one at any time.</p>
      <p><a href="${here}/people">Say if it is one person or two</a></p>`,
  });
}

function inALine(names: readonly string[]): Html {
  const more = names.length - MOST_NAMED;
  return html`${names.slice(0, MOST_NAMED).map((name, index) => html`${index > 0 ? ', ' : ''}<bdi>${name}</bdi>`)}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
}

function askFirst(names: readonly string[], here: string): Html {
  return html`${insetText({ html: html`<p>Several people here are called ${inALine(names)}. Please say first who is meant.</p>` })}
    ${button({ text: 'Say who is meant', href: `${here}/people` })}`;
}

function form(view: BringInView, here: string): Html {
  const { lines, stands } = view;
  if (lines.add.length + lines.changed.length === 0)
    return insetText({ text: 'Every line is here already, needs mending or was passed over.' });
  return html`<form method="post" action="${here}/bring-in" novalidate>
    ${view.fields} ${hidden('version', stands.found.version)}
    ${lines.refused.length > 0 ? leaveOut(view) : nothing} ${lines.changed.length > 0 ? change(view) : nothing}
    ${button({ text: lines.add.length > 0 ? title(lines) : 'Bring these changes in', preventDoubleClick: true })}
  </form>`;
}

function leaveOut({ lines, errors, ticked }: BringInView): Html {
  const count = lines.refused.length;
  const error = errors.find(({ field }) => field === 'leaveOut');
  return html`${checkboxes({
    idPrefix: 'leaveOut',
    name: 'leaveOut',
    fieldset: {
      legend: {
        text: plural(count, { one: '# line needs mending', other: '# lines need mending' }),
        size: 'm',
      },
    },
    hint: 'Nothing is written while a line needs mending, unless you say so. Lines that stay out are kept here for later.',
    ...(error ? { errorMessage: error.message } : {}),
    values: ticked.leaveOut ? ['yes'] : [],
    items: [
      {
        value: 'yes',
        text: plural(count, {
          one: 'Leave out the # line that needs mending',
          other: 'Leave out the # lines that need mending',
        }),
      },
    ],
  })}
  ${listed(lines.refused, count === 1 ? 'Which line is it?' : 'Which lines are they?')}`;
}

function change({ lines, ticked }: BringInView): Html {
  const count = lines.changed.length;
  return html`${checkboxes({
    idPrefix: 'change',
    name: 'change',
    fieldset: {
      legend: {
        text: plural(count, { one: '# run here already differs', other: '# runs here already differ' }),
        size: 'm',
      },
    },
    hint: 'Left unticked, they stay as they are. Runs that are published already stay as they are in any case: change them on their own page.',
    values: ticked.change ? ['yes'] : [],
    items: [
      {
        value: 'yes',
        text: plural(count, {
          one: 'Change # draft to what the sheet says',
          other: 'Change # drafts to what the sheet says',
        }),
      },
    ],
  })}
  ${listed(lines.changed, 'What would change?')}`;
}

function listed(lines: readonly TermLine[], summary: string): Html {
  const more = lines.length - MOST_LISTED;
  return details({
    summary,
    html: html`<ul class="nhsuk-list nhsuk-list--bullet">
        ${lines.slice(0, MOST_LISTED).map((line) => html`<li>Line ${line.line}, ${lineName(line)}: <bdi>${line.reasons.join(' ')}</bdi></li>`)}
      </ul>
      ${more > 0 ? html`<p>And ${more.toLocaleString('en-GB')} more.</p>` : nothing}`,
  });
}
