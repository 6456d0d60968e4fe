import { checkKnapsacks } from '#numbers/ballots/budget-election.ts';
import type { Utility } from '#numbers/ballots/budget-election.ts';
import { equalShares } from '#numbers/ballots/equal-shares.ts';
import type { Completion } from '#numbers/ballots/equal-shares.ts';
import { greedyBudget } from '#numbers/ballots/greedy-budget.ts';
import { exactDecimal } from '#numbers/exact-decimal.ts';
import { nearest } from '../help.ts';
import { Slip } from '../slip.ts';
import { ALSO, METHODS } from './ballots/methods.ts';
import type { Settings } from './ballots/methods.ts';
import { layoutOf, namesTyped } from './ballots/options-of.ts';
import { readElection } from './ballots/read-election.ts';
import type { Range } from './ballots/read-ballots.ts';
import { listed, wordsFor } from './ballots/words.ts';
import type { NumbersCommand, Typed, Worked } from './command.ts';
import { readTable } from './read-table.ts';

const BUDGETS = ['greedy', 'knapsack', 'equal-shares'];

/** `alongside numbers ballots FILE --method M`. */
export const ballots: NumbersCommand = {
  usage: 'alongside numbers ballots FILE --method METHOD [OPTION...]',
  summary: 'Count ballots, round by round: eight ways of voting, and participatory budgets.',
  options: {
    method: { type: 'string' },
    seats: { type: 'string' },
    lots: { type: 'string', multiple: true },
    options: { type: 'string', multiple: true },
    dots: { type: 'string' },
    range: { type: 'string' },
    quorum: { type: 'string' },
    utility: { type: 'string' },
    complete: { type: 'string' },
    budget: { type: 'string' },
    costs: { type: 'string' },
  },
  explained: [
    '--method METHOD   approval, score, borda, irv (instant run-off), schulze, stv (single transferable vote), dots,',
    '                  consent; budgets: greedy, knapsack, equal-shares',
    '--seats N         how many can win (1): all but irv, consent and budgets',
    '--lots A,B,C      the order of lots drawn for ties, first drawn first (repeat --lots where names hold commas)',
    '--options A,B,C   which options there are, where the file does not name all (repeat as above)',
    '--dots N          dots: how many each person has',
    '--range LOW-HIGH  score: the points allowed, such as 0-5',
    '--quorum N        consent: how many must answer',
    '--utility U       greedy, equal-shares: cost (an approval is worth the cost; default) or cardinality (worth one)',
    '--complete C      equal-shares: none (default), add1 (shares grow by one unit) or add1u (and the rest greedily)',
    '--budget AMOUNT   budgets from CSV: how much there is     --costs FILE   its columns: project,cost',
    '',
    'FILE is CSV, a row for each ballot, in one of two layouts:',
    '  a column for each option: 1 or 0 (approval), points (score, dots), 1 for the best and 2 for the next (borda, irv,',
    '    schulze, stv; the same place twice is level), or consent, concern, aside, object (consent). Empty: left open;',
    '  or one column "ranking" ("Tea > Coffee = Juice") or "approved" or "vote" ("Tea;Juice").',
    'A column "count" or "weight" (a whole number) says how many ballots a row stands for. Columns "id", "voter",',
    '"voter_id" and "ballot" are left aside. Budgets are read from PaBuLib files (.pb) as well.',
    '',
    'Ties: equal figures share a place and may share the win (JSON: "tied"). In irv and stv the votes of the most recent',
    'round in which they differ decide; in budgets the cheaper comes first, then (equal-shares) the one with more',
    'supporters. Then lots. Where none were drawn and it matters to who wins, the count is refused and says so. No option',
    'is preferred for its name or its place in the file.',
    '',
    'JSON: method, winners[], ranking[] (all, best first), places[] {option, place}, tied[], counted, blank, and rounds[]',
    '{round, tallies {option: figure}, elected[], excluded[], tieBreaks[] {tied[], chosen, by}} with, by method,',
    'pairwise and strongest (schulze), exhausted (irv), quota, transferred, notTransferable (stv), answers (consent),',
    'scoredBy (score, dots), project, funded, cost, left, mostPaid (budgets; null where no shares are paid). Budgets also:',
    'budget, spent, left, share and added (equal-shares), and for a file that says what was selected, selected[] and',
    'sameAsSelected. Winners of a budget stand in the order of their ids, ranking[] in the order of funding.',
  ],
  work,
};

async function work(typed: Typed): Promise<Worked> {
  const [file, ...more] = typed.positionals;
  if (file === undefined || more.length > 0)
    throw new Slip(`One file is needed. This is how it goes: ${ballots.usage}`);
  const method = methodTyped(typed.values['method']);
  return BUDGETS.includes(method) ? budget(file, method, typed) : vote(file, method, typed);
}

