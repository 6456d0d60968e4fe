import { card, insetText } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { A_ROLE, whenItMeets } from '../../model/words.ts';
import type { AskedInRole, RunLooking } from '../../queries/pairing-needs.ts';

export interface FindingTutorsView {
  readonly slug: string;
  readonly zone: string;
  readonly runs: readonly RunLooking[];
}

export function findingTutorsView(view: FindingTutorsView): Html {
  const { slug, runs } = view;
  const headline =
    runs.length === 0
      ? 'Every run has its tutors'
      : plural(runs.length, { one: '# run looks for a tutor', other: '# runs look for a tutor' });
  return html`${manageTrail(slug)}
    <h1>${headline}</h1>
    ${runs.length === 0 ? insetText({ text: 'No run that is on or to come lacks a peer or a professional tutor. That is worth a cup of tea.' }) : html`<p class="al-lead">The soonest first. See who is free for each, and ask one or several.</p>${runs.map((one) => runCard(one, view))}`}
    <p><a href="/${slug}/finding-tutors/tutors">Write down what a tutor told you</a></p>
    <p><a href="/${slug}/releases">Release to teach</a> · <a href="/${slug}/staff-tutors">How many staff tutors there are</a></p>`;
}

function runCard({ run, asked }: RunLooking, { slug, zone }: FindingTutorsView): Html {
  return card({
    heading: { text: run.title, level: 2, size: 's' },
    description: {
      html: html`<p class="al-quiet nhsuk-u-margin-bottom-2">${run.termName}</p>
        <p><strong>${whenItMeets(run.sessions, zone)}</strong><br>${run.where ?? 'No room yet'}</p>
        <ul class="nhsuk-list">${asked.map((one) => html`<li>Looks for ${A_ROLE[one.role]}: ${askedWords(one)}</li>`)}</ul>
        <p><a href="/${slug}/finding-tutors/runs/${run.code}">See who is free<span class="nhsuk-u-visually-hidden"> for ${run.title}, ${run.termName}</span></a></p>`,
    },
  });
}

/** "nobody asked yet", "3 asked, 1 has yet to answer, 2 cannot this time" */
export function askedWords({ asked, waiting, lapsed }: Omit<AskedInRole, 'role'>): string {
  if (asked === 0) return 'nobody asked yet';
  const yet = plural(waiting, { one: '# has yet to answer', other: '# have yet to answer' });
  const late = plural(lapsed, {
    one: '# question lapsed without an answer',
    other: '# questions lapsed without an answer',
  });
  const cannot = asked - waiting - lapsed;
  const others = cannot === asked ? 'and none can this time' : `${cannot} cannot this time`;
  const parts = [waiting > 0 && yet, lapsed > 0 && late, cannot > 0 && others];
  return `${asked} asked, ${parts.filter((part) => part !== false).join(', ')}`;
}
