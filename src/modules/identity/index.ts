// The front door of sign-in: what the start and the demonstration use.
export { openSetUp } from './commands/open-set-up.ts';
export { openAccount } from './commands/set-up.ts';
export { spacesOfAccount } from './queries/spaces-of-account.ts';
