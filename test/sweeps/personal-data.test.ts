import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#src/modules.ts';
import { withClient } from '#platform/database/open-database.ts';
import { aDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { columnsOf } from './support/catalog.ts';
import type { Column } from './support/catalog.ts';

/**
 * Who did something in their role, such as "recorded by": only an opaque id, kept so that what was done stays
 * accountable. Once that person is forgotten, nothing says whose id it was. These need no entry of their own.
 */
const WHO_DID_IT = /^(?:.+_by_person_id|actor_person_id|on_behalf_of_person_id|looked_person_id)$/;

/** Column names that as a rule hold something about somebody. */
const ABOUT_SOMEBODY =
  /^(?:name|email|phone|address|to_address|reply_to|words|sealed|job|contact_note|emergency_contact|body)$/;

/** Columns of such a name that hold nothing about a person. */
const ABOUT_NOBODY: readonly string[] = [
  'college_closed_periods.name',
  'college_rooms.name',
  'college_terms.name',
  'college_venues.address',
  'college_venues.name',
  // What a body thought, not a person.
  'decisions_host_positions.sealed',
  'groups_groups.name',
  'people_organisations.name',
  'spaces.name',
];

/** Personal values outside every space: a closed account's own row and its mail are emptied with the account. */
const WITH_THE_ACCOUNT: readonly string[] = [
  'account_messages.body',
  'account_messages.to_address',
  'address_changes.to_address',
  'accounts.email',
];

const registry = modules.flatMap((module) => module.personal);
let database: TestDatabase;
let columns: readonly Column[];

beforeAll(async () => {
  database = await aDatabase();
  columns = await withClient(database.admin, columnsOf);
});

afterAll(async () => {
  await database.pool.end();
  await database.drop();
});

const place = (column: Column) => `${column.table}.${column.name}`;

describe('the registry of personal data', () => {
  it('names every column that says whose a row is', () => {
    const whose = columns.filter(
      (column) => /(?:^|_)person_id$/.test(column.name) && !WHO_DID_IT.test(column.name),
    );
    expect(whose.length).toBeGreaterThan(5);
    const missing = whose.filter(
      (column) => !registry.some((entry) => entry.table === column.table && entry.person === column.name),
    );
    expect(missing.map(place), 'add these to the personal.ts of the room that owns the table').toEqual([]);
  });

  it('names every column that holds something about somebody', () => {
    const about = columns.filter(
      (column) =>
        ABOUT_SOMEBODY.test(column.name) && ![...ABOUT_NOBODY, ...WITH_THE_ACCOUNT].includes(place(column)),
    );
    const missing = about.filter(
      (column) =>
        !registry.some(
          (entry) =>
            entry.table === column.table &&
            (entry.columns.includes(column.name) || entry.onErasure === 'delete'),
        ),
    );
    expect(missing.map(place), 'add these to the personal.ts of the room that owns the table').toEqual([]);
  });

  it('names nothing that is not there', () => {
    const known = new Set(columns.map(place));
    const named = registry.flatMap((entry) =>
      [entry.person ?? [], entry.columns].flat().map((name) => `${entry.table}.${name}`),
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect([...ABOUT_NOBODY, ...WITH_THE_ACCOUNT].filter((name) => !known.has(name))).toEqual([]);
  });

  it('says each column once', () => {
    const said = registry.map((entry) => `${entry.table}.${entry.person ?? 'nobody'}`);
    expect(said.filter((name, index) => said.indexOf(name) !== index)).toEqual([]);
  });
});
