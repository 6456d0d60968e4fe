import type { Step } from './step.ts';
import { toolStep } from './step.ts';
import { vitestStep } from './vitest-step.ts';

const OXLINT = 'node_modules/oxlint/bin/oxlint';
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const TSC = 'node_modules/typescript/bin/tsc';

/** What can be said of the code without running it. */
export const checkSteps: readonly Step[] = [
  toolStep('Lint', 'Mend what oxlint names: npx oxlint --fix does some of it.', OXLINT, ['--deny-warnings']),
  toolStep('Format', 'Let prettier lay the code out: npm run format.', PRETTIER, [
    '--check',
    '--log-level',
    'warn',
    '.',
  ]),
  toolStep('Types', 'Mend what the compiler names.', TSC, ['--noEmit']),
  toolStep('Types of the scripts for browsers', 'Mend what the compiler names in src/design/client.', TSC, [
    '--noEmit',
    '-p',
    'src/design/client',
  ]),
];

export const boundariesStep: Step = vitestStep({
  name: 'Boundaries and dependencies',
  remedy:
    'Read docs/boundaries.md and docs/dependencies.md: a new edge or package is a line there, with its reason.',
  files: ['test/sweeps/boundaries.test.ts', 'test/sweeps/dependencies.test.ts'],
  environment: { TEST_SERVER: 'none' },
});
