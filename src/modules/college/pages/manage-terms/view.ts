import { button, card, insetText } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { TermWithCounts } from '../../queries/terms.ts';
import { manageTrail } from '#design/manage-trail.ts';

export function termsView(slug: string, terms: readonly TermWithCounts[], today: string): Html {
  const coming = terms.filter((term) => term.endsOn >= today).toReversed();
  const past = terms.filter((term) => term.endsOn < today);
  return html`${manageTrail(slug)}
    <h1>Terms</h1>
    ${
      terms.length === 0
        ? insetText({
            html: html`<p>There is no term yet. Begin with the next one: its name, its first day and its last day.</p>`,
          })
        : html`<p class="al-lead">One term on one screen: its runs, their rooms and tutors, and what needs somebody.</p>`
    }
    <div class="al-actions">${button({ text: 'Add a term', href: `/${slug}/manage/add-term` })}</div>
    ${section('Now and to come', slug, coming)} ${section('Over', slug, past)}`;
}

function section(title: string, slug: string, terms: readonly TermWithCounts[]): Html | '' {
  if (terms.length === 0) return '';
  return html`<h2>${title}</h2>
    <ul class="al-grid">
      ${terms.map((term) => html`<li>${termCard(slug, term)}</li>`)}
    </ul>`;
}

function termCard(slug: string, term: TermWithCounts): Html {
  return card({
    clickable: true,
    href: `/${slug}/manage/terms/${term.slug}`,
    heading: { text: term.name, level: 3, size: 'm' },
    description: {
      html: html`<p class="nhsuk-card__description">${dayRange(term.startsOn, term.endsOn)}</p><p class="nhsuk-card__description al-quiet">${countsInWords(term)}</p>`,
    },
  });
}

function countsInWords({ drafts, published }: TermWithCounts): string {
  if (drafts + published === 0) return 'No runs yet';
  const parts = [
    published > 0 && `${published} published`,
    drafts > 0 && plural(drafts, { one: '# draft', other: '# drafts' }),
  ];
  return parts.filter(Boolean).join(', ');
}
