import { insetText } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { type Html, html, nothing, safeHref } from '#design/html.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { missingRoles } from '../../model/missing-roles.ts';
import { pairWords } from '../../model/pair-words.ts';
import { namesInWords, rolesInWords } from '../../model/tutor-names.ts';
import { runText } from './text.ts';
import type { RunView } from './view.ts';

/** Who runs it: names as they chose, roles counted and never beside a name, and what was agreed where one of the pair is missing. */
export function whoRunsIt(view: RunView): Html {
  const { run, reading } = view;
  const text = runText[reading.language];
  const names = namesInWords(run.tutors);
  return html`<section class="al-section" aria-labelledby="who-runs-it">
    <h2 id="who-runs-it">${reading.language === 'easy' ? symbol('people') : nothing} ${text.pair}</h2>
    ${names ? html`<p>${text.namedAs(names)}</p>` : nothing}
    <p>${rolesSentence(view)}</p>
    ${run.needsNoPair ? html`<p>${text.needsNoPair}</p>` : pairPanel(view)}
  </section>`;
}

function rolesSentence({ run, reading }: RunView): string {
  const text = runText[reading.language];
  const roles = rolesInWords(run.tutors);
  if (!roles) return text.nobody;
  const opening = roles.charAt(0).toUpperCase() + roles.slice(1);
  return run.tutors.length > 1 ? text.together(opening) : text.alone(opening);
}

function pairPanel({ run, reading }: RunView): Html {
  const text = runText[reading.language];
  const words = pairWords(run, reading.language);
  if (!words) return nothing;
  const { departure } = run;
  const agreed =
    departure && (departure.kind !== 'postponed' || run.state === 'postponed') ? departure : null;
  const looking = !agreed && missingRoles(run).length > 0;
  return insetText({
    html: html`<h3 class="nhsuk-heading-s">${words}</h3>
      ${agreed ? html`<p dir="auto">${agreed.reason}</p><p>${text.agreed(dayInWords(agreed.agreedOn), agreed.agreedByAPeer)}</p>` : nothing}
      ${agreed?.decisionAddress ? html`<p><a href="${safeHref(agreed.decisionAddress)}">${text.decision}</a></p>` : nothing}
      ${looking && run.state === 'published' ? html`<p>${text.looking}</p>` : nothing}
      <p class="al-quiet">${text.pairWhy}</p>`,
  });
}
