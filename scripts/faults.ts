/** The fault tests alone, with 20 kill rounds each where `npm test` has 5, and many more malformed files. `npm run faults`. */
import { runSteps } from './steps/run-steps.ts';
import { vitestStep } from './steps/vitest-step.ts';

const faults = vitestStep({
  name: 'Faults: kill -9, lost connections and races, 20 rounds each',
  remedy:
    'Run one by itself, with fewer rounds: FAULT_ROUNDS=2 bin/with-node all node_modules/vitest/vitest.mjs run test/faults/booking-kill.test.ts',
  environment: { FAULT_ROUNDS: '20' },
  files: ['test/faults', 'src/cli/numbers'],
});

process.exitCode = (await runSteps([faults])) ? 0 : 1;
