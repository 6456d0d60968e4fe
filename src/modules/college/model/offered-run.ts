import type { CourseKind, DepartureKind, RunState, TutorRole, WhoFor } from '../tables.ts';

export interface OfferedSession {
  readonly id: string;
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A tutor as a page for everyone may show them: by the words each chose, or (null) by their role alone. */
export interface ShownTutor {
  readonly role: TutorRole;
  readonly shownAs: string | null;
}

/** Where a run meets. For the three access features, null means that nobody has said yet. */
export interface MeetingPlace {
  readonly venue: string;
  readonly room: string;
  readonly online: boolean;
  readonly address: string;
  readonly gettingThere: string;
  readonly stepFree: boolean | null;
  readonly hearingLoop: boolean | null;
  readonly quietRoom: boolean | null;
}

/** An agreed step outside "every run has a pair". Who agreed is counted, never named. */
export interface ShownDeparture {
  readonly kind: DepartureKind;
  readonly reason: string;
  /** "2026-11-03" */
  readonly agreedOn: string;
  readonly agreedByAPeer: boolean;
  readonly decisionAddress: string | null;
}

export interface OfferedCourse {
  readonly title: string;
  readonly kind: CourseKind;
  readonly subject: string;
  readonly about: string;
  readonly aims: string;
  readonly outline: string;
  readonly whoFor: readonly WhoFor[];
  readonly accessNotes: string;
}

/** A run of a course as anybody may see it. */
export interface OfferedRun {
  readonly id: string;
  readonly code: string;
  readonly courseId: string;
  readonly state: RunState;
  readonly revision: number;
  readonly term: { readonly slug: string; readonly name: string };
  readonly course: OfferedCourse;
  readonly accessNotes: string;
  readonly needsNoPair: boolean;
  readonly places: number;
  readonly placesLeft: number;
  readonly place: MeetingPlace | null;
  /** In order. */
  readonly sessions: readonly OfferedSession[];
  readonly tutors: readonly ShownTutor[];
  readonly departure: ShownDeparture | null;
}

/** When its first session starts; null while none is planned. */
export function firstStart(run: OfferedRun): Date | null {
  return run.sessions[0]?.startsAt ?? null;
}

/** When its last session starts; null while none is planned. */
export function lastStart(run: OfferedRun): Date | null {
  return run.sessions.at(-1)?.startsAt ?? null;
}

/** The session that is on, or comes next; null when all are past or none is planned. */
export function nextSession(run: OfferedRun, now: Date): OfferedSession | null {
  return run.sessions.find((session) => session.endsAt.getTime() > now.getTime()) ?? null;
}

/** Whether its first session has started. */
export function hasBegun(run: OfferedRun, now: Date): boolean {
  const start = firstStart(run);
  return start !== null && start.getTime() <= now.getTime();
}

/** Whether its last session has ended. */
export function isOver(run: OfferedRun, now: Date): boolean {
  return run.sessions.length > 0 && nextSession(run, now) === null;
}
