import type { DomainEvent } from '#platform/events/event.ts';
import type { SpaceRole } from './tables.ts';

export function personAdded(personId: string): DomainEvent {
  return { type: 'PersonAdded', subject: { type: 'person', id: personId }, data: {} };
}

const PERSON_CHANGED = 'PersonChanged';

/** `fields` names what was changed, never its value. */
export function personChanged(personId: string, fields: readonly string[]): DomainEvent {
  return { type: PERSON_CHANGED, subject: { type: 'person', id: personId }, data: { fields } };
}

/** Whose name, or whose wish how to be named, an event changed; null for any other event. */
export function whoIsNamedAnew(event: DomainEvent): string | null {
  const fields = event.type === PERSON_CHANGED ? event.data['fields'] : null;
  const named = Array.isArray(fields) && (fields.includes('name') || fields.includes('namedAs'));
  return named ? event.subject.id : null;
}

const ROLE_GIVEN = 'RoleGiven';

export function roleGiven(personId: string, role: SpaceRole): DomainEvent {
  return { type: ROLE_GIVEN, subject: { type: 'person', id: personId }, data: { role } };
}

/** Who was given a role, by an event that says so; null for any other event. */
export function whoWasGivenARole(event: DomainEvent): string | null {
  return event.type === ROLE_GIVEN ? event.subject.id : null;
}

export function roleTaken(personId: string, role: SpaceRole): DomainEvent {
  return { type: 'RoleTaken', subject: { type: 'person', id: personId }, data: { role } };
}

const PEOPLE_MERGED = 'PeopleMerged';

export interface PeopleMerged {
  /** The record that was folded away: whatever belongs to it now belongs to `into`. */
  readonly from: string;
  readonly into: string;
}

/** Two records turned out to be one person. Every module that keeps something by person moves it, in the same transaction. */
export function peopleMerged({ from, into }: PeopleMerged): DomainEvent {
  return { type: PEOPLE_MERGED, subject: { type: 'person', id: into }, data: { from } };
}

/** What a `PeopleMerged` event says; null for any other event. */
export function asPeopleMerged(event: DomainEvent): PeopleMerged | null {
  return event.type === PEOPLE_MERGED ? { from: String(event.data['from']), into: event.subject.id } : null;
}

/** Thrown by a module that cannot hold what two records would then hold as one person; the merge is undone, and the page says why. */
export class CannotMerge extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'CannotMerge';
  }
}
