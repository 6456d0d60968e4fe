import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#numbers/refusal.ts';
import type { Votes } from '#numbers/opinions/votes.ts';
import { readTable, shortened } from '../read-table.ts';
import type { TableRow } from '../read-table.ts';
import { readVotes } from './read-votes.ts';

/** A conversation as its folder holds it. */
export interface Conversation {
  readonly votes: Votes;
  /** Ids of all statements that comments.csv names, and of those turned down and those about the conversation. */
  readonly statementIds: readonly string[];
  readonly rejected: readonly string[];
  readonly meta: readonly string[];
  /** Texts by id, where comments.csv has them. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a folder of CSV as Polis exports it, or the votes.csv in one. comments.csv may be missing: then no statement was
 * turned down. Refusals name the file.
 */
export async function readConversation(path: string): Promise<Conversation> {
  if (!existsSync(path)) throw new Refusal(`There is no folder ${path}.`);
  const votesPath = statSync(path).isDirectory() ? join(path, 'votes.csv') : path;
  const commentsPath = join(dirname(votesPath), 'comments.csv');
  if (!existsSync(votesPath)) throw new Refusal(`There is no votes.csv in ${path}.`);
  const votes = await naming(basename(votesPath), () => readVotes(votesPath));
  if (!existsSync(commentsPath)) return { votes, statementIds: [], rejected: [], meta: [], texts: new Map() };
  return { votes, ...(await naming('comments.csv', () => readStatements(commentsPath))) };
}

async function readStatements(path: string): Promise<Omit<Conversation, 'votes'>> {
  const { rows } = await readTable(path, ['comment-id', 'moderated']);
  const statements = rows.map((row) => ({ id: idIn(row), row }));
  const idsWhere = (is: (row: TableRow) => boolean) =>
    statements.filter(({ row }) => is(row)).map(({ id }) => id);
  return {
    statementIds: statements.map(({ id }) => id),
    rejected: idsWhere(isRejected),
    meta: idsWhere(isMeta),
    texts: new Map(statements.map(({ id, row }) => [id, row.texts['comment-body']?.trim() ?? ''])),
  };
}

function idIn(row: TableRow): string {
  const id = row.texts['comment-id']!.trim();
  if (id === '') throw new Refusal('There is nothing in the column “comment-id”.', row.line);
  return id;
}

function isRejected(row: TableRow): boolean {
  const text = row.texts['moderated']!.trim();
  if (!['-1', '0', '1', ''].includes(text))
    throw new Refusal(`“${shortened(text)}” in the column “moderated” is not -1, 0 or 1.`, row.line);
  return text === '-1';
}

function isMeta(row: TableRow): boolean {
  const text = row.texts['is-meta']?.trim().toLowerCase() ?? '';
  if (!['true', 'false', '1', '0', ''].includes(text))
    throw new Refusal(`“${shortened(text)}” in the column “is-meta” is not true or false.`, row.line);
  return text === 'true' || text === '1';
}

async function naming<Result>(file: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`In ${file}: ${error.message}`, error.line);
    throw error;
  }
}
