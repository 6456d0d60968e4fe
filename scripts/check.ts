/** What can be said of the code without running it: lint, format, types, boundaries. `npm run check`. */
import { boundariesStep, checkSteps } from './steps/check-steps.ts';
import { runSteps } from './steps/run-steps.ts';

process.exitCode = (await runSteps([...checkSteps, boundariesStep])) ? 0 : 1;
