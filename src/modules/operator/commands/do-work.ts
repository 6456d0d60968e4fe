import { verifyChain } from '#platform/audit/verify-chain.ts';
import type { ColumnFacts } from '#platform/backup/space-copy.ts';
import type { Actor } from '#platform/events/actor.ts';
import type { Platform } from '#platform/platform.ts';
import { auditChecked } from '../events.ts';
import { workOf } from '../queries/works.ts';
import { KEPT_FOR } from '../work.ts';
import type { Work, WorkResult } from '../work.ts';
import { backUp, rowsIn } from './back-up.ts';
import { copySpace } from './copy-space.ts';
import { clearPieces, piecesWriter } from './pieces.ts';
import type { PiecesWriter } from './pieces.ts';

interface Doing {
  readonly platform: Platform;
  readonly facts: ColumnFacts;
  readonly spaceId: string;
  readonly work: Work;
  readonly actor: Actor;
  readonly file: PiecesWriter;
  readonly onStep: (done: number, of: number) => Promise<void>;
}

const DO: Record<Work['kind'], (doing: Doing) => Promise<WorkResult>> = {
  audit: checkChain,
  copy: copy,
  backup: backup,
};

/**
 * Does a piece of work that somebody asked for. Work that fails says so on its page and is not tried again by itself; work
 * whose process died is begun anew.
 */
export async function doWork(
  platform: Platform,
  facts: ColumnFacts,
  { spaceId, workId }: { spaceId: string; workId: string },
): Promise<void> {
  const { database, clock, log } = platform;
  const work = await database.inSpace(spaceId, (tx) => workOf(tx, workId));
  if (!work || work.state === 'done' || work.state === 'failed') return;
  await clearPieces({ database, spaceId, workId });
  const file = piecesWriter({ database, spaceId, workId });
  const onStep = (done: number, of: number) => step(platform, spaceId, workId, done, of);
  await onStep(0, 0);
  const actor: Actor = {
    personId: work.askedByPersonId,
    onBehalfOf: null,
    channel: 'web',
    at: clock.now(),
  };
  try {
    const result = await DO[work.kind]({ platform, facts, spaceId, work, actor, file, onStep });
    await finish(platform, spaceId, work, 'done', result);
  } catch (error) {
    await file.over();
    log.error({ err: error, workId }, 'work that somebody asked for failed');
    await clearPieces({ database, spaceId, workId });
    await finish(platform, spaceId, work, 'failed', {});
  }
}

async function checkChain({ platform, spaceId, work, actor, onStep }: Doing): Promise<WorkResult> {
  const asked = work.asked?.anchor;
  const anchor = asked
    ? { space: '', id: spaceId, number: asked.number, hash: asked.hash, linkedAt: '' }
    : null;
  await onStep(0, 1);
  const checked = await verifyChain(platform.database, spaceId, anchor);
  await platform.database.inSpace(spaceId, (tx) =>
    platform.record(
      tx,
      actor,
      auditChecked(spaceId, checked.head?.number ?? 0, checked.findings.length + checked.more),
    ),
  );
  return {
    links: checked.links,
    events: checked.events,
    beforeChain: checked.beforeChain,
    upTo: checked.head,
    againstAnchor: anchor !== null,
    findings: checked.findings.map(({ says }) => says),
    more: checked.more,
  };
}

async function copy({ platform, facts, spaceId, actor, file, onStep }: Doing): Promise<WorkResult> {
  const [space] = await platform.database.global<{ id: string; slug: string; name: string }>(
    'select id, slug, name from spaces where id = $1',
    [spaceId],
  );
  const asked = { space: space!, openSealed: false, onStep };
  const { rows } = await copySpace(platform, facts, actor, asked, file.to);
  return { rows, bytes: file.bytes() };
}

async function backup({ platform, actor, file, onStep }: Doing): Promise<WorkResult> {
  const manifest = await backUp(platform, actor, file.to, onStep);
  return { rows: rowsIn(manifest), bytes: file.bytes() };
}

async function step(
  { database }: Platform,
  spaceId: string,
  workId: string,
  done: number,
  of: number,
): Promise<void> {
  await database.inSpace(spaceId, async (tx) => {
    await tx.named(
      'operator-step',
      `update operator_works set state = 'working', steps_done = $3, steps = $4 where space_id = $1 and id = $2`,
      [spaceId, workId, done, of],
    );
  });
}

async function finish(
  { database, clock, jobs }: Platform,
  spaceId: string,
  work: Work,
  state: 'done' | 'failed',
  result: WorkResult,
): Promise<void> {
  await database.inSpace(spaceId, async (tx) => {
    await tx.named(
      'operator-finish',
      `update operator_works set state = $3, result = $4, finished_at = $5 where space_id = $1 and id = $2`,
      [spaceId, work.id, state, JSON.stringify(result), clock.now()],
    );
    if (state === 'done' && work.kind !== 'audit')
      await jobs.addAll(tx, 'operator-clear', [{ spaceId, workId: work.id }], KEPT_FOR);
  });
}
