import { actionLink, insetText, summaryList, tag, warningCallout } from '#design/components.ts';
import type { TagColour } from '#design/components.ts';
import { dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import { easyReadList } from '#design/symbols/easy-read.ts';
import type { RunByDecision } from '#modules/college/index.ts';
import type { GroupDeparture, GroupSummary } from '#modules/groups/index.ts';
import type { Decision } from '../../queries/decision.ts';
import type { Option } from '../../queries/options.ts';
import type { PowerMap } from '../../queries/power-map.ts';
import type { AskedAsTheMapSays, Difference, MadeOverride, Next, Stop } from '../../queries/what-was-said.ts';
import { part, quoted, said } from '../said.ts';
import { STATES, WAYS } from '../words.ts';
import { evidencePart } from './evidence-view.ts';
import type { ShownEvidence } from './evidence-view.ts';
import { mapRows } from './map-view.ts';
import { votesPart } from './votes-view.ts';
import type { ShownVotes } from './votes-view.ts';
import { decisionText } from './text.ts';

/** What the host body thought, as far as it may be read. */
export type ShownHost =
  | { readonly is: 'none' }
  | { readonly is: 'sealed'; readonly on: string }
  | { readonly is: 'open'; readonly on: string; readonly wanted: string | null; readonly said: string };

export interface DecisionView {
  readonly language: Language;
  readonly slug: string;
  readonly decision: Decision;
  readonly group: GroupSummary;
  readonly map: PowerMap | null;
  readonly declaredOn: string | null;
  readonly asked: readonly AskedAsTheMapSays[];
  readonly stops: readonly Stop[];
  readonly overrides: readonly MadeOverride[];
  readonly host: ShownHost;
  readonly options: readonly Option[];
  readonly evidence: readonly ShownEvidence[];
  readonly votes: ShownVotes;
  readonly differences: readonly (Difference & { readonly who: string })[];
  readonly next: readonly Next[];
  readonly runs: readonly RunByDecision[];
  readonly departures: readonly GroupDeparture[];
  /** What this reader can do, by the last part of the address. */
  readonly canDo: readonly { readonly path: string; readonly text: string }[];
  readonly decider: string;
  readonly done: string | null;
}

/** A question, who decides it, what is known, what people said, what came of it: for anybody. */
export function decisionView(view: DecisionView): Html {
  const { language, decision, group, done } = view;
  const words = decisionText[language];
  return html`${notice(done)}
    <h1><span class="nhsuk-caption-l">${words.by(group.name)}</span> ${decision.question}</h1>
    <ul class="al-tags">${tags(view).map((one) => html`<li>${one}</li>`)}</ul>
    ${overridesPart(view)} ${outcomePart(view)} ${proposalPart(view)}
    ${decision.state === 'decided' ? differencesPart(view) : nothing}
    ${aboutPart(view)} ${nowPart(view)} ${mapPart(view)} ${hostPart(view)} ${optionsPart(view)}
    ${evidencePart(view)} ${votesPart(view)} ${decision.state === 'decided' ? nothing : differencesPart(view)}
    ${nextPart(view)} ${countsPart(view)}`;
}

const COLOURS: Record<Decision['state'], TagColour> = {
  'being prepared': 'grey',
  open: 'blue',
  decided: 'green',
  'set aside': 'grey',
};

function tags({ language, decision }: DecisionView): Html[] {
  const words = decisionText[language];
  const state = tag({ text: STATES[language][decision.state], colour: COLOURS[decision.state] });
  return decision.isOverridden ? [state, tag({ text: words.overridden, colour: 'red' })] : [state];
}

function overridesPart({ language, overrides }: DecisionView): Html {
  const words = decisionText[language];
  return html`${overrides.map(({ byRole, decided, why, onDay, isOnTheMap }) =>
    warningCallout({
      heading: words.overridden,
      html: html`<p>${words.overruledBy(byRole, dayInWords(onDay))} <strong dir="auto">${decided}</strong></p>
        <p dir="auto">${words.why} ${why}</p>
        <p>${isOnTheMap ? words.onTheMap : words.notOnTheMap}</p>`,
    }),
  )}`;
}

function outcomePart(view: DecisionView): Html {
  const { language, decision, decider } = view;
  const words = decisionText[language];
  if (decision.state === 'set aside')
    return part(language, 'clock', 'aside', words.asideTitle, html`<p dir="auto">${decision.reasons}</p>`);
  if (decision.state !== 'decided') return nothing;
  if (decision.outcome === null) return said(language, 'warning', words.byOverride);
  return html`<section class="al-outcome" aria-labelledby="outcome">
      <h2 id="outcome" class="al-outcome__title">${words.whatWasDecided}</h2>
      <p class="al-outcome__words" dir="auto">${decision.outcome}</p>
      <p>${words.decidedBy(decider, dayInWords(decision.decidedOn!))} ${lookAgain(view)}</p>
    </section>
    ${decision.leansOnWithdrawn ? insetText({ html: said(language, 'warning', words.leans) }) : nothing}
    ${decision.reasons === '' ? nothing : html`<p dir="auto"><strong>${words.reasons}:</strong> ${decision.reasons}</p>`}
    ${decision.decidedHow === 'by departure' ? said(language, 'door', html`${words.outsideRules} <a href="#counts">${words.departures.replace(/:$/, '')}</a>`) : nothing}`;
}

function proposalPart({ language, decision, options }: DecisionView): Html {
  const proposal = options.find(({ id }) => id === decision.proposalId);
  if (decision.state !== 'open' || !proposal) return nothing;
  return html`<section class="al-outcome al-outcome--proposed" aria-labelledby="proposal">
    <h2 id="proposal" class="al-outcome__title">${decisionText[language].whatIsProposed}</h2>
    <p class="al-outcome__words" dir="auto">${proposal.option}</p>
  </section>`;
}

function lookAgain({ language, decision, next }: DecisionView): string {
  const words = decisionText[language];
  if (next.some(({ lookedAgain }) => lookedAgain)) return words.lookedAgain;
  return decision.lookAgainOn ? words.lookAgain(dayInWords(decision.lookAgainOn)) : words.noLookAgain;
}

function aboutPart({ language, decision }: DecisionView): Html {
  const { plainWords, easyWords } = decision;
  const words = decisionText[language];
  const lines = easyWords.split('\n').filter((line) => line.trim() !== '');
  if (language === 'easy' && lines.length > 0)
    return html`<section class="al-section" aria-labelledby="about"><h2 id="about">${words.about}</h2>
      ${easyReadList(lines.map((text, index) => ({ symbol: index === 0 ? 'speech' : 'tick', text })))}</section>`;
  if (plainWords === '') return nothing;
  return part(
    language,
    'speech',
    'about',
    words.about,
    html`${plainWords.split(/\n+/).map((text) => html`<p dir="auto">${text}</p>`)}`,
  );
}

function nowPart({ language, slug, decision, canDo }: DecisionView): Html {
  if (canDo.length === 0) return nothing;
  const words = decisionText[language];
  const at = `/${slug}/decisions/${decision.code}`;
  const [first, ...others] = canDo;
  return html`<section class="al-section al-no-print" aria-labelledby="now">
    <h2 id="now">${words.now}</h2>
    ${actionLink({ text: first!.text, href: `${at}${first!.path}` })}
    <ul class="nhsuk-list">${others.map(({ path, text }) => html`<li><a href="${at}${path}">${text}</a></li>`)}</ul>
  </section>`;
}

function mapPart(view: DecisionView): Html {
  const { language, map, stops, declaredOn } = view;
  const words = decisionText[language];
  if (map === null) return part(language, 'people', 'decides', words.whoDecides, html`<p>${words.noMap}</p>`);
  const inside = html`${summaryList({ rows: mapRows({ ...view, map }) })}
    ${stops.map((stop) =>
      insetText({
        html: html`<p><strong>${words.stopped(stop.who, dayInWords(stop.inWritingOn))}</strong> <span dir="auto">${stop.why}</span></p>
          ${stop.liftedAt ? html`<p>${words.lifted} <span dir="auto">${stop.liftedWhy}</span></p>` : nothing}`,
      }),
    )}
    ${declaredOn ? html`<p class="al-quiet">${words.declared(dayInWords(declaredOn))}</p>` : nothing}`;
  return part(language, 'people', 'decides', words.whoDecides, inside);
}

function hostPart(view: DecisionView): Html {
  const { language, decision, host } = view;
  const words = decisionText[language];
  const { hostBody, hostPrevailed, isOverridden } = decision;
  if (host.is === 'none' && decision.state === 'being prepared') return nothing;
  const cameOfIt =
    hostPrevailed === null || isOverridden ? '' : hostPrevailed ? words.prevailed : words.notPrevailed;
  const inside =
    host.is === 'none'
      ? said(language, 'private', words.hostNone(hostBody))
      : host.is === 'sealed'
        ? said(language, 'private', words.hostSealed(dayInWords(host.on)))
        : html`<p>${words.hostOpen(dayInWords(host.on))}</p>
            ${quoted(host.said || '–', hostBody)}
            <p>${words.hostWanted} <strong dir="auto">${host.wanted ?? words.hostNoOption}</strong>. ${cameOfIt}</p>`;
  return part(language, 'letter', 'host', words.host(hostBody), inside);
}

function optionsPart({ language, decision, options }: DecisionView): Html {
  if (options.length === 0) return nothing;
  const words = decisionText[language];
  const mark = (id: string) => {
    if (id === decision.outcomeId) return tag({ text: words.chosen, colour: 'green' });
    return id === decision.proposalId && decision.state !== 'decided'
      ? tag({ text: words.proposed, colour: 'blue' })
      : nothing;
  };
  return part(
    language,
    'search',
    'options',
    words.options,
    html`<ol class="nhsuk-list nhsuk-list--number">${options.map(({ id, option }) => html`<li><span dir="auto">${option}</span> ${mark(id)}</li>`)}</ol>`,
  );
}

function differencesPart({ language, decision, differences }: DecisionView): Html {
  if (decision.state === 'being prepared') return nothing;
  const words = decisionText[language];
  const inside =
    differences.length === 0
      ? html`<p>${words.noDifferent}</p>`
      : html`${differences.map(({ words: own, who, channel }) => quoted(own, channel === 'web' || language === 'easy' ? who : `${who}, ${WAYS[channel]}`))}`;
  return part(language, 'speech', 'differently', words.different, inside);
}

function nextPart({ language, decision, next }: DecisionView): Html {
  if (decision.state !== 'decided') return nothing;
  const words = decisionText[language];
  const inside =
    next.length === 0
      ? said(language, 'clock', words.noNext)
      : html`<ol class="al-steps">${next.map(({ onDay, happened }) => html`<li><strong>${dayInWords(onDay)}</strong><br><span dir="auto">${happened}</span></li>`)}</ol>`;
  return part(language, 'calendar', 'next', words.next, inside);
}

function countsPart({ language, slug, group, runs, departures }: DecisionView): Html {
  const words = decisionText[language];
  const groupLink = html`<p><a href="/${slug}/groups/${group.code}">${group.name}</a></p>`;
  return part(
    language,
    'course',
    'counts',
    words.here,
    html`${runs.length === 0 ? nothing : html`<p>${words.runs}</p><ul class="nhsuk-list nhsuk-list--bullet">${runs.map(({ code, title }) => html`<li><a href="/${slug}/runs/${code}">${title} (${code})</a></li>`)}</ul>`}
      ${departures.length === 0 ? nothing : html`<p>${words.departures}</p><ul class="nhsuk-list nhsuk-list--bullet">${departures.map(({ code, reason }) => html`<li><a href="/${slug}/groups/${group.code}/how-we-work#departures" dir="auto">${reason}<span class="nhsuk-u-visually-hidden"> (${code})</span></a></li>`)}</ul>`}
      ${groupLink}`,
  );
}
