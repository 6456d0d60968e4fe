import type { BudgetElection } from '#numbers/ballots/budget-election.ts';
import { parsePabulib } from '#numbers/ballots/parse-pabulib.ts';
import { exactDecimal } from '#numbers/exact-decimal.ts';
import { Refusal } from '#numbers/refusal.ts';
import { Slip } from '../../slip.ts';
import { readTable, shortened, textOf } from '../read-table.ts';
import type { TableRow } from '../read-table.ts';
import { layoutOf } from './options-of.ts';
import { approvalBallots } from './read-ballots.ts';

export interface Asked {
  readonly file: string;
  readonly budget: string | undefined;
  readonly costs: string | undefined;
  readonly options: readonly string[];
}

export interface Election extends BudgetElection {
  /** What the file says was selected, for comparison; null where it says nothing. */
  readonly selected: readonly string[] | null;
}

/** An election in a PaBuLib file, or in a CSV file of approvals beside one of costs. */
export async function readElection({ file, budget, costs, options }: Asked): Promise<Election> {
  if (file.toLowerCase().endsWith('.pb')) {
    const election = parsePabulib(await textOf(file));
    return budget === undefined ? election : { ...election, budget: budgetTyped(budget) };
  }
  if (costs === undefined || budget === undefined)
    throw new Slip(
      'A budget counted from a CSV file needs --budget AMOUNT and --costs FILE (columns project,cost).',
    );
  return fromTables({ file, budget, costs, options });
}

async function fromTables({ file, budget, costs, options }: Asked): Promise<Election> {
  const projects = (await readTable(costs!, ['project', 'cost'])).rows.map((row) => projectIn(row));
  const ids = projects.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Refusal(`The project “${twice}” has two costs.`);
  const table = await readTable(file);
  const layout = layoutOf(table, options);
  const unpriced = layout.options.find((option) => !ids.includes(option));
  if (unpriced !== undefined) throw new Refusal(`There is no cost for “${unpriced}” in ${costs}.`);
  const place = (option: number) => ids.indexOf(layout.options[option]!);
  const ballots = approvalBallots(table, layout).map((ballot) => ({
    ...ballot,
    approved: ballot.approved.map(place),
  }));
  return { projects, ballots, budget: budgetTyped(budget!), selected: null };
}

function projectIn(row: TableRow) {
  const id = (row.texts['project'] ?? '').trim();
  const cost = exactDecimal(row.texts['cost'] ?? '');
  if (id === '') throw new Refusal('There is nothing in the column “project”.', row.line);
  if (cost === null || cost <= 0n)
    throw new Refusal(
      `The cost should be an amount above 0, not “${shortened(row.texts['cost'] ?? '')}”.`,
      row.line,
    );
  return { id, name: id, cost };
}

function budgetTyped(text: string): bigint {
  const budget = exactDecimal(text);
  if (budget === null || budget <= 0n) throw new Slip(`--budget should be an amount above 0, not “${text}”.`);
  return budget;
}
