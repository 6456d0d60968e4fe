// The front door of sign-in: what the start, the command line and the demonstration use.
export { openAccount } from './commands/open-account.ts';
export { letAccountStartAgain } from './commands/let-account-start-again.ts';
export { openSetUp } from './commands/open-set-up.ts';
export { spacesOfAccount } from './queries/spaces-of-account.ts';
