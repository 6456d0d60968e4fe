import { sortKey } from '#modules/people/index.ts';
import type { WhoFor } from '../tables.ts';
import type { MeetingPlace, OfferedRun } from './offered-run.ts';
import { runOpenness } from './open-for-booking.ts';
import { sessionPattern } from './session-pattern.ts';
import type { Weekday } from './session-pattern.ts';

export const ACCESS_FEATURES = ['step-free', 'hearing-loop', 'quiet-room'] as const;
export type AccessFeature = (typeof ACCESS_FEATURES)[number];

/** What somebody is looking for. Everything left empty (or "any") asks for nothing. */
export interface ProspectusFilters {
  readonly q: string;
  /** A subject as it stands in addresses: "sleep-and-rest". */
  readonly subject: string;
  readonly day: readonly Weekday[];
  /** A venue as it stands in addresses: "riverside-house". */
  readonly place: string;
  readonly how: 'any' | 'in-person' | 'online';
  readonly access: readonly AccessFeature[];
  readonly who: 'any' | WhoFor;
  readonly left: 'any' | 'yes';
}

export const NO_FILTERS: ProspectusFilters = {
  q: '',
  subject: '',
  day: [],
  place: '',
  how: 'any',
  access: [],
  who: 'any',
  left: 'any',
};

/** A name as it stands in an address: "St Mark's Hall" is "st-mark-s-hall". */
export function inAddress(name: string): string {
  return sortKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}

/** Whether a place is known to have a feature. What nobody has said is not promised. */
export function hasFeature(place: MeetingPlace | null, feature: AccessFeature): boolean {
  const known = {
    'step-free': place?.stepFree,
    'hearing-loop': place?.hearingLoop,
    'quiet-room': place?.quietRoom,
  };
  return known[feature] === true;
}

/** The runs that fit everything that was asked for, in the order they came. `zone` is the space's time zone. */
export function fitting(
  runs: readonly OfferedRun[],
  filters: ProspectusFilters,
  zone: string,
  now: Date,
): OfferedRun[] {
  const words = wordsIn(filters.q);
  const checks: ((run: OfferedRun) => boolean)[] = [];
  if (words.length > 0) checks.push((run) => mentions(run, words));
  if (filters.subject) checks.push((run) => inAddress(run.course.subject) === filters.subject);
  if (filters.day.length > 0)
    checks.push((run) =>
      sessionPattern(run.sessions, zone).weekdays.some((day) => filters.day.includes(day)),
    );
  if (filters.place) checks.push((run) => run.place !== null && inAddress(run.place.venue) === filters.place);
  if (filters.how !== 'any')
    checks.push((run) => run.place !== null && run.place.online === (filters.how === 'online'));
  if (filters.access.length > 0)
    checks.push((run) => filters.access.every((feature) => hasFeature(run.place, feature)));
  if (filters.who !== 'any') checks.push((run) => isFor(run, filters.who as WhoFor));
  if (filters.left === 'yes') checks.push((run) => hasPlaceToAskFor(run, now));
  return runs.filter((run) => checks.every((fits) => fits(run)));
}

/** How many runs have a place that somebody can ask for now. */
export function withPlacesLeft(runs: readonly OfferedRun[], now: Date): number {
  return runs.filter((run) => hasPlaceToAskFor(run, now)).length;
}

// A course that has begun may have an empty chair, and no longer takes anybody in.
function hasPlaceToAskFor(run: OfferedRun, now: Date): boolean {
  return run.placesLeft > 0 && runOpenness(run, now) === 'open';
}

/** Whether anything at all was asked for. */
export function asksForSomething(filters: ProspectusFilters): boolean {
  return filterPairs(filters).length > 0;
}

/** What was asked for, as name and value, in one order: for addresses. */
export function filterPairs(filters: ProspectusFilters): [keyof ProspectusFilters, string][] {
  const pairs = (Object.keys(NO_FILTERS) as (keyof ProspectusFilters)[]).flatMap((name) =>
    [filters[name]].flat().map((value): [keyof ProspectusFilters, string] => [name, value]),
  );
  return pairs.filter(([, value]) => value !== '' && value !== 'any');
}

/** What was asked for, as the query of an address with its question mark; "" when nothing was. */
export function filterQuery(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length === 0
    ? ''
    : `?${new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()}`;
}

function mentions(run: OfferedRun, words: readonly string[]): boolean {
  const { title, kind, subject, about } = run.course;
  const there = wordsIn([title, kind, subject, about, run.code, run.place?.venue ?? ''].join(' '));
  return words.every((word) => there.some((other) => other.startsWith(word)));
}

// "carer's" and "carers" are one word; "co-production" is two.
function wordsIn(text: string): string[] {
  return sortKey(text)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

// A course that does not say whom it is for is open to everyone.
function isFor(run: OfferedRun, who: WhoFor): boolean {
  const { whoFor } = run.course;
  return whoFor.length === 0 || whoFor.includes('everyone') || whoFor.includes(who);
}
