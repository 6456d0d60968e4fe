import { afterEach, beforeEach } from 'vitest';

/** For a journey told in steps: once one of them fails, the ones after it are left out, since they stand on it. */
export function oneStepAfterAnother(): void {
  let stopped = false;
  beforeEach(({ skip }) => {
    if (stopped) skip('an earlier step of this journey failed');
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') stopped = true;
  });
}
