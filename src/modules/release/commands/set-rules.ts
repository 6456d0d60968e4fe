import type { Tx } from '#platform/database/tx.ts';
import { setRule } from '#platform/settings/settings.ts';
import { aimSet, answerDaysSet } from '../events.ts';
import { answerDays, staffAim } from '../model/rules.ts';
import type { Aim } from '../model/rules.ts';
import type { By } from '#platform/by.ts';

interface Setter {
  readonly platform: Pick<By['platform'], 'record'>;
  readonly actor: By['actor'];
}

interface WhoAndWhy {
  /** The group or person who set it, in words. */
  readonly setBy: string;
  readonly reason: string;
}

/** Sets how many staff tutors the college wants to have, and by when. */
export async function setAim(tx: Tx, { platform, actor }: Setter, aim: Aim, why: WhoAndWhy): Promise<void> {
  await setRule(tx, staffAim, { ...why, value: aim, personId: actor.personId, at: actor.at });
  await platform.record(tx, actor, aimSet(tx.spaceId, aim.people, aim.by));
}

/** Sets after how many days a request counts as unanswered. Requests already asked keep the days they were asked with. */
export async function setAnswerDays(
  tx: Tx,
  { platform, actor }: Setter,
  days: number,
  why: WhoAndWhy,
): Promise<void> {
  await setRule(tx, answerDays, { ...why, value: days, personId: actor.personId, at: actor.at });
  await platform.record(tx, actor, answerDaysSet(tx.spaceId, days));
}
