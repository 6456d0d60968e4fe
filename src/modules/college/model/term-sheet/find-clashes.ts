import type { Day } from './calendar-day.ts';
import { isOnline } from './places-online.ts';
import { plain } from './cell-text.ts';
import { personKey } from './read-tutors.ts';

/** One meeting of a run, in the college's local time. */
export type SessionTime = { date: Day; start: string; end: string };

/** What we need to know of a run to see whether it stands in another's way. */
export type ClashRun = {
  /** Anything that tells this run from the others. */
  key: string;
  sessionTimes: readonly SessionTime[];
  tutors: readonly { name: string }[];
  venue: string;
  room: string;
  online?: boolean;
};

/** One person or one room wanted by two runs at once. `date` is the first of `days`. */
export type Clash = {
  what: 'tutor' | 'room';
  name: string;
  first: string;
  second: string;
  date: Day;
  days: Day[];
};

/** One run's claim on one resource for one session; `place` is where the run stands in the list. */
type Claim = {
  place: number;
  run: ClashRun;
  resource: string;
  what: Clash['what'];
  name: string;
  session: SessionTime;
};

/**
 * How many overlapping claims are compared one by one. Past it (a room claimed nine times at once is a mistake in
 * the sheet) the longest are kept, so every claim that overlaps another is still named at least once.
 */
const MOST_AT_ONCE = 8;

function roomKey(run: ClashRun): string | null {
  const online = run.online ?? isOnline(run.venue, run.room);
  if (online || plain(run.room) === '') return null;
  return JSON.stringify([plain(run.venue).toLowerCase(), plain(run.room).toLowerCase()]);
}

function roomName({ venue, room }: ClashRun): string {
  return plain(venue) === '' ? plain(room) : `${plain(room)} at ${plain(venue)}`;
}

/** Whom and what a run claims, each once, by a key that is the same for every run claiming it. */
function resourcesOf(run: ClashRun): Map<string, { what: Clash['what']; name: string }> {
  const resources = new Map<string, { what: Clash['what']; name: string }>();
  for (const { name } of run.tutors) resources.set(`tutor ${personKey(name)}`, { what: 'tutor', name });
  const room = roomKey(run);
  if (room) resources.set(`room ${room}`, { what: 'room', name: roomName(run) });
  return resources;
}

function claimsOf(run: ClashRun, place: number): Claim[] {
  return [...resourcesOf(run)].flatMap(([resource, { what, name }]) =>
    run.sessionTimes.map((session) => ({ place, run, resource, what, name, session })),
  );
}

function claimsByResourceAndDay(runs: readonly ClashRun[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of runs.flatMap(claimsOf)) {
    const group = `${claim.session.date} ${claim.resource}`;
    const claims = groups.get(group);
    if (claims) claims.push(claim);
    else groups.set(group, [claim]);
  }
  return [...groups.values()].filter((claims) => claims.length > 1);
}

/** The overlapping pairs among claims of one resource on one day, by a sweep over their starts. */
function overlapsIn(claims: Claim[]): [Claim, Claim][] {
  const pairs: [Claim, Claim][] = [];
  let open: Claim[] = [];
  for (const claim of claims.sort((a, b) =>
    a.session.start < b.session.start ? -1 : a.session.start > b.session.start ? 1 : 0,
  )) {
    open = open.filter((other) => other.session.end > claim.session.start);
    for (const other of open) if (other.run !== claim.run) pairs.push([other, claim]);
    open.push(claim);
    if (open.length > MOST_AT_ONCE) dropShortest(open);
  }
  return pairs;
}

function dropShortest(open: Claim[]): void {
  let shortest = 0;
  for (let index = 1; index < open.length; index++) {
    if (open[index]!.session.end < open[shortest]!.session.end) shortest = index;
  }
  open.splice(shortest, 1);
}

/**
 * Every pair of runs that want the same tutor or the same room at overlapping times; touching times do not overlap,
 * and online rooms are never exclusive. One clash a pair and resource, with all its days, in order of the runs.
 * Takes about n log n steps in the number of sessions.
 */
export function findClashes(runs: readonly ClashRun[]): Clash[] {
  const found = new Map<string, { first: Claim; second: Claim; days: Set<Day> }>();
  for (const [a, b] of claimsByResourceAndDay(runs).flatMap(overlapsIn)) {
    const [first, second] = a.place < b.place ? [a, b] : [b, a];
    const key = `${first.place} ${second.place} ${first.resource}`;
    const known = found.get(key);
    if (known) known.days.add(a.session.date);
    else found.set(key, { first, second, days: new Set([a.session.date]) });
  }
  return [...found.values()]
    .sort((a, b) => a.first.place - b.first.place || a.second.place - b.second.place)
    .map(({ first, second, days }) => clashOf(first, second, [...days].sort()));
}

function clashOf({ what, name, run }: Claim, second: Claim, days: Day[]): Clash {
  return { what, name, first: run.key, second: second.run.key, date: days[0]!, days };
}
