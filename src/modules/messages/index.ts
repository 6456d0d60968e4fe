// The front door of Messages: how other modules tell people something, and see what came of it.
export { tell } from './commands/tell.ts';
export type { Telling, TellingBy, Told } from './commands/tell.ts';
export { asCallRecorded } from './events.ts';
export type { CallRecorded } from './events.ts';
export type { ToldBy, WhyRung } from './model/choose-way.ts';
export { messageRules } from './model/rules.ts';
export { callsAbout, callsTo, openCalls } from './queries/calls.ts';
export type { Call } from './queries/calls.ts';
export { whatWaits } from './queries/what-waits.ts';
export type { WhatWaits } from './queries/what-waits.ts';
export { messagesTo } from './queries/written-messages.ts';
export type { WrittenMessage } from './queries/written-messages.ts';
export type { CallState, Stoppable } from './tables.ts';
export { howManyByEachWay } from './queries/ways-of.ts';
export type { WayCounts } from './queries/ways-of.ts';
export { toldLately } from './queries/told-about.ts';
export type { ToldLately } from './queries/told-about.ts';
