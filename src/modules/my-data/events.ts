import type { DomainEvent } from '#platform/events/event.ts';

// What people do with what is theirs. Ids, codes and counts; the words stay in tables that are erased.

type Data = DomainEvent['data'];

function ofPerson(type: string, personId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'person', id: personId }, data };
}

export const downloadAsked = (personId: string) => ofPerson('DownloadAsked', personId);
export const downloadTaken = (personId: string) => ofPerson('DownloadTaken', personId);
export const correctionAsked = (personId: string, correctionId: string) =>
  ofPerson('CorrectionAsked', personId, { correctionId });
export const correctionAnswered = (personId: string, correctionId: string, outcome: string) =>
  ofPerson('CorrectionAnswered', personId, { correctionId, outcome });
export const erasureAsked = (personId: string) => ofPerson('ErasureAsked', personId);
export const erasureTakenBack = (personId: string) => ofPerson('ErasureTakenBack', personId);
export const erasureNotDone = (personId: string) => ofPerson('ErasureNotDone', personId);
export const personErased = (personId: string, decidedBy: 'a person' | 'a rule', stubId: string) =>
  ofPerson('PersonErased', personId, { decidedBy, stubId });
export const supporterNamed = (personId: string, supporterId: string, may: readonly string[]) =>
  ofPerson('SupporterNamed', personId, { supporterId, may });
export const supporterRemoved = (personId: string, supporterId: string) =>
  ofPerson('SupporterRemoved', personId, { supporterId });
export const supporterBooked = (personId: string, supporterId: string) =>
  ofPerson('SupporterBooked', personId, { supporterId });
export const accountClosed = (personId: string) => ofPerson('AccountClosed', personId);
export const periodsSet = (spaceId: string): DomainEvent => ({
  type: 'PeriodsSet',
  subject: { type: 'space', id: spaceId },
  data: {},
});
export const periodsKept = (spaceId: string, stubId: string, rows: number): DomainEvent => ({
  type: 'PeriodsKept',
  subject: { type: 'space', id: spaceId },
  data: { stubId, rows },
});
