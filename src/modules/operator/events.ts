import type { DomainEvent } from '#platform/events/event.ts';

type Taken = 'copy' | 'backup';

const about = (spaceId: string) => ({ type: 'space', id: spaceId });

/** Everything the space has was copied into a file; `sealed` says whether sealed texts were opened for it. */
export function spaceCopied(spaceId: string, rows: number, sealed: 'closed' | 'opened'): DomainEvent {
  return { type: 'SpaceCopied', subject: about(spaceId), data: { rows, sealed } };
}

export function backupMade(spaceId: string, rows: number): DomainEvent {
  return { type: 'BackupMade', subject: about(spaceId), data: { rows } };
}

/** A copy or a backup was downloaded. */
export function takenAway(spaceId: string, what: Taken, workId: string): DomainEvent {
  return { type: 'CopyTakenAway', subject: about(spaceId), data: { what, work: workId } };
}

/** The audit chain was checked up to a link. */
export function auditChecked(spaceId: string, upTo: number, findings: number): DomainEvent {
  return { type: 'AuditChecked', subject: about(spaceId), data: { upTo, findings } };
}
