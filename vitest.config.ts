import { defineConfig } from 'vitest/config';
import { LongOnesFirst } from './test/support/long-ones-first.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/one-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A worker keeps the product for its next file: reading it anew for each of them was a third of all the work. What
    // a file changes is its own, an app on a database of its own; and the order of files is another one each time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { shuffle: { files: true, tests: false }, sequencer: LongOnesFirst },
  },
});
