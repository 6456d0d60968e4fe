/** Everything CI runs: `npm test`. A sentence for each step, and "N passed, N failed" at the end. */
import { checkSteps } from './steps/check-steps.ts';
import { runSteps } from './steps/run-steps.ts';
import { vitestStep } from './steps/vitest-step.ts';

const ours = vitestStep({
  name: 'Tests on our own PostgreSQL 18',
  remedy:
    'Run one file again by itself: bin/with-node all node_modules/vitest/vitest.mjs run path/to/file.test.ts',
});

// The journeys and the launcher's own tests have nothing to say about another server; faults stop and start ours. What a
// page looks like and who may open it is seen on ours: here every statement is tried, and every row's owner.
const server16 = vitestStep({
  name: 'Tests on a plain PostgreSQL 16 server over TCP',
  remedy:
    'The same test passes or fails with TEST_SERVER=16 in front: what differs is the server, its version or its rights.',
  environment: { TEST_SERVER: '16' },
  files: ['src/modules', 'src/platform', 'test/sweeps'],
  leaveOut: [
    'src/platform/postgres/**',
    'test/sweeps/boundaries.test.ts',
    'test/sweeps/dependencies.test.ts',
    'test/sweeps/{pages,links,form-tokens,who-may,second-factor,fuzz}.test.ts',
    'src/modules/*/model/**',
  ],
});

process.exitCode = (await runSteps([...checkSteps, ours, server16])) ? 0 : 1;
