// The front door of what belongs to a person: what other rooms and the app may use.
export { keepPeriods } from './commands/keep-periods.ts';
export { onDatesChanged } from './on-dates-changed.ts';
export type { MyDataParts, PlaceToCome, TakingPart, ToBook } from './parts.ts';
export { KEEPING_PERIODS, myDataWorkers } from './workers.ts';
