import type { BudgetOutcome, BudgetRound } from '#numbers/ballots/budget-outcome.ts';
import type { ConsentRound } from '#numbers/ballots/consent.ts';
import type { RunoffRound } from '#numbers/ballots/instant-runoff.ts';
import type { Outcome, Round, TieBreak } from '#numbers/ballots/outcome.ts';
import type { SchulzeRound } from '#numbers/ballots/schulze.ts';
import type { TransferRound } from '#numbers/ballots/single-transferable-vote.ts';

type AnyRound = Round &
  Partial<Omit<ConsentRound & RunoffRound & SchulzeRound & TransferRound & BudgetRound, keyof Round>>;

/** The sentence first, then every round with its table. `unit` is what is counted: "votes", "points". */
export function wordsFor(outcome: Outcome<AnyRound>, unit: string, rule: string): string {
  const { rounds, counted, blank } = outcome;
  return [
    sentence(outcome),
    `${people(counted)} counted${blank > 0 ? `; ${people(blank)} blank` : ''}. ${rule}`,
    ...rounds.flatMap((round) => ['', ...roundText(round, unit)]),
    ...('spent' in outcome ? ['', money(outcome as unknown as BudgetOutcome)] : []),
  ].join('\n');
}

const people = (count: number) => `${count} ${count === 1 ? 'ballot' : 'ballots'}`;

function sentence({ winners, tied, rounds }: Outcome<AnyRound>): string {
  const funding = rounds[0]?.project !== undefined;
  if (winners.length === 0)
    return funding || rounds.length === 0
      ? 'Nothing is funded.'
      : 'No proposal stands: each has an objection, or too few answers.';
  const names = listed(winners);
  if (tied.length > 0)
    return `${names} come first; ${listed(tied)} are level for the last place, and the ballots do not say which. It is for people to decide, or draw lots and say the order with --lots.`;
  if (rounds[0]?.answers) return `${names} ${winners.length === 1 ? 'stands' : 'stand'}: nobody objects.`;
  if (funding)
    return `${winners.length} ${winners.length === 1 ? 'project is' : 'projects are'} funded: ${names}.`;
  return `${names} ${winners.length === 1 ? 'wins' : 'win'}.`;
}

export function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function roundText(round: AnyRound, unit: string): readonly string[] {
  const lines = Object.entries(round.tallies);
  const most = [...lines].sort(([, a], [, b]) => b - a);
  return [
    `Round ${round.round}: ${unit}`,
    ...table(most.map(([option, tally]) => [option, figure(tally), ...answersTo(round, option)])),
    ...whatHappened(round).map((line) => `  ${line}`),
    ...round.tieBreaks.map((tie) => `  ${tieText(tie)}`),
  ];
}

export function figure(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(value);
}

function answersTo({ answers }: AnyRound, option: string): readonly string[] {
  const one = answers?.[option];
  if (!one) return [];
  return [
    `${one.concern} of them with a concern`,
    `${one.aside} stand aside`,
    `${one.object} object`,
    `${one.open} open`,
  ];
}

/** Cells in columns, as wide as their longest. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (found, row) => row.map((cell, at) => Math.max(found[at] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) => `  ${row.map((cell, at) => cell.padEnd(widths[at]!)).join('  ')}`.trimEnd());
}

function whatHappened(round: AnyRound): readonly string[] {
  const { project, funded, elected, excluded, transferred, exhausted, notTransferable } = round;
  if (project !== undefined) return [fundedText(round, funded === true)];
  return [
    ...(round.quota === undefined ? [] : [`The quota is ${figure(round.quota)} votes.`]),
    ...(exhausted ? [`${exhausted} ballots name nobody still in play.`] : []),
    ...(notTransferable ? [`${figure(notTransferable)} votes can be passed on to nobody.`] : []),
    ...(elected.length > 0 ? [`First now: ${listed(elected)}.`] : []),
    ...(excluded.length > 0 ? [`Excluded: ${listed(excluded)}.`] : []),
    ...(transferred && excluded.length === 0
      ? [`What “${transferred}” has above the quota is passed on.`]
      : []),
  ];
}

function fundedText({ project, cost, left, mostPaid }: AnyRound, funded: boolean): string {
  if (!funded) return `“${project}” costs ${figure(cost!)}: there is not enough left.`;
  const share =
    mostPaid === null || mostPaid === undefined ? '' : `; a supporter pays at most ${figure(mostPaid)}`;
  return `“${project}” is funded for ${figure(cost!)}${share}. Left: ${figure(left!)}.`;
}

function tieText({ tied, chosen, by }: TieBreak): string {
  const why = {
    'earlier-round': 'by the votes of an earlier round',
    lots: 'by lots',
    'no-difference': 'either way the same win',
  }[by];
  return `${listed(tied)} are tied; “${chosen}” is taken: ${why}.`;
}

function money({ budget, spent, left }: BudgetOutcome): string {
  return `Of ${figure(budget)}, ${figure(spent)} is spent and ${figure(left)} left.`;
}
