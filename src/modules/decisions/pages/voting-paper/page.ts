import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { answersOf } from '../../model/answers.ts';
import { optionsOf } from '../../queries/options.ts';
import type { Option } from '../../queries/options.ts';
import type { Decision } from '../../queries/decision.ts';
import { decisionAddress, decisionParams, loadForGroup } from '../load.ts';
import { answerWords } from '../words.ts';

const TITLE = 'Voting paper';

/** A paper to say on what one thinks, to print, large and in simple words. What comes back is written down on its page. */
export const votingPaper = page({ params: decisionParams }, async (visit) => {
  const { decision, options } = await read(visit, async (tx) => {
    const loaded = await loadForGroup(tx, visit);
    return { decision: loaded.decision, options: await optionsOf(tx, loaded.decision.id) };
  });
  const back = { href: decisionAddress(visit, decision), text: decision.question };
  return show(visit, { title: TITLE, back, main: paper(decision, options) });
});

function paper(decision: Decision, options: readonly Option[]): Html {
  const proposal = options.find(({ id }) => id === decision.proposalId);
  return html`<h1><span class="nhsuk-caption-l">${TITLE} ${decision.code}</span> <span dir="auto">${decision.question}</span></h1>
    <p class="al-no-print">Print this page. When a paper comes back, write it down with “Write down what somebody told you”, on paper.</p>
    ${decision.easyWords === '' ? nothing : html`${decision.easyWords.split('\n').map((line) => html`<p dir="auto">${line}</p>`)}`}
    ${proposal ? html`<p>${symbol('speech')} This is the plan: <strong dir="auto">${proposal.option}</strong></p>` : nothing}
    <h2>What do you say? Tick one box.</h2>
    <ul class="al-paper-choices">${choices(decision, options).map((words) => html`<li><span class="al-paper-choices__box" aria-hidden="true"></span> <span dir="auto">${words}</span></li>`)}</ul>
    <h2>Do you want to say why? You do not have to.</h2>
    <p class="al-paper-lines" aria-hidden="true"></p>
    ${decision.secret ? html`<p>The vote is secret. Fold the paper, and do not write your name on this side.</p>` : html`<p>Your name: <span class="al-paper-line" aria-hidden="true"></span></p>`}
    <p>Give this paper to somebody who looks after the group.</p>`;
}

function choices({ method }: Decision, options: readonly Option[]): string[] {
  const answers = answersOf(method ?? 'consent');
  if (answers.includes('choose')) return [...options.map(({ option }) => option), 'I step to the side'];
  const words = answerWords(method ?? 'consent', 'easy');
  return answers.flatMap((answer) => (answer === 'choose' ? [] : [words[answer]]));
}
