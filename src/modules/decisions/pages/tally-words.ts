import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import type { Tally, TallyLine } from '../model/tally.ts';
import type { Decision } from '../queries/decision.ts';
import type { Option } from '../queries/options.ts';
import { answerWords } from './words.ts';

type Labels = (line: Pick<TallyLine, 'answer' | 'optionId'>) => string;

/** What an answer is called: an option by its own words. */
export function labelsOf(
  { method }: Pick<Decision, 'method'>,
  options: readonly Option[],
  language: Language,
): Labels {
  const answers = answerWords(method ?? 'consent', language);
  return ({ answer, optionId }) =>
    answer === 'choose' ? (options.find(({ id }) => id === optionId)?.option ?? '–') : answers[answer];
}

/** The finding in a sentence: how many spoke, and what they said, the most first. */
export function tallySentence({ spoken, of, lines }: Tally, label: Labels, language: Language): string {
  const said = lines.map((line) => `${label(line)}: ${line.people}`).join('; ');
  if (language === 'easy') return `${plural(spoken, { one: '# person', other: '# people' })} spoke. ${said}.`;
  return `${spoken} of ${plural(of, { one: '# person', other: '# people' })} spoke, each counted once. ${said}.`;
}
