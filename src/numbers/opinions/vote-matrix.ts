import { rankOf } from './id-order.ts';
import type { Votes } from './votes.ts';

/**
 * Everybody's last vote on each statement: people × statements, kept only where there is a vote (compressed rows). Row i
 * is `cell[rowStart[i]] … cell[rowStart[i + 1] − 1]`, and a cell is 3 × statement + vote + 1, so that one number says
 * both what was voted on and how, and a table with three places for each statement can be looked up by it.
 */
export interface VoteMatrix {
  readonly statements: number;
  readonly rowStart: Int32Array;
  readonly cell: Int32Array;
}

export interface NamedVoteMatrix extends VoteMatrix {
  readonly personIds: readonly string[];
  readonly statementIds: readonly string[];
}

/**
 * The matrix of what each person thinks now: the latest vote on a statement wins. People and statements stand in the
 * order of their ids (numbers by size, before words), so that the order in which votes arrive changes nothing, not even
 * the last bit of a sum. Linear in the votes (two counting sorts).
 */
export function voteMatrix(votes: Votes): NamedVoteMatrix {
  const people = rankOf(votes.personIds);
  const statements = rankOf(votes.statementIds);
  const sorted = byPerson(byStatement(votes, people.rank, statements.rank), people.rank.length);
  return {
    personIds: people.ids,
    statementIds: statements.ids,
    statements: statements.ids.length,
    ...latestOf(sorted, votes.time),
  };
}

export function people({ rowStart }: VoteMatrix): number {
  return rowStart.length - 1;
}

/** The rows listed, and of them only the votes on statements to `keep` (1). The statements keep their numbers. */
export function partOf(matrix: VoteMatrix, rows: Int32Array, keep: Uint8Array): VoteMatrix {
  const kept = Uint8Array.from({ length: 3 * keep.length }, (_, cell) => keep[statementOf(cell)]!);
  const rowStart = new Int32Array(rows.length + 1);
  const cells = new Int32Array(rows.reduce((sum, row) => sum + votesIn(matrix, row), 0));
  let filled = 0;
  for (let index = 0; index < rows.length; index++) {
    const to = matrix.rowStart[rows[index]! + 1]!;
    for (let at = matrix.rowStart[rows[index]!]!; at < to; at++) {
      const cell = matrix.cell[at]!;
      if (kept[cell] === 1) cells[filled++] = cell;
    }
    rowStart[index + 1] = filled;
  }
  return { statements: matrix.statements, rowStart, cell: cells.subarray(0, filled) };
}

/** The rows and statements listed, numbered anew in the order in which they are listed; other votes are left out. */
export function rearranged(matrix: VoteMatrix, rows: Int32Array, statements: Int32Array): VoteMatrix {
  const number = new Int32Array(matrix.statements).fill(-1);
  statements.forEach((statement, at) => (number[statement] = at));
  const part = partOf(
    matrix,
    rows,
    Uint8Array.from(number, (at) => (at < 0 ? 0 : 1)),
  );
  const cell = part.cell.map((old) => 3 * number[statementOf(old)]! + (old % 3));
  for (let row = 0; row < rows.length; row++)
    cell.subarray(part.rowStart[row]!, part.rowStart[row + 1]!).sort();
  return { statements: statements.length, rowStart: part.rowStart, cell };
}

export function votesIn({ rowStart }: VoteMatrix, row: number): number {
  return rowStart[row + 1]! - rowStart[row]!;
}

export function statementOf(cell: number): number {
  return (cell / 3) | 0;
}

interface Cast {
  readonly row: Int32Array;
  readonly cell: Int32Array;
  /** Which of the votes it was, to look up its time. */
  readonly vote: Int32Array;
}

interface CastInRows extends Omit<Cast, 'row'> {
  readonly rowStart: Int32Array;
}

// Both are stable counting sorts: those alike stay in the order they came in.
function byStatement({ person, statement, vote }: Votes, rows: Int32Array, columns: Int32Array): Cast {
  const size = person.length;
  const sorted = { row: new Int32Array(size), cell: new Int32Array(size), vote: new Int32Array(size) };
  const next = startsOf(statement, columns.length, columns);
  for (let at = 0; at < size; at++) {
    const column = columns[statement[at]!]!;
    const to = next[column]!++;
    sorted.row[to] = rows[person[at]!]!;
    sorted.cell[to] = 3 * column + vote[at]! + 1;
    sorted.vote[to] = at;
  }
  return sorted;
}

function byPerson({ row, cell, vote }: Cast, people: number): CastInRows {
  const rowStart = startsOf(row, people, null);
  const sorted = { rowStart, cell: new Int32Array(row.length), vote: new Int32Array(row.length) };
  const next = Int32Array.from(rowStart);
  for (let at = 0; at < row.length; at++) {
    const to = next[row[at]!]!++;
    sorted.cell[to] = cell[at]!;
    sorted.vote[to] = vote[at]!;
  }
  return sorted;
}

function startsOf(keys: Int32Array, count: number, rank: Int32Array | null): Int32Array {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < keys.length; at++) starts[(rank === null ? keys[at]! : rank[keys[at]!]!) + 1]!++;
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!;
  return starts;
}

// Votes of one person on one statement stand together: the last in time stays.
function latestOf({ rowStart, cell, vote }: CastInRows, time: Float64Array) {
  const starts = new Int32Array(rowStart.length);
  const kept = new Int32Array(cell.length);
  let filled = 0;
  for (let row = 0; row + 1 < rowStart.length; row++) {
    let last = -1;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const again = last >= 0 && statementOf(cell[last]!) === statementOf(cell[at]!);
      if (again && time[vote[at]!]! < time[vote[last]!]!) continue;
      if (!again) filled++;
      kept[filled - 1] = cell[at]!;
      last = at;
    }
    starts[row + 1] = filled;
  }
  return { rowStart: starts, cell: kept.slice(0, filled) };
}
