import { areaOf, forTests } from './areas.ts';
import type { Import } from './imports.ts';

/** The edges that docs/boundaries.md allows. */
export interface Boundaries {
  readonly layers: ReadonlySet<string>;
  readonly rooms: ReadonlySet<string>;
}

const ROW = /^\|\s*([a-z][a-z-]*)\s*\|\s*([a-z][a-z-]*)\s*\|\s*\S.*\|$/;

/** Reads the two tables of docs/boundaries.md. */
export function readBoundaries(text: string): Boundaries {
  const [layers, rooms] = text.split('## The rooms');
  if (!layers || !rooms) throw new Error('docs/boundaries.md should hold the layers, then "## The rooms"');
  return { layers: edgesIn(layers), rooms: edgesIn(rooms) };
}

function edgesIn(text: string): Set<string> {
  const rows = text.split('\n').map((line) => ROW.exec(line));
  return new Set(rows.flatMap((row) => (row ? [`${row[1]} → ${row[2]}`] : [])));
}

/** What is wrong with one import, in a sentence; null when it is allowed. */
export function trouble(edge: Import, allowed: Boundaries): string | null {
  if (edge.isPackage) return null;
  const from = areaOf(edge.from);
  const to = areaOf(edge.to);
  if (forTests(edge.to) && !forTests(edge.from))
    return say(edge, 'only tests may use what is made for tests');
  if (from.layer === 'test' || to.layer === 'test') return null;
  if (from.layer === 'modules' && to.layer === 'modules')
    return betweenRooms(edge, from.room, to.room, allowed);
  if (from.layer === to.layer) return null;
  if (forTests(edge.from) && to.layer === 'app') return null;
  if (to.layer === 'modules' && !/\/(?:index|module)\.ts$/.test(edge.to))
    return say(edge, 'a room is entered through its index.ts');
  return allowed.layers.has(`${from.layer} → ${to.layer}`)
    ? null
    : say(edge, `${from.layer} may not import ${to.layer}`);
}

function betweenRooms(edge: Import, from: string, to: string, allowed: Boundaries): string | null {
  if (from === to) return null;
  if (!roomMayEnter(from, to, allowed) && !isTestFile(edge.from))
    return say(edge, `${from} may not import ${to}`);
  const doors = forTests(edge.from) ? ['index.ts', 'testing.ts'] : ['index.ts'];
  const door = edge.to.slice(`src/modules/${to}/`.length);
  return doors.includes(door) ? null : say(edge, `${to} is entered through its ${doors.join(' or ')}`);
}

function isTestFile(path: string): boolean {
  return path.endsWith('.test.ts');
}

function roomMayEnter(from: string, to: string, allowed: Boundaries): boolean {
  return allowed.rooms.has(`${from} → ${to}`) || allowed.rooms.has(`${from} → any`);
}

function say(edge: Import, why: string): string {
  return `${edge.from} imports ${edge.to}: ${why}`;
}

/** The edges between rooms that the files really have, tests left out. */
export function roomEdges(imports: readonly Import[]): ReadonlySet<string> {
  const edges = new Set<string>();
  for (const edge of imports) {
    if (edge.isPackage || forTests(edge.from)) continue;
    const [from, to] = [areaOf(edge.from), areaOf(edge.to)];
    if (from.layer === 'modules' && to.layer === 'modules' && from.room !== to.room)
      edges.add(`${from.room} → ${to.room}`);
  }
  return edges;
}

/** A circle among edges such as "a → b", as the rooms in it; null when there is none. */
export function circleIn(edges: ReadonlySet<string>): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const edge of edges) {
    const [from, to] = edge.split(' → ') as [string, string];
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  for (const start of next.keys()) {
    const found = walk(start, [], next);
    if (found) return found;
  }
  return null;
}

function walk(
  at: string,
  path: readonly string[],
  next: ReadonlyMap<string, string[]>,
): readonly string[] | null {
  if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
  for (const to of next.get(at) ?? []) {
    const found = walk(to, [...path, at], next);
    if (found) return found;
  }
  return null;
}
