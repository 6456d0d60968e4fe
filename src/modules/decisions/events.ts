import type { Method } from '#modules/groups/index.ts';
import type { DomainEvent, Fact } from '#platform/events/event.ts';
import type { DecidedHow } from './tables.ts';

type Data = Readonly<Record<string, Fact>>;

// Ids and codes only: what people said, thought and lived through stands in tables that can be emptied.
function ofDecision(type: string, decisionId: string, data: Data = {}): DomainEvent {
  return { type, subject: { type: 'decision', id: decisionId }, data };
}

export const questionAsked = (decisionId: string, groupId: string) =>
  ofDecision('QuestionAsked', decisionId, { groupId });
export const questionReworded = (decisionId: string) => ofDecision('QuestionReworded', decisionId);
export const powerMapDeclared = (decisionId: string, mapId: string, method: Method) =>
  ofDecision('PowerMapDeclared', decisionId, { mapId, method });
export const optionBrought = (decisionId: string, optionId: string) =>
  ofDecision('OptionBrought', decisionId, { optionId });
export const proposalPut = (decisionId: string, optionId: string, round: number) =>
  ofDecision('ProposalPut', decisionId, { optionId, round });
export const hostPositionSealed = (decisionId: string) => ofDecision('HostPositionSealed', decisionId);
export const hostPositionOpened = (decisionId: string) => ofDecision('HostPositionOpened', decisionId);
export const decisionOpened = (decisionId: string, secret: boolean) =>
  ofDecision('DecisionOpened', decisionId, { secret });
/** Neither the answer nor whether the vote is secret is in it. */
export const positionTaken = (decisionId: string, round: number) =>
  ofDecision('PositionTaken', decisionId, { round });
export const proxyGiven = (decisionId: string, holderPersonId: string) =>
  ofDecision('ProxyGiven', decisionId, { holderPersonId });
export const proxyEnded = (decisionId: string) => ofDecision('ProxyEnded', decisionId);
/** Of which kind is not in it: beside who brought it, "a lived account" would be somebody's experience for ever. */
export const evidenceBrought = (decisionId: string, evidenceId: string) =>
  ofDecision('EvidenceBrought', decisionId, { evidenceId });
export const evidenceChallenged = (decisionId: string, evidenceId: string) =>
  ofDecision('EvidenceChallenged', decisionId, { evidenceId });
export const challengeAnswered = (decisionId: string, evidenceId: string) =>
  ofDecision('ChallengeAnswered', decisionId, { evidenceId });
/** It says that something people knew is gone: neither what it held nor that it was an account. */
export const accountWithdrawn = (accountId: string, decisionIds: readonly string[]): DomainEvent => ({
  type: 'EvidenceTakenBack',
  subject: { type: 'evidence', id: accountId },
  data: { decisionIds },
});
export const seenDifferently = (decisionId: string) => ofDecision('SeenDifferently', decisionId);
export const differenceTakenBack = (decisionId: string) => ofDecision('DifferenceTakenBack', decisionId);
export const askedAsTheMapSays = (decisionId: string, entryId: string) =>
  ofDecision('AskedAsTheMapSays', decisionId, { entryId });
export const decisionStopped = (decisionId: string, entryId: string) =>
  ofDecision('DecisionStopped', decisionId, { entryId });
export const stopLifted = (decisionId: string) => ofDecision('StopLifted', decisionId);
export const decided = (decisionId: string, how: DecidedHow, optionId: string, decidedOn: string) =>
  ofDecision('Decided', decisionId, { how, optionId, decidedOn });
export const overridden = (decisionId: string, overrideId: string) =>
  ofDecision('Overridden', decisionId, { overrideId });
export const setAside = (decisionId: string) => ofDecision('SetAside', decisionId);
export const happenedNext = (decisionId: string, lookedAgain: boolean) =>
  ofDecision('HappenedNext', decisionId, { lookedAgain });
