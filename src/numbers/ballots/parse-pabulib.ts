import { exactDecimal } from '../exact-decimal.ts';
import { Refusal } from '../refusal.ts';
import type { ApprovalGroup, BudgetElection, Project } from './budget-election.ts';
import { fieldsOf } from './semicolon-fields.ts';

export interface PabulibElection extends BudgetElection {
  /** The ids in the file's own `selected` column, or null when it has none. */
  readonly selected: readonly string[] | null;
}

interface Row {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

type Sections = Readonly<Record<'META' | 'PROJECTS' | 'VOTES', readonly Row[]>>;

/**
 * Reads an election in the PaBuLib format (.pb, pabulib.org): sections META, PROJECTS and VOTES, cells parted by
 * semicolons. Takes approval ballots, and those for one project (`choose-1`), which are approvals of one. Refuses, with
 * the line, other kinds of vote, a missing budget or cost, and a vote for a project that is not listed. A project named
 * twice on one ballot is one approval.
 */
export function parsePabulib(text: string): PabulibElection {
  const sections = sectionsOf(text);
  const meta = new Map(
    sections.META.map(({ line, fields }) => [fields['key'], { line, text: fields['value'] ?? '' }]),
  );
  const type = meta.get('vote_type')?.text ?? '';
  if (!['approval', 'choose-1'].includes(type))
    throw new Refusal(
      `The votes are of the kind “${type}”; only approval and choose-1 can be counted.`,
      meta.get('vote_type')?.line,
    );
  const budget = amount(meta.get('budget')?.text, 'budget', meta.get('budget')?.line ?? 1);
  const projects = projectsOf(sections.PROJECTS);
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const ballots = sections.VOTES.map((row) => ballotOf(row, places));
  if (ballots.length === 0) throw new Refusal('There are no votes in the file.');
  return { projects, ballots, budget, selected: selectedIn(sections.PROJECTS) };
}

const NAMES = ['META', 'PROJECTS', 'VOTES'] as const;

function sectionsOf(text: string): Sections {
  const sections: Record<string, Row[]> = { META: [], PROJECTS: [], VOTES: [] };
  let rows: Row[] | null = null;
  let headings: readonly string[] | null = null;
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const section = NAMES.find((name) => name === content.trim().toUpperCase());
    const line = index + 1;
    if (section) [rows, headings] = [sections[section]!, null];
    else if (content.trim() === '') continue;
    else if (!rows) throw new Refusal('A PaBuLib file begins with the word META.', line);
    else if (!headings) headings = fieldsOf(content, line).map((name) => name.trim());
    else rows.push(rowOf(headings, fieldsOf(content, line), line));
  }
  return sections as unknown as Sections;
}

function rowOf(headings: readonly string[], cells: readonly string[], line: number): Row {
  return { line, fields: Object.fromEntries(headings.map((name, at) => [name, (cells[at] ?? '').trim()])) };
}

function amount(text: string | undefined, what: string, line: number): bigint {
  const value = exactDecimal(text ?? '');
  if (value === null || value <= 0n)
    throw new Refusal(`The ${what} should be an amount above 0, not “${text ?? ''}”.`, line);
  return value;
}

function projectsOf(rows: readonly Row[]): readonly Project[] {
  if (rows.length === 0) throw new Refusal('There are no projects in the file.');
  const seen = new Set<string>();
  return rows.map(({ line, fields }) => {
    const id = fields['project_id'] ?? '';
    if (id === '' || seen.has(id))
      throw new Refusal(`Each project needs an id of its own, and “${id}” is not.`, line);
    seen.add(id);
    return { id, name: fields['name'] ?? id, cost: amount(fields['cost'], 'cost', line) };
  });
}

function ballotOf({ line, fields }: Row, places: ReadonlyMap<string, number>): ApprovalGroup {
  const ids = (fields['vote'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = ids.find((id) => !places.has(id));
  if (unknown !== undefined)
    throw new Refusal(`There is a vote for “${unknown}”, which is not among the projects.`, line);
  return { approved: [...new Set(ids.map((id) => places.get(id)!))], count: 1, line };
}

function selectedIn(rows: readonly Row[]): readonly string[] | null {
  if (!rows.some(({ fields }) => Object.hasOwn(fields, 'selected'))) return null;
  return rows.filter(({ fields }) => fields['selected'] === '1').map(({ fields }) => fields['project_id']!);
}
