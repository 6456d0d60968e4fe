import type { Outcome, Step } from './step.ts';

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

/**
 * Runs steps one after another, all of them even when one fails, saying a sentence about each; ends with the line
 * "N passed, N failed". Returns whether all were right.
 */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  let [passed, failed] = [0, 0];
  for (const step of steps) {
    const began = performance.now();
    const outcome = await step.run();
    tell(step, outcome, (performance.now() - began) / 1000);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function tell(step: Step, outcome: Outcome, seconds: number): void {
  const took =
    seconds < 60
      ? `${seconds.toFixed(1)} s`
      : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
  if (outcome.failed === 0)
    return say(`${step.name}: all right, in ${took}${outcome.passed > 1 ? ` (${outcome.passed})` : ''}.`);
  say(`${step.name}: ${outcome.failed} failed, after ${took}.\n`);
  say(outcome.said.trimEnd());
  say(`\n${step.remedy}\n`);
}
