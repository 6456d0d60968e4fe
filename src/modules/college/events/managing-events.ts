import type { DomainEvent, Fact } from '#platform/events/event.ts';

// What the coordinator's side of the college records. Ids and codes only: names, titles and reasons stay in their tables.

type Data = Readonly<Record<string, Fact>>;

function event(type: string, subjectType: string, id: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: subjectType, id }, data };
}

/** What was and what is, so that whoever hears of a change knows which way it went. */
export interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}

function fromTo(name: string, change: FromTo<Fact> | undefined): Data {
  return change && change.from !== change.to
    ? { [`${name}From`]: change.from, [`${name}To`]: change.to }
    : {};
}

export const termAdded = (termId: string) => event('TermAdded', 'term', termId);
export const termChanged = (termId: string, what: string) => event('TermChanged', 'term', termId, { what });

export const courseAdded = (courseId: string) => event('CourseAdded', 'course', courseId, { version: 1 });
export const courseVersionMade = (courseId: string, version: number) =>
  event('CourseVersionMade', 'course', courseId, { version });

export const venueAdded = (venueId: string) => event('VenueAdded', 'venue', venueId);
/** `online`: whether it was and is, where that changed. */
export const venueChanged = (venueId: string, fields: readonly string[], online?: FromTo<boolean>) =>
  event('VenueChanged', 'venue', venueId, { fields, ...fromTo('online', online) });
export const roomAdded = (roomId: string, venueId: string) => event('RoomAdded', 'room', roomId, { venueId });
/** `holds`: how many people it held and holds (null: nobody has said), where that changed. */
export const roomChanged = (roomId: string, fields: readonly string[], holds?: FromTo<number | null>) =>
  event('RoomChanged', 'room', roomId, { fields, ...fromTo('holds', holds) });

export const runAdded = (runId: string, termId: string, courseId: string) =>
  event('RunAdded', 'run', runId, { termId, courseId });
/** `places`: how many there were and are, never more than its room holds, where that changed. */
export const runChanged = (runId: string, fields: readonly string[], places?: FromTo<number>) =>
  event('RunChanged', 'run', runId, { fields, ...fromTo('places', places) });
export const sessionsChanged = (
  runId: string,
  what: 'added' | 'moved' | 'removed' | 'cancelled',
  sessionIds: readonly string[],
) => event('SessionsChanged', 'run', runId, { what, sessionIds });
// Roles stay out: "peer" beside a person would be a disclosure that could never be taken back.
export const tutorNamed = (runId: string, personId: string) =>
  event('TutorNamed', 'run', runId, { personId });
export const tutorTakenOff = (runId: string, personId: string) =>
  event('TutorTakenOff', 'run', runId, { personId });
export const runPublished = (runId: string) => event('RunPublished', 'run', runId);
export const runTakenBack = (runId: string) => event('RunTakenBack', 'run', runId);
export const runWithdrawn = (runId: string) => event('RunWithdrawn', 'run', runId);

/** `voices`: the two who agreed, and by which way each did. */
export const departureAgreed = (
  runId: string,
  departureId: string,
  kind: string,
  voices: readonly { readonly personId: string; readonly how: string }[],
) =>
  event('DepartureAgreed', 'run', runId, {
    departureId,
    kind,
    agreedBy: voices.map(({ personId }) => personId),
    agreedHow: voices.map(({ how }) => how),
  });
export const departureTakenBack = (runId: string, kind: string) =>
  event('DepartureTakenBack', 'run', runId, { kind });
export const deliveryRecorded = (runId: string, sessionId: string, personIds: readonly string[]) =>
  event('DeliveryRecorded', 'run', runId, { sessionId, personIds });

// Neither who nor which part: a record of a part can be taken away, and an event cannot.
export const partAskedAbout = (workType: 'course' | 'run', workId: string) =>
  event('PartAskedAbout', workType, workId);
