// The front door of Release: what other modules may use.
export { askForRelease } from './commands/ask-for-release.ts';
export type { AskForRelease, ReleaseAsked } from './commands/ask-for-release.ts';
export { answerRelease } from './commands/answer-release.ts';
export type { ManagersWord, ReleaseAnswer } from './commands/answer-release.ts';
export { makeReleases } from './demo.ts';
export { allRequests, releasedForRun, requestsOf } from './queries/requests.ts';
export type { ReleaseRequest } from './queries/requests.ts';
export { staffTutors } from './queries/staff-tutors.ts';
export type { StaffTutors } from './queries/staff-tutors.ts';
export { TENDING, releaseWorkers } from './workers.ts';
