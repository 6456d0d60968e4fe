// The front door of Pairing: what other modules may use.
export { askTutors } from './commands/ask-tutors.ts';
export { addTime as addTimeAway, keepWishes } from './commands/keep-own-pairing.ts';
export { LAPSING, pairingWorkers } from './workers.ts';
export { runsLooking } from './queries/pairing-needs.ts';
export type { RunLooking } from './queries/pairing-needs.ts';
export { questionsWaiting } from './queries/questions.ts';
export type { Question } from './queries/questions.ts';
