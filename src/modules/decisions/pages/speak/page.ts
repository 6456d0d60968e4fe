import { z } from 'zod';
import { button, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { id, optionalText, text } from '#platform/http/fields.ts';
import { areaField, hidden, radiosField } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { By } from '#platform/by.ts';
import type { Tx } from '#platform/database/tx.ts';
import { takePosition } from '../../commands/take-position.ts';
import { answersOf } from '../../model/answers.ts';
import type { Answer, Said } from '../../model/answers.ts';
import type { Told } from '../../model/speaking.ts';
import { optionsOf } from '../../queries/options.ts';
import type { Option } from '../../queries/options.ts';
import type { Decision, Hold } from '../../queries/decision.ts';
import { proxiesOf, spokenOn } from '../../queries/spoken.ts';
import { formHead, formOf } from '../form-head.ts';
import { loadForMembers, namesFor } from '../load.ts';
import type { OfDecision } from '../load.ts';
import { WELL, mend, oneForm } from '../one-form.ts';
import type { Sheet } from '../one-form.ts';
import { said } from '../said.ts';
import { answerWords } from '../words.ts';
import { speakText } from './text.ts';

async function load(tx: Tx, visit: OfDecision) {
  const loaded = await loadForMembers(tx, visit);
  const { decision, seat } = loaded;
  const proxies = await proxiesOf(tx, decision.id);
  const givers = [...proxies].filter(([, holder]) => holder === seat.personId).map(([giver]) => giver);
  const name = await namesFor(tx, loaded, givers);
  const spoken = await spokenOn(tx, decision);
  return {
    ...loaded,
    language: visit.language,
    options: await optionsOf(tx, decision.id),
    givers: givers.map((personId) => ({ personId, name: name(personId) })),
    mine: spoken.find(({ personId }) => personId === seat.personId) ?? null,
  };
}
type Known = Awaited<ReturnType<typeof load>>;

/** The choices somebody has, in the words of the way of deciding: "agree", or "option:…". */
export function sayField(
  filled: Filled,
  decision: Decision,
  options: readonly Option[],
  language: Language,
): Html {
  const words = speakText[language];
  const method = decision.method ?? 'consent';
  const answers = answersOf(method);
  const own = answerWords(method, language);
  const choices = answers.includes('choose')
    ? [
        ...options.map((one) => ({ value: `option:${one.id}`, text: one.option })),
        { value: 'aside', text: words.aside },
      ]
    : answers.flatMap((value) => (value === 'choose' ? [] : [{ value, text: own[value] }]));
  const label = answers.includes('choose') ? words.choose : words.answer;
  return radiosField(filled, { name: 'says', label }, choices);
}

/** What was chosen in it. */
export function saidIn(says: string): Said | null {
  if (says.startsWith('option:')) return { answer: 'choose', optionId: says.slice('option:'.length) };
  const plain: readonly Answer[] = ['agree', 'concern', 'aside', 'object'];
  const answer = plain.find((one) => one === says);
  return answer ? { answer, optionId: null } : null;
}

/** What is proposed, above the question what one says to it. */
export function proposalInset(decision: Decision, options: readonly Option[], language: Language): Html {
  const proposal = options.find(({ id: one }) => one === decision.proposalId);
  if (!proposal) return nothing;
  return insetText({
    html: html`<p>${speakText[language].proposed} <strong dir="auto">${proposal.option}</strong></p>`,
  });
}

function draw(known: Known, _visit: OfDecision, sheet: Sheet): Html {
  const { decision, options, language, givers, seat } = known;
  const words = speakText[language];
  const whose = [
    { value: seat.personId, text: words.mine },
    ...givers.map(({ personId, name }) => ({ value: personId, text: words.forThem(name) })),
  ];
  const inside = html`${givers.length === 0 ? hidden('whose', seat.personId) : radiosField(sheet.filled, { name: 'whose', label: words.whose }, whose)}
    ${sayField(sheet.filled, decision, options, language)}
    ${decision.secret ? nothing : areaField(sheet.filled, { name: 'words', label: words.words, hint: words.wordsHint, rows: 3 })}
    ${said(language, 'private', decision.secret ? words.secret : words.open)}
    ${button({ text: words.keep, preventDoubleClick: true })}`;
  return html`${formHead(sheet, decision, words.title)} ${proposalInset(decision, options, language)} ${formOf(sheet, inside)}`;
}

export const speakForm = z.object({
  whose: id(),
  says: text('Choose what you say', 60),
  words: optionalText(2000),
});

/** Keeps a word, or says at which field it cannot be kept. */
export async function keepWord(
  tx: Tx,
  by: By,
  decision: Decision,
  word: {
    readonly personId: string;
    readonly told: Told;
    readonly says: string;
    readonly words: string;
    readonly language: Language;
    readonly at: string;
  },
  hold?: Hold,
): Promise<readonly FieldError[]> {
  const words = speakText[word.language];
  const what = saidIn(word.says);
  if (what === null) return mend('says', words.missing);
  const { personId, told } = word;
  const taken = await takePosition(
    tx,
    by,
    { decisionId: decision.id, personId, told, words: word.words, ...what },
    hold,
  );
  if (taken.ok) return WELL;
  const why = {
    'not open': mend('', words.notOpen),
    'no seat': mend(word.at, words.noSeat),
    'no leave': mend(word.at, words.noLeave),
    'no such answer': mend('says', words.missing),
    'spoken already': mend(word.at, words.spoken),
  };
  return why[taken.reason];
}

/** Speaking on a question, for oneself or for somebody who gave leave. `hold`: how the question is held meanwhile. */
export const speakPages = (hold?: Hold) =>
  oneForm({
    path: '/speak',
    done: 'said',
    title: ({ language }) => speakText[language].title,
    load,
    known: ({ mine, seat, decision }) => ({
      whose: seat.personId,
      ...(mine === null || decision.secret
        ? {}
        : {
            says: mine.answer === 'choose' ? `option:${mine.optionId}` : (mine.answer ?? ''),
            words: mine.words,
          }),
    }),
    draw,
    shape: speakForm,
    act: (tx, by, { decision, seat, language }, { whose, says, words }) => {
      const told = whose === seat.personId ? 'themself' : 'by another with leave';
      return keepWord(tx, by, decision, { personId: whose, told, says, words, language, at: 'whose' }, hold);
    },
  });
