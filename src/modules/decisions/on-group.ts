import { tag } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { memberOf } from '#modules/groups/index.ts';
import type { GroupSummary, VisitorAsker } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import { part } from './pages/said.ts';
import { STATES } from './pages/words.ts';
import { decisionsText } from './pages/decisions/text.ts';
import { decisionsOfGroup } from './queries/decision.ts';

const MOST_HERE = 5;
const ALL = { en: 'All decisions of this group', easy: 'Everything this group chose' } as const;

/** What a group is deciding and has decided, on its own page. */
export async function onGroup(tx: Tx, asker: VisitorAsker, group: GroupSummary): Promise<readonly Html[]> {
  const { language, space, personId } = asker;
  const words = decisionsText[language];
  const seat = personId === null ? null : await memberOf(tx, group.id, personId);
  const isMember = seat !== null && seat.state !== 'asked';
  const all = await decisionsOfGroup(tx, group.id);
  const shown = all.filter((one) => one.openedAt !== null || one.state === 'decided' || isMember);
  if (shown.length === 0 && !isMember) return [];
  const at = `/${space.slug}/decisions`;
  const items = shown.slice(0, MOST_HERE).map(
    ({ code, question, state, outcome, decidedOn }) => html`<li>
      <a href="${at}/${code}" dir="auto">${question}</a> ${state === 'decided' ? nothing : tag({ text: STATES[language][state], colour: 'blue' })}
      ${outcome === null ? nothing : html`<br><span dir="auto">${outcome}</span>${decidedOn ? html` <span class="al-quiet">(${dayInWords(decidedOn)})</span>` : nothing}`}
    </li>`,
  );
  return [
    part(
      language,
      'tick',
      'decisions',
      words.title,
      html`${items.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="nhsuk-list nhsuk-list--border">${items}</ul>`}
        ${isMember ? html`<p><a href="/${space.slug}/groups/${group.code}/ask">${words.ask}</a></p>` : nothing}
        <p><a href="${at}?group=${group.code}">${ALL[language]}</a></p>`,
    ),
  ];
}
