import type { DomainEvent, Fact } from '#platform/events/event.ts';

// The college's week: registers, follow-ups, looking back. How many, and never who: that somebody came is theirs.

type Data = Readonly<Record<string, Fact>>;

function event(type: string, subjectType: string, id: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: subjectType, id }, data };
}

export const registerMarked = (sessionId: string, runId: string, marked: number, corrected: number) =>
  event('RegisterMarked', 'session', sessionId, { runId, marked, corrected });
export const sessionNotHeld = (sessionId: string, runId: string) =>
  event('SessionNotHeld', 'session', sessionId, { runId });
export const sessionHeldAfterAll = (sessionId: string, runId: string) =>
  event('SessionHeldAfterAll', 'session', sessionId, { runId });
export const followedUp = (sessionId: string, outcome: string) =>
  event('FollowedUp', 'session', sessionId, { outcome });

export const askedToLookBack = (runId: string, people: number) =>
  event('AskedToLookBack', 'run', runId, { people });
export const lookedBack = (runId: string, as: 'student' | 'tutor') =>
  event('LookedBack', 'run', runId, { as });
export const reviewLaidOpen = (runId: string) => event('ReviewLaidOpen', 'run', runId);
export const nextTimeDecided = (runId: string, changeId: string) =>
  event('NextTimeDecided', 'run', runId, { changeId });
export const safeguardingStepsSet = (spaceId: string) => event('SafeguardingStepsSet', 'space', spaceId);

export const accessArranged = (runId: string, needId: string) =>
  event('AccessArranged', 'run', runId, { needId });
export const accessNotArrangedAfterAll = (runId: string, needId: string) =>
  event('AccessNotArrangedAfterAll', 'run', runId, { needId });