function methodTyped(value: unknown): string {
  const known = [...Object.keys(METHODS), ...BUDGETS];
  if (typeof value !== 'string') throw new Slip(`--method is needed: ${known.join(', ')}.`);
  const word = Object.hasOwn(ALSO, value) ? ALSO[value]! : value;
  if (known.includes(word)) return word;
  const near = nearest(word, known);
  throw new Slip(
    `There is no method “${value}”.${near ? ` Did you mean “${near}”?` : ''} There are: ${known.join(', ')}.`,
  );
}

async function vote(file: string, name: string, { values }: Typed): Promise<Worked> {
  const settings = settingsTyped(values);
  const table = await readTable(file);
  const layout = layoutOf(table, namesTyped(values['options'], 'options'));
  checkLots(settings.lots, layout.options);
  const { count, unit, rule } = METHODS[name]!;
  const outcome = count(table, layout, settings);
  return { text: wordsFor(outcome, unit, rule), json: { method: name, ...outcome } };
}

async function budget(file: string, method: string, { values }: Typed): Promise<Worked> {
  const utility = oneOf<Utility>(values['utility'], 'utility', ['cost', 'cardinality']);
  const complete = oneOf<Completion>(values['complete'], 'complete', ['none', 'add1', 'add1u']);
  const lots = namesTyped(values['lots'], 'lots');
  const asked = {
    budget: values['budget'] as string | undefined,
    costs: values['costs'] as string | undefined,
  };
  const election = await readElection({ file, ...asked, options: namesTyped(values['options'], 'options') });
  checkLots(
    lots,
    election.projects.map(({ id }) => id),
  );
  if (method === 'knapsack') checkKnapsacks(election);
  const shares = method === 'equal-shares';
  const outcome = shares
    ? equalShares(election, { utility, complete, lots })
    : greedyBudget(election, { utility, lots });
  const unit = !shares
    ? 'approvals'
    : utility === 'cost'
      ? 'effective votes'
      : 'effective votes for each unit of cost';
  const rule = `Ties go to the cheaper${shares ? ', then to the one with more supporters' : ''}, then by lots.`;
  const compared = comparison(election.selected, outcome.winners);
  const words = [wordsFor(outcome, unit, rule), ...(compared ? ['', compared.text] : [])];
  return {
    text: words.join('\n'),
    json: { method, utility, ...(shares ? { complete } : {}), ...outcome, ...compared?.json },
  };
}

function comparison(selected: readonly string[] | null, winners: readonly string[]) {
  if (!selected) return null;
  const sorted = selected.toSorted((a, b) => (a < b ? -1 : 1));
  const same = sorted.length === winners.length && sorted.every((id, index) => id === winners[index]);
  const text = same
    ? 'The file says the same projects were selected.'
    : `The file says that ${listed(sorted)} were selected: not the same.`;
  return { text, json: { selected: sorted, sameAsSelected: same } };
}

function settingsTyped(values: Typed['values']): Settings {
  return {
    seats: wholeTyped(values['seats'], 'seats') ?? 1,
    lots: namesTyped(values['lots'], 'lots'),
    dots: wholeTyped(values['dots'], 'dots'),
    quorum: wholeTyped(values['quorum'], 'quorum') ?? 1,
    range: rangeTyped(values['range']),
  };
}

function wholeTyped(value: unknown, option: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new Slip(`--${option} should be a whole number above 0, not “${String(value)}”.`);
}

function rangeTyped(value: unknown): Range | null {
  if (value === undefined) return null;
  const [, first = '', second = ''] = /^(-?[\d.]+)(?:-|\.\.)(-?[\d.]+)$/.exec(String(value)) ?? [];
  const [low, high] = [exactDecimal(first), exactDecimal(second)];
  if (low === null || high === null || low >= high)
    throw new Slip(
      `--range should be the lowest and the highest score, such as 0-5, not “${String(value)}”.`,
    );
  return { low, high, text: `${first} to ${second}` };
}

function oneOf<T extends string>(value: unknown, option: string, known: readonly [T, ...T[]]): T {
  if (value === undefined) return known[0];
  const found = known.find((word) => word === value);
  if (found === undefined) throw new Slip(`--${option} should be one of: ${known.join(', ')}.`);
  return found;
}

function checkLots(lots: readonly string[], options: readonly string[]): void {
  const unknown = lots.find((name) => !options.includes(name));
  if (unknown !== undefined)
    throw new Slip(`“${unknown}” in --lots is not among the options: ${options.join(', ')}.`);
}
