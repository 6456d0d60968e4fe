import type { DomainEvent } from '#platform/events/event.ts';
import type { Work } from './model/work.ts';
import type { Stage } from './model/words.ts';

// Roles stay out of events: "peer" beside a person would be a disclosure that could never be taken back.

/** Somebody said whether a record of their part is right. */
export function contributionAnswered(
  contributionId: string,
  work: Work,
  stage: Stage,
  isSo: boolean,
): DomainEvent {
  return {
    type: 'ContributionAnswered',
    subject: { type: 'contribution', id: contributionId },
    data: { workType: work.type, workId: work.id, stage, isSo },
  };
}

/** Somebody took a record of their part away. What it was about is not kept. */
export function contributionWithdrawn(contributionId: string): DomainEvent {
  return { type: 'ContributionWithdrawn', subject: { type: 'contribution', id: contributionId }, data: {} };
}

/** Somebody of a group said how they read its records. What they said is in no event. */
export const readingGiven = (groupId: string): DomainEvent => ({
  type: 'SlippingRead',
  subject: { type: 'group', id: groupId },
  data: {},
});

export const readingTakenBack = (groupId: string): DomainEvent => ({
  type: 'SlippingReadTakenBack',
  subject: { type: 'group', id: groupId },
  data: {},
});
