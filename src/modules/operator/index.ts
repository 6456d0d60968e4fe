// The front door of the operator's room: what the command line uses.
export { backUp, rowsIn } from './commands/back-up.ts';
export { copySpace } from './commands/copy-space.ts';
export { settleWorks } from './commands/settle-works.ts';
export { auditChecked } from './events.ts';
export { columnFacts } from './facts.ts';
export { lastBackup } from './last-backup.ts';
export { installationHealth, spaceHealth } from './queries/installation-health.ts';
export type { HealthFinding } from './queries/installation-health.ts';
export { operatorWorkers } from './workers.ts';
