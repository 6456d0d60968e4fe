import { whoIsNamedAnew } from '#modules/people/index.ts';
import type { Subscriber } from '#platform/events/recorder.ts';
import { raiseTaughtBy } from './commands/raise-revision.ts';

/** Somebody changed their name, or how pages name them: the pages of the runs they teach are old from that moment on. */
export const onTutorNamedAnew: Subscriber = async (tx, event) => {
  const personId = whoIsNamedAnew(event);
  if (personId !== null) await raiseTaughtBy(tx, personId);
};
