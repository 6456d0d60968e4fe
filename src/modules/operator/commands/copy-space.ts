import type { Writable } from 'node:stream';
import { writeSpaceCopy } from '#platform/backup/space-copy.ts';
import type { ColumnFacts, CopyNote, CopyParts } from '#platform/backup/space-copy.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { spaceCopied } from '../events.ts';

export interface CopyAsked {
  readonly space: CopyParts['space'];
  readonly openSealed: boolean;
  readonly onStep?: CopyParts['onStep'];
}

/** Writes a copy of everything a space has into `to`, and records that it was made, and whether sealed texts are open in it. */
export async function copySpace(
  platform: Platform,
  facts: ColumnFacts,
  actor: Actor,
  asked: CopyAsked,
  to: Writable,
): Promise<CopyNote> {
  const { space, openSealed, onStep } = asked;
  const { database, seal } = platform;
  const record = () =>
    database.inSpace(space.id, (tx) =>
      platform.record(tx, actor, spaceCopied(space.id, 0, openSealed ? 'opened' : 'closed')),
    );
  // Opening is recorded before it is done: whatever happens then, it was seen.
  if (openSealed) await record();
  const note = await writeSpaceCopy(
    { database, space, facts, at: actor.at, ...(openSealed ? { seal } : {}), ...(onStep ? { onStep } : {}) },
    to,
  );
  await database.inSpace(space.id, (tx) =>
    platform.record(tx, actor, spaceCopied(space.id, note.rows, note.sealedTexts)),
  );
  return note;
}
