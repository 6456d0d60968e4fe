export { openSetUp } from './commands/open-set-up.ts';
