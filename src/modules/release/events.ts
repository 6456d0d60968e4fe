import type { DomainEvent, Fact } from '#platform/events/event.ts';
import type { HowAsked, Reason } from './tables.ts';

type Data = Readonly<Record<string, Fact>>;

// Ids and codes only: who the manager is stands in a table that is emptied, and never here.
function ofRequest(type: string, requestId: string, data: Data): DomainEvent {
  return { type, subject: { type: 'release', id: requestId }, data };
}

export const releaseAsked = (requestId: string, personId: string, runId: string | null, how: HowAsked) =>
  ofRequest('ReleaseAsked', requestId, { personId, runId, how });

export const releaseAgreed = (requestId: string, answeredOn: string, possible: number, asked: number) =>
  ofRequest('ReleaseAgreed', requestId, { answeredOn, possible, asked });

export const releaseDeclined = (requestId: string, answeredOn: string, reason: Reason) =>
  ofRequest('ReleaseDeclined', requestId, { answeredOn, reason });

export const releaseWithdrawn = (requestId: string) => ofRequest('ReleaseWithdrawn', requestId, {});
export const releaseAskedAgain = (requestId: string, as: string) =>
  ofRequest('ReleaseAskedAgain', requestId, { as });
export const releaseReminded = (requestId: string) => ofRequest('ReleaseReminded', requestId, {});
export const releaseUnanswered = (requestId: string) => ofRequest('ReleaseUnanswered', requestId, {});
export const managerForgotten = (requestId: string) => ofRequest('ManagerForgotten', requestId, {});

/** That a manager wanted to be remembered for longer: not who, which stands in the table that is emptied. */
export const managerRemembered = (requestId: string) => ofRequest('ManagerRemembered', requestId, {});

export const aimSet = (spaceId: string, people: number, by: string): DomainEvent => ({
  type: 'StaffTutorAimSet',
  subject: { type: 'space', id: spaceId },
  data: { people, by },
});

export const reasonsSet = (spaceId: string, many: number): DomainEvent => ({
  type: 'ReleaseReasonsSet',
  subject: { type: 'space', id: spaceId },
  data: { many },
});
