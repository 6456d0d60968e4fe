import { barChart } from '#design/charts/bar-chart.ts';
import { details, tables } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { PERSPECTIVE_WORDS } from '#modules/groups/index.ts';
import type { Tally } from '../../model/tally.ts';
import type { Decision } from '../../queries/decision.ts';
import type { Option } from '../../queries/options.ts';
import { capital, part, said } from '../said.ts';
import { labelsOf, tallySentence } from '../tally-words.ts';
import { decisionText } from './text.ts';

/** What may be shown of the votes. */
export interface ShownVotes {
  /** Null until it is decided: then only how many have spoken is told. */
  readonly tally: Tally | null;
  readonly spoken: number;
  readonly of: number;
  readonly isEnough: boolean;
  /** Who said what, for people of the group where the vote is open. */
  readonly named: readonly {
    readonly who: string;
    readonly answer: string;
    readonly words: string;
    readonly how: string;
  }[];
}

export interface VotesView {
  readonly language: Language;
  readonly slug: string;
  readonly decision: Decision;
  readonly options: readonly Option[];
  readonly votes: ShownVotes;
}

/** What people said: the sentence first, then the picture, the table and the download. */
export function votesPart(view: VotesView): Html {
  const { language, decision, votes } = view;
  const words = decisionText[language];
  if (decision.method === null || decision.openedAt === null) return nothing;
  const how = said(language, 'private', decision.secret ? words.secret : words.open);
  const inside = votes.tally ? result(view, votes.tally) : soFar(view);
  return part(language, 'tick', 'votes', words.votes, html`${inside} ${how} ${namedVotes(view)}`);
}

function soFar({ language, decision, votes }: VotesView): Html {
  const words = decisionText[language];
  if (votes.spoken === 0) return html`<p>${words.noVotes}</p>`;
  const enough = decision.state === 'open' ? (votes.isEnough ? words.enough : words.notEnough) : '';
  return said(language, 'people', `${words.spokenSoFar(votes.spoken, votes.of)} ${enough}`);
}

function result(view: VotesView, tally: Tally): Html {
  const { language, slug, decision, options } = view;
  const words = decisionText[language];
  if (tally.spoken === 0) return html`<p>${words.noVotes}</p>`;
  const label = labelsOf(decision, options, language);
  const sentence = tallySentence(tally, label, language);
  return html`${said(language, 'people', html`<strong>${sentence}</strong>`)}
    ${tally.proxies > 0 ? html`<p>${words.proxies(tally.proxies)}</p>` : nothing}
    ${barChart({
      id: 'votes-chart',
      title: words.votes,
      finding: `${sentence} ${language === 'easy' ? 'The table has the numbers.' : 'The table under the chart has every figure.'}`,
      bars: tally.lines.map((line) => ({ label: label(line), value: line.people })),
    })}
    ${tables({
      caption: words.votes,
      firstCellIsHeader: true,
      head: [words.answer, { text: words.people, format: 'numeric' }],
      rows: tally.lines.map((line) => [
        { text: label(line) },
        { text: String(line.people), format: 'numeric' },
      ]),
    })}
    ${apart(view, tally)}
    <p class="al-no-print"><a href="/${slug}/decisions/${decision.code}/results.csv">${words.download}</a></p>`;
}

function apart({ language, decision, options }: VotesView, tally: Tally): Html {
  const words = decisionText[language];
  if (tally.apart === null) return html`<p class="al-quiet">${words.notApart}</p>`;
  const label = labelsOf(decision, options, language);
  return html`${tables({
    caption: words.apartTitle,
    responsive: true,
    firstCellIsHeader: true,
    head: [words.apartTitle, ...tally.lines.map(label)],
    rows: tally.apart.map(({ perspective, lines }) => [
      { text: PERSPECTIVE_WORDS[perspective] },
      ...tally.lines.map((line) => ({
        text: String(
          lines.find((own) => own.answer === line.answer && own.optionId === line.optionId)?.people ?? 0,
        ),
      })),
    ]),
  })}`;
}

function namedVotes({ language, votes }: VotesView): Html {
  if (votes.named.length === 0) return nothing;
  const words = decisionText[language];
  return details({
    summary: words.whoSaidWhat,
    html: tables({
      caption: { text: words.whoSaidWhat, classes: 'nhsuk-u-visually-hidden' },
      responsive: true,
      firstCellIsHeader: true,
      head: [words.person, words.said, words.howSaid],
      rows: votes.named.map(({ who, answer, words: own, how }) => [
        { text: capital(who) },
        { html: html`${answer}${own === '' ? nothing : html`<br><span dir="auto">${own}</span>`}` },
        { text: how },
      ]),
    }),
  });
}
