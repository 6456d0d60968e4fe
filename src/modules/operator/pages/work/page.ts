import { z } from 'zod';
import { rolesAllow } from '#modules/people/index.ts';
import { found, notFound } from '#platform/errors/errors.ts';
import { file } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { readPieces } from '../../commands/pieces.ts';
import { takenAway } from '../../events.ts';
import { isOnlySpace } from '../../queries/only-space.ts';
import { workOf } from '../../queries/works.ts';
import type { Work } from '../../work.ts';
import { buttonForm } from '../our-records/form.ts';
import { WORK_TITLES, workView } from './view.ts';

const params = z.object({ id: z.uuid() });
type OfWork = Visit<z.output<typeof params>>;

async function load(visit: OfWork): Promise<Work> {
  const { database } = visit.platform;
  return found(await database.inSpace(visit.space.id, (tx) => workOf(tx, visit.params.id)));
}

/** How far a piece of work is, or what came of it. */
export const workPage = page({ params }, async (visit) => {
  const work = await load(visit);
  return show(visit, {
    title: WORK_TITLES[work.kind],
    main: workView({
      slug: visit.space.slug,
      zone: visit.space.timeZone,
      work,
      mayTake: rolesAllow(visit.who!.roles, 'take copies'),
      fields: () => visit.formFields(),
    }),
  });
});

/** Hands out a copy or a backup, and records that it was taken away. */
export const takeAway = page({ params }, async (visit) => {
  visit.form.parse(buttonForm);
  const { platform, space } = visit;
  const { database } = platform;
  const work = await load(visit);
  if (work.kind === 'audit' || work.state !== 'done' || work.result?.cleared) throw notFound();
  // Another college may have come since: then the backup holds what is theirs.
  if (work.kind === 'backup' && !(await isOnlySpace(database, space.id))) throw notFound();
  const { kind, id } = work;
  await database.inSpace(space.id, (tx) => platform.record(tx, visit.actor(), takenAway(space.id, kind, id)));
  const day = work.finishedAt!.toISOString().slice(0, 10);
  const bytes = readPieces({ database, spaceId: space.id, workId: id });
  return file('application/zip', bytes, `${space.slug}-${kind}-${day}.zip`);
});
