import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { Asker } from '#modules/module.ts';
import type { Tx } from '#platform/database/tx.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { termsAtAGlance } from '../../queries/terms-at-a-glance.ts';
import type { TermAtAGlance } from '../../queries/terms-at-a-glance.ts';
import { weekOfTerm } from './week-of-term.ts';

/** A term on one screen: how far it is, its runs, its places, its people. */
export async function termsPart(tx: Tx, { space, now }: Asker): Promise<Html> {
  const today = dayIn(space.timeZone, now);
  const terms = await termsAtAGlance(tx, today, now);
  return html`<section class="al-section al-full" aria-labelledby="term">
    <h2 id="term">${terms.length > 1 ? 'The terms at a glance' : 'The term at a glance'}</h2>
    ${terms.length === 0 ? html`<p>No term is on or to come yet. <a href="/${space.slug}/manage/add-term">Add a term</a> or <a href="/${space.slug}/manage/import">bring in a spreadsheet</a>.</p>` : terms.map((term) => glance(term, space.slug, today, terms.length > 1))}
    <p><a href="/${space.slug}/manage">All places of your work: terms, rooms, people, messages</a></p>
  </section>`;
}

function glance(term: TermAtAGlance, slug: string, today: string, several: boolean): Html {
  const rows: readonly (readonly [string, string])[] = [
    ['Runs', `${term.published} published${term.drafts > 0 ? `, ${term.drafts} in draft` : ''}`],
    ['This week', plural(term.sessionsThisWeek, { one: '# session', other: '# sessions' })],
    ['Places', `${term.taken} of ${term.places} taken`],
    ['Waiting lists', plural(term.waiting, { one: '# person', other: '# people' })],
  ];
  const name = html`<a href="/${slug}/manage/terms/${term.slug}">${term.name}</a>, ${weekOfTerm(term, today)}`;
  return html`${several ? html`<h3>${name}</h3>` : html`<p class="nhsuk-u-margin-bottom-2">${name}</p>`}
    ${term.published + term.drafts === 0 ? nothing : html`<dl class="nhsuk-summary-list">${rows.map(([key, value]) => html`<div class="nhsuk-summary-list__row"><dt class="nhsuk-summary-list__key">${key}</dt><dd class="nhsuk-summary-list__value">${value}</dd></div>`)}</dl>`}`;
}
