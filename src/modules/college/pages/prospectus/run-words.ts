import { dateAndTimeRange } from '#design/dates.ts';
import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import { hasBegun, nextSession } from '../../model/offered-run.ts';
import type { MeetingPlace, OfferedRun } from '../../model/offered-run.ts';
import { runOpenness } from '../../model/open-for-booking.ts';
import { ACCESS_FEATURES, hasFeature } from '../../model/prospectus-filters.ts';
import type { AccessFeature } from '../../model/prospectus-filters.ts';
import { sessionPattern } from '../../model/session-pattern.ts';
import type { Weekday } from '../../model/session-pattern.ts';
import { listInWords } from '../../model/tutor-names.ts';
import type { CourseKind, WhoFor } from '../../tables.ts';

// Words about a run that several pages share: the front page, the prospectus, its print, and the run's own page.

export const KIND_WORDS: Record<CourseKind, string> = {
  course: 'Course',
  workshop: 'Workshop',
  taster: 'Taster',
  group: 'Group',
  'drop-in': 'Drop-in',
  social: 'Social',
};

export const DAY_WORDS: Record<Weekday, string> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const WHO_WORDS: Record<WhoFor, string> = {
  everyone: 'Everyone',
  students: 'Students',
  carers: 'Families, friends and carers',
  staff: 'Staff',
  public: 'The public',
};

export const FEATURE_SYMBOLS: Record<AccessFeature, SymbolName> = {
  'step-free': 'wheelchair',
  'hearing-loop': 'hearing',
  'quiet-room': 'calm',
};

export const FEATURE_WORDS: Record<Language, Record<AccessFeature, string>> = {
  en: { 'step-free': 'Step-free', 'hearing-loop': 'Hearing loop', 'quiet-room': 'Quiet room' },
  easy: {
    'step-free': 'There are no steps.',
    'hearing-loop': 'There is a hearing loop.',
    'quiet-room': 'There is a quiet room.',
  },
};

const PLACES: Record<
  Language,
  {
    left: (count: number) => string;
    full: string;
    begun: string;
    over: string;
    postponed: string;
    withdrawn: string;
  }
> = {
  en: {
    left: (count) => plural(count, { one: '# place left', other: '# places left' }),
    full: 'Full: you can ask to join the waiting list',
    begun: 'Already begun: ring us to ask whether you can join',
    over: 'This is over',
    postponed: 'Postponed',
    withdrawn: 'Not running after all',
  },
  easy: {
    left: (count) => plural(count, { one: 'There is # place left.', other: 'There are # places left.' }),
    full: 'All places are taken. You can ask to wait for a place.',
    begun: 'It has started. Ring us if you want to join.',
    over: 'It is over.',
    postponed: 'It will be later than we planned.',
    withdrawn: 'It will not run.',
  },
};

/** "12 places left", "Full: you can ask to join the waiting list", or why nobody can ask any more. */
export function placesWords(run: OfferedRun, now: Date, language: Language): string {
  const words = PLACES[language];
  const open = runOpenness(run, now);
  if (open !== 'open') return open === 'not published' ? words.withdrawn : words[open];
  return run.placesLeft > 0 ? words.left(run.placesLeft) : words.full;
}

const WHEN: Record<Language, { none: string; next: (when: string) => string; began: string }> = {
  en: { none: 'The dates are not set yet', next: (when) => `Next: ${when}`, began: 'Under way' },
  easy: {
    none: 'We do not know the dates yet.',
    next: (when) => `The next time is ${when}.`,
    began: 'It has started.',
  },
};

/** When a run begins, or its next session once it has begun: "Tuesday 12 January 2027, 10am to 12.30pm". */
export function whenWords(run: OfferedRun, zone: string, now: Date, language: Language): string {
  const session = nextSession(run, now) ?? run.sessions[0];
  if (!session) return WHEN[language].none;
  const when = dateAndTimeRange(session.startsAt, session.endsAt, zone);
  return hasBegun(run, now) && nextSession(run, now) ? WHEN[language].next(when) : when;
}

/** How many sessions and on which days: "5 sessions, on Tuesdays". "" for a single session or none. */
export function rhythmWords(run: OfferedRun, zone: string, language: Language): string {
  const count = run.sessions.length;
  if (count < 2) return '';
  const days = listInWords(sessionPattern(run.sessions, zone).weekdays.map((day) => `${DAY_WORDS[day]}s`));
  return language === 'easy' ? `It is on ${count} days: ${days}.` : `${count} sessions, on ${days}`;
}

/** Where a run meets: "Oak room, Riverside House", "Online (Teams)". */
export function whereWords(place: MeetingPlace | null, language: Language): string {
  if (!place) return language === 'easy' ? 'We do not know the place yet.' : 'The place is not set yet';
  const named = place.room && place.room.toLowerCase() !== place.venue.toLowerCase() ? place.room : '';
  if (place.online) return named && named.toLowerCase() !== 'online' ? `Online (${named})` : 'Online';
  return named ? `${named}, ${place.venue}` : place.venue;
}

/** What a place is known to have, in a fixed order. */
export function knownFeatures(place: MeetingPlace | null): AccessFeature[] {
  return ACCESS_FEATURES.filter((feature) => hasFeature(place, feature));
}

/** Whom it is for: "Students, carers and staff". Nothing said means everyone. */
export function whoForWords(whoFor: readonly WhoFor[]): string {
  if (whoFor.length === 0) return WHO_WORDS.everyone;
  const words = whoFor.map((who) => WHO_WORDS[who]);
  return listInWords([
    words[0]!,
    ...words.slice(1).map((word) => word.charAt(0).toLowerCase() + word.slice(1)),
  ]);
}

/** The days a filter names, in words. */
export function daysWords(days: readonly Weekday[]): string {
  return listInWords(days.map((day) => `${DAY_WORDS[day]}s`));
}
