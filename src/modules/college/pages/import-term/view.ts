import { button, fieldset } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ImportAsItStands } from '../../queries/import-as-it-stands.ts';
import { termFields } from '../add-term/view.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { dayField, hidden, mendSummary, textField, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { CLOSED_SPELLS } from './form.ts';

export interface ImportTermView {
  readonly slug: string;
  readonly stands: ImportAsItStands;
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: readonly BothTexts[] | null;
}

/** Which term a sheet is for, and when the college is closed in it. */
export function importTermView(view: ImportTermView): Html {
  const { slug, stands } = view;
  const here = `/${slug}/manage/import/${stands.found.id}`;
  return html`${manageTrail(slug, ['Spreadsheets', '/manage/import'], [stands.found.fileName, `/manage/import/${stands.found.id}`])} ${mendSummary(view.filled.errors)}
    <h1>Which term is it, and when are you closed?</h1>
    ${view.conflict ? bothTexts(view.conflict) : ''}
    <p>A name you have used before means that term: the runs are added to it, and its own days stay. Sessions that would fall on closed days are left out.</p>
    <form method="post" action="${here}/term" novalidate>
      ${view.fields} ${hidden('version', stands.found.version)} ${termFields(view.filled)}
      <h2>Closed days</h2>
      <p>Leave empty what you do not need. There is room for more once these are kept.</p>
      ${spellsShown(view.filled).map((at) => spell(view.filled, at))} ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <p><a href="${here}">Go back without changing anything</a></p>`;
}

/** Those that hold something, and an empty one to fill in. */
function spellsShown({ typed }: Filled): readonly number[] {
  const holds = (at: number) =>
    ['closedName', 'from', 'to'].some((name) => typedText(typed, `${name}${at}`) !== '');
  const last = CLOSED_SPELLS.findLast(holds) ?? 0;
  return CLOSED_SPELLS.slice(0, last + 1);
}

function spell(filled: Filled, at: number): Html {
  return fieldset({
    legend: { text: `Closed days ${at}`, size: 's' },
    html: html`${textField(filled, { name: `closedName${at}`, label: 'What for?', hint: 'For example, half term', width: 20 })}
      ${dayField(filled, { name: `from${at}`, label: 'First closed day' })} ${dayField(filled, { name: `to${at}`, label: 'Last closed day' })}`,
  });
}
