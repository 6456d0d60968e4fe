import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { circleIn, readBoundaries, roomEdges, trouble } from './support/boundaries.ts';
import { importsOf } from './support/imports.ts';
import { CHECKOUT, sourceFiles } from './support/source-files.ts';
import { foreignTables, tablesMadeBy } from './support/table-names.ts';

const allowed = readBoundaries(readFileSync(`${CHECKOUT}/docs/boundaries.md`, 'utf8'));
const files = sourceFiles('src');
const imports = files.flatMap((file) => importsOf(file));
const rooms = globSync('src/modules/*/', { cwd: CHECKOUT }).map((path) => path.split('/')[2]!);

describe('boundaries', () => {
  it('reads the whole house', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(imports.filter((edge) => !edge.isPackage).length).toBeGreaterThan(300);
    expect(allowed.layers.size).toBeGreaterThan(5);
  });

  it('holds every import to docs/boundaries.md', () => {
    expect(imports.flatMap((edge) => trouble(edge, allowed) ?? [])).toEqual([]);
  });

  it('has no circle between rooms, neither in the files nor in what is allowed', () => {
    expect(circleIn(roomEdges(imports))).toBeNull();
    expect(circleIn(allowed.rooms)).toBeNull();
  });

  it('allows no edge that nobody needs any more', () => {
    const used = roomEdges(imports);
    const unused = [...allowed.rooms].filter((edge) => !edge.endsWith(' any') && !used.has(edge));
    expect(unused, 'take these lines out of docs/boundaries.md').toEqual([]);
  });

  it('keeps every table to its own room', () => {
    const migrations = globSync('migrations/*.sql', { cwd: CHECKOUT }).map((path) =>
      readFileSync(`${CHECKOUT}/${path}`, 'utf8'),
    );
    const tables = tablesMadeBy(migrations);
    expect(tables).toContain('college_runs');
    expect(files.flatMap((file) => foreignTables(file, tables, rooms))).toEqual([]);
  });
});

describe('the checker itself', () => {
  const made = readBoundaries(
    '| platform | design | why |\n| modules | platform | why |\n## The rooms\n| college | people | why |',
  );
  const edge = (from: string, to: string) => trouble({ from, to, isPackage: false }, made);

  it('reads imports over several lines, of types, bare and dynamic, through names of folders', () => {
    const text = `import type {\n  A,\n  B,\n} from '#modules/people/index.ts';\nexport * from './b.ts';\nimport '#design/html.ts';\nconst c = await import('pg');\nimport { z } from "@scope/name/deep";`;
    const to = importsOf({ path: 'src/modules/college/a.ts', text }).map((found) => found.to);
    expect(to.toSorted()).toEqual([
      '@scope/name',
      'pg',
      'src/design/html.ts',
      'src/modules/college/b.ts',
      'src/modules/people/index.ts',
    ]);
  });

  it('refuses an import whose target nobody can read', () => {
    expect(() => importsOf({ path: 'src/a.ts', text: 'await import(name)' })).toThrow('nobody can check');
  });

  it.each([
    ['src/platform/a.ts', 'src/modules/people/index.ts'],
    ['src/design/a.ts', 'src/platform/a.ts'],
    ['src/numbers/a.ts', 'src/design/html.ts'],
    ['src/modules/people/a.ts', 'src/modules/college/index.ts'],
    ['src/modules/college/a.ts', 'src/modules/people/commands/add-person.ts'],
    ['src/modules/college/a.ts', 'src/modules/people/testing.ts'],
    ['src/modules/college/a.ts', 'src/app.ts'],
    ['src/modules/college/a.ts', 'test/support/app.ts'],
  ])('refuses %s → %s', (from, to) => {
    expect(edge(from, to)).toContain(from);
  });

  it.each([
    ['src/platform/a.ts', 'src/design/html.ts'],
    ['src/modules/college/a.ts', 'src/modules/people/index.ts'],
    ['src/modules/college/a.ts', 'src/modules/college/b/c.ts'],
    ['src/modules/people/a.test.ts', 'src/modules/college/testing.ts'],
    ['src/modules/people/a.test.ts', 'test/support/app.ts'],
  ])('allows %s → %s', (from, to) => {
    expect(edge(from, to)).toBeNull();
  });

  it('finds a circle, and none where there is none', () => {
    expect(circleIn(new Set(['a → b', 'b → c', 'c → a']))).toEqual(['a', 'b', 'c', 'a']);
    expect(circleIn(new Set(['a → b', 'a → c', 'b → c']))).toBeNull();
  });

  it('finds a table of another room', () => {
    const file = { path: 'src/modules/people/a.ts', text: 'select 1 from college_runs' };
    expect(foreignTables(file, ['college_runs', 'people_persons'], ['college', 'people'])).toHaveLength(1);
    expect(
      foreignTables({ ...file, path: 'src/modules/college/a.ts' }, ['college_runs'], ['college']),
    ).toEqual([]);
  });
});
