import type { Tx } from '#platform/database/tx.ts';
import { writeMessage } from '#platform/mail/message.ts';
import { namesOf } from '#modules/people/index.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { managerLetter } from '../model/letters.ts';
import type { WhyWritten } from '../model/letters.ts';
import { releaseToken } from '../model/release-link.ts';
import type { ReleaseRequest } from '../queries/requests.ts';
import type { By } from '#platform/by.ts';

/** Under which messages about a request are found again, to be let go of. */
export const aboutRequest = (requestId: string) => ({ type: 'release', id: requestId });

/**
 * Writes to the manager of a request, with a link that opens a page and does nothing by itself. Managers are no persons
 * of the space, so this goes to the address that the tutor gave.
 */
export async function writeToManager(
  tx: Tx,
  { platform, space, actor }: By,
  request: ReleaseRequest,
  why: WhyWritten,
): Promise<void> {
  const { manager, linkUntil } = request;
  if (!manager?.email || !linkUntil) return;
  const tutor = (await namesOf(tx, [request.personId])).get(request.personId) ?? 'A member of your team';
  const token = releaseToken(platform.seal, space.id, { requestId: request.id, until: linkUntil });
  const link = new URL(`/${space.slug}/release/${token}`, platform.config.publicUrl).href;
  const { days, code, fromOn, toOn } = request;
  const letter = { space, code, manager: manager.name, tutor, days, fromOn, toOn, link };
  const words = managerLetter({ ...letter, linkUntil: dayIn(space.timeZone, linkUntil) }, why);
  await writeMessage(
    tx,
    platform.jobs,
    {
      personId: null,
      to: manager.email,
      kind: why === 'reminder' ? 'release-reminder' : 'release',
      code,
      about: aboutRequest(request.id),
      ...words,
    },
    actor.at,
  );
}
