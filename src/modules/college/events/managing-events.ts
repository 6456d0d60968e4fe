import type { DomainEvent, Fact } from '#platform/events/event.ts';

// What the coordinator's side of the college records. Ids and codes only: names, titles and reasons stay in their tables.

type Data = Readonly<Record<string, Fact>>;

function event(type: string, subjectType: string, id: string, data: Data = {}): DomainEvent {
  return { type: `college.${type}`, subject: { type: subjectType, id }, data };
}

export const termAdded = (termId: string) => event('term-added', 'term', termId);
export const termChanged = (termId: string, what: string) => event('term-changed', 'term', termId, { what });

export const courseAdded = (courseId: string) => event('course-added', 'course', courseId, { version: 1 });
export const courseVersionMade = (courseId: string, version: number) =>
  event('course-version-made', 'course', courseId, { version });

export const venueAdded = (venueId: string) => event('venue-added', 'venue', venueId);
export const venueChanged = (venueId: string) => event('venue-changed', 'venue', venueId);
export const roomAdded = (roomId: string, venueId: string) =>
  event('room-added', 'room', roomId, { venueId });
export const roomChanged = (roomId: string) => event('room-changed', 'room', roomId);

export const runAdded = (runId: string, termId: string, courseId: string) =>
  event('run-added', 'run', runId, { termId, courseId });
export const runChanged = (runId: string, fields: readonly string[]) =>
  event('run-changed', 'run', runId, { fields });
export const sessionsChanged = (
  runId: string,
  what: 'added' | 'moved' | 'removed',
  sessionIds: readonly string[],
) => event('sessions-changed', 'run', runId, { what, sessionIds });
export const tutorNamed = (runId: string, personId: string, role: string) =>
  event('tutor-named', 'run', runId, { personId, role });
export const tutorTakenOff = (runId: string, personId: string) =>
  event('tutor-taken-off', 'run', runId, { personId });
export const runPublished = (runId: string) => event('run-published', 'run', runId);
export const runTakenBack = (runId: string) => event('run-taken-back', 'run', runId);
export const runWithdrawn = (runId: string) => event('run-withdrawn', 'run', runId);

export const departureAgreed = (runId: string, kind: string, agreedBy: readonly string[]) =>
  event('departure-agreed', 'run', runId, { kind, agreedBy });
export const departureTakenBack = (runId: string, kind: string) =>
  event('departure-taken-back', 'run', runId, { kind });
export const deliveryRecorded = (runId: string, sessionId: string, personIds: readonly string[]) =>
  event('delivery-recorded', 'run', runId, { sessionId, personIds });

export const ruleChanged = (spaceId: string, rule: string) =>
  event('rule-changed', 'space', spaceId, { rule });
