import { button } from '#design/components.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { hidden, mendSummary, radiosField } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import type { Group } from '../../queries/groups.ts';
import { groupHead } from '../../views/group-head.ts';
import { closingDayView, groupFieldsView } from '../group-fields.ts';

const STATES: readonly Choice[] = [
  { value: 'forming', text: 'It is coming together' },
  { value: 'meeting', text: 'It meets' },
  { value: 'ended', text: 'It has ended', hint: 'Nobody joins any more. What it decided stays to be read' },
];

export interface ChangeView {
  readonly slug: string;
  readonly group: Group;
  readonly filled: Filled;
  readonly fields: Html;
  /** What stands there now beside what was typed, where somebody changed it meanwhile. */
  readonly meanwhile: readonly BothTexts[] | null;
}

export function changeGroupView({ slug, group, filled, fields, meanwhile }: ChangeView): Html {
  const at = `/${slug}/groups/${group.code}`;
  const above = mendSummary(filled.errors);
  return html`${groupHead({ language: 'en', slug, group, title: 'What this group says of itself', above })}
    ${meanwhile ? bothTexts(meanwhile) : nothing}
    <form method="post" action="${at}/change" novalidate>
      ${fields} ${hidden('version', group.version)} ${groupFieldsView(filled)}
      ${radiosField(filled, { name: 'state', label: 'Where is it up to?' }, STATES)}
      ${closingDayView(filled)}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <p><a href="${at}">Leave it as it is</a></p>`;
}
