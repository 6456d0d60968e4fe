import { newId } from '#platform/ids/ids.ts';

/** One message to the database, as a page or a command sent it. */
export interface Statement {
  readonly text: string;
  readonly name?: string;
  readonly values: readonly unknown[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** A captured command that can be done again and again: what it made (ids, a name) is new each time. */
export interface Replayable {
  readonly statements: readonly Statement[];
  /** Ids made by the request itself, which each replay makes anew. */
  readonly fresh: readonly string[];
  /** The name somebody asked in, which is another in each replay. */
  readonly name?: string;
}

/** Finds the ids a request made: UUIDv7 begin with the moment they were made in. */
export function replayable(statements: readonly Statement[], since: number, name?: string): Replayable {
  const found = statements.flatMap(({ values }) => values.flatMap(idsIn));
  const fresh = [...new Set(found)].filter(
    (id) => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= since,
  );
  return { statements, fresh, ...(name ? { name } : {}) };
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(UUID) ?? [];
  return Array.isArray(value) ? value.flatMap(idsIn) : [];
}

/** A name nobody has yet. */
export function newName(): string {
  return `q${newId().slice(-12)}`;
}

/** The same statements with other ids and another name. */
export function anew({ statements, fresh, name }: Replayable): Statement[] {
  const swaps: [string, string][] = fresh.map((id) => [id, newId()]);
  if (name) swaps.push([name, newName()]);
  return statements.map((statement) => ({
    ...statement,
    // What is sent along with a commit carries its ids in its words.
    text: statement.name ? statement.text : String(swapped(statement.text, swaps)),
    values: statement.values.map((value) => swapped(value, swaps)),
  }));
}

function swapped(value: unknown, swaps: readonly [string, string][]): unknown {
  if (typeof value === 'string') return swaps.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  return Array.isArray(value) ? value.map((one) => swapped(one, swaps)) : value;
}
