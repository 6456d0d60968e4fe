import type { DomainEvent, Fact } from '#platform/events/event.ts';

type Data = Readonly<Record<string, Fact>>;

// Neither roles nor who said no: an event cannot be erased, and a no is nobody's business.
function ofQuestion(type: string, questionId: string, runId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'pairing question', id: questionId }, data: { runId, ...data } };
}

export const tutorAsked = (questionId: string, runId: string) => ofQuestion('TutorAsked', questionId, runId);
export const questionAccepted = (questionId: string, runId: string) =>
  ofQuestion('QuestionAccepted', questionId, runId);
export const questionDeclined = (questionId: string, runId: string) =>
  ofQuestion('QuestionDeclined', questionId, runId);
export const questionOver = (
  questionId: string,
  runId: string,
  why: 'somebody else' | 'taken back' | 'lapsed',
) => ofQuestion('QuestionOver', questionId, runId, { why });

export const pairingWishesKept = (personId: string): DomainEvent => ({
  type: 'PairingWishesKept',
  subject: { type: 'person', id: personId },
  data: {},
});

/** That times were added or taken away: never which. */
export const pairingTimesChanged = (personId: string): DomainEvent => ({
  type: 'PairingTimesChanged',
  subject: { type: 'person', id: personId },
  data: {},
});
