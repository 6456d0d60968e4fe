import { recordContribution } from '#modules/thread/index.ts';
import type { Depth, Role, Stage, Work } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import type { Channel } from '#platform/events/actor.ts';
import { partAskedAbout } from '../events/managing-events.ts';
import { record } from './by.ts';
import type { By } from './by.ts';
import { raiseCourse, raiseRuns } from './raise-revision.ts';

export interface PartInWork {
  readonly work: Work;
  readonly personId: string;
  readonly role: Role;
  readonly stage: Stage;
  readonly depth: Depth;
  /** How they told it, when they have; null: they are asked on their own page, and nothing counts until they say so. */
  readonly toldBy: Extract<Channel, 'phone' | 'paper' | 'in person'> | null;
}

/** Asks somebody about their part in a course or a run, or writes down what they told. What they have said themself stands. */
export async function askAboutPart(tx: Tx, by: By, part: PartInWork): Promise<void> {
  const { toldBy, ...rest } = part;
  const { personId: recordedBy, at, channel } = by.actor;
  await recordContribution(tx, {
    ...rest,
    state: toldBy ? 'confirmed' : 'asked',
    channel: toldBy ?? channel,
    recordedBy,
    at,
  });
  if (part.work.type === 'run') await raiseRuns(tx, [part.work.id]);
  else await raiseCourse(tx, part.work.id);
  await record(tx, by, partAskedAbout(part.work.type, part.work.id));
}
