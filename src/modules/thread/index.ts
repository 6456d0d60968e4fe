// The front door of the golden thread: what other modules may use.
export { answerContribution } from './commands/answer-contribution.ts';
export type { ContributionAnswer, ContributionAnswered } from './commands/answer-contribution.ts';
export { askContributions } from './commands/ask-contributions.ts';
export type { PartToAsk } from './commands/ask-contributions.ts';
export { recordContribution } from './commands/record-contribution.ts';
export type { ContributionToRecord } from './commands/record-contribution.ts';
export type { StageView, Voice, WorkFacts } from './model/stage-state.ts';
export type { NamesOfWorks, Work, WorkName } from './model/work.ts';
export type { Depth, PairRole, Role, Stage } from './model/words.ts';
export { askedOf } from './queries/parts-of.ts';
export type { OwnPart } from './queries/parts-of.ts';
export { threadOf, threadsOf } from './queries/thread-of.ts';
export type { ThreadView, ThreadWanted } from './queries/thread-of.ts';
export { stageSentence } from './views/stage-sentence.ts';
export { threadPanel } from './views/thread-panel.ts';
