import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { NEEDS, countNeeds } from '../../model/run-needs.ts';
import type { Need, RunWithNeeds } from '../../model/run-needs.ts';

const SENTENCES: Record<Need, (count: number) => string> = {
  choose: (count) =>
    plural(count, {
      one: '# run must be chosen about: it has no pair, and its day has come',
      other: '# runs must be chosen about: they have no pair, and their day has come',
    }),
  clash: (count) => plural(count, { one: '# run is part of a clash', other: '# runs are part of a clash' }),
  peer: (count) =>
    plural(count, { one: '# run looks for a peer tutor', other: '# runs look for a peer tutor' }),
  professional: (count) =>
    plural(count, {
      one: '# run looks for a professional tutor',
      other: '# runs look for a professional tutor',
    }),
  place: (count) => plural(count, { one: '# run has no room', other: '# runs have no room' }),
  sessions: (count) => plural(count, { one: '# run has no sessions', other: '# runs have no sessions' }),
  closed: (count) =>
    plural(count, { one: '# run meets on a closed day', other: '# runs meet on a closed day' }),
};

/** What needs somebody, a sentence each, linked to the runs it is about; good news when nothing does. */
export function needsList(runs: readonly RunWithNeeds[], linkTo: (need: Need) => string): Html {
  if (runs.length === 0) return nothing;
  const counts = countNeeds(runs);
  const needed = NEEDS.filter((need) => counts[need] > 0);
  if (needed.length === 0)
    return html`<p>Nothing needs you here. Every run has its room, its sessions and its pair of tutors.</p>`;
  return html`<ul class="nhsuk-list nhsuk-list--bullet">
    ${needed.map((need) => html`<li><a href="${linkTo(need)}">${SENTENCES[need](counts[need])}</a></li>`)}
  </ul>`;
}
