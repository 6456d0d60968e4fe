import { stringify } from 'csv-stringify/sync';
import type { GroupSummary } from '#modules/groups/index.ts';
import type { Decision } from '../../queries/decision.ts';
import type { Option } from '../../queries/options.ts';
import { labelsOf } from '../tally-words.ts';

const AS_WE_DO = { bom: true, record_delimiter: 'windows', escape_formulas: true } as const;

/** What has been asked and decided, a line for each. For a spreadsheet: nothing in it is taken for a formula. */
export function decisionsCsv(decisions: readonly Decision[], groups: readonly GroupSummary[]): string {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const rows = decisions.map((one) => [
    one.code,
    names.get(one.groupId) ?? '',
    one.question,
    one.state,
    one.outcome ?? '',
    one.decidedHow ?? '',
    one.isOverridden ? 'yes' : 'no',
    one.decidedOn ?? '',
    one.lookAgainOn ?? '',
    one.hostBody,
    one.hostPrevailed === null ? 'not recorded' : one.hostPrevailed ? 'prevailed' : 'did not prevail',
  ]);
  const head = [
    'Code',
    'Group',
    'Question',
    'State',
    'Decided',
    'How',
    'Overruled',
    'On',
    'Look again on',
    'Host body',
    'Its opening position',
  ];
  return stringify([head, ...rows], AS_WE_DO);
}

/** How many gave each answer. By perspective only where the page tells it too. */
export function resultsCsv(decision: Decision, options: readonly Option[]): string {
  const { tally } = decision;
  const label = labelsOf(decision, options, 'en');
  const rows = [
    ...(tally?.lines ?? []).map((line) => ['everybody', label(line), line.people]),
    ...(tally?.apart ?? []).flatMap(({ perspective, lines }) =>
      lines.map((line) => [perspective, label(line), line.people]),
    ),
  ];
  return stringify([['Who', 'Answer', 'People'], ...rows], AS_WE_DO);
}
