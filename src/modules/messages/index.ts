// The front door of Messages: how other modules tell people something, and see what came of it.
export { tell } from './commands/tell.ts';
export type { Telling, TellingBy, Told } from './commands/tell.ts';
export { asCallRecorded } from './events.ts';
export type { CallRecorded } from './events.ts';
export type { ToldBy, WhyRung } from './model/choose-way.ts';
export { messageRules } from './model/rules.ts';
export { callsAbout } from './queries/calls-about.ts';
export type { Call } from './queries/calls-about.ts';
export type { CallState, Stoppable } from './tables.ts';
