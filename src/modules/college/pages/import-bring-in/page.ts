import { z } from 'zod';
import { Trouble } from '#platform/errors/errors.ts';
import { tick } from '#platform/http/fields.ts';
import type { FieldError } from '#platform/http/form.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import { bringIn } from '../../commands/bring-in/bring-in.ts';
import type { BringIn, BroughtIn, WhyNotBroughtIn } from '../../commands/bring-in/bring-in.ts';
import { whatComesIn } from '../../import/what-comes-in.ts';
import { importById } from '../../queries/imports.ts';
import { read } from '#platform/http/do-once.ts';
import { versionField } from '../import-sheet/form.ts';
import { importAddress, importParams, openImport } from '../import-sheet/open-import.ts';
import type { OfImport } from '../import-sheet/open-import.ts';
import { bringingIn, WHY_NOT } from './under-way.ts';
import { bringInView } from './view.ts';

/** More runs than this are brought in while the person looks on, or does something else. */
const LARGE = 400;

const bringInForm = z.object({ version: versionField, leaveOut: tick(), change: tick() });
type Answers = z.output<typeof bringInForm>;

export const bringInPage = page({ params: importParams }, async (visit) =>
  show(visit, await parts(visit, [], { leaveOut: false, change: false })),
);

export const submitBringIn = page({ params: importParams }, async (visit) => {
  const form = visit.form.parse(bringInForm);
  if (!form.ok) throw new Trouble('bad-request', form.errors[0]!.message);
  if (await isDone(visit)) return goTo(importAddress(visit));
  const stands = await openImport(visit);
  const { add, refused } = whatComesIn(stands.reading);
  // Asked before anything begins, so that a large sheet says so at once.
  if (refused.length > 0 && !form.value.leaveOut) return again(visit, 'lines-refused', form.value);
  return add.length > LARGE
    ? bringInApart(visit, form.value, add.length)
    : answer(visit, await bringInNow(visit, form.value), form.value);
});

// A second press, or a page left open: what came of it is there to see.
async function isDone(visit: Visit<OfImport, unknown>): Promise<boolean> {
  if (bringingIn.howFar(visit.params.id)) return true;
  return (await read(visit, (tx) => importById(tx, visit.params.id)))?.state === 'brought in';
}

function wanted(visit: Visit<OfImport, unknown>, answers: Answers): BringIn {
  return {
    id: visit.params.id,
    version: answers.version,
    leaveOutRefused: answers.leaveOut,
    applyChanges: answers.change,
  };
}

async function bringInNow(visit: Visit<OfImport, unknown>, answers: Answers): Promise<BroughtIn> {
  return bringIn(
    visit.platform,
    visit.space,
    visit.actor('import'),
    keyOf('import-bring-in', visit.form),
    wanted(visit, answers),
  );
}

function bringInApart(visit: Visit<OfImport, unknown>, answers: Answers, of: number): Reply {
  const { platform, space } = visit;
  const [actor, key] = [visit.actor('import'), keyOf('import-bring-in', visit.form)];
  bringingIn.begin(visit.params.id, of, platform.log, (progress) =>
    bringIn(platform, space, actor, key, wanted(visit, answers), progress),
  );
  return goTo(importAddress(visit));
}

async function answer(visit: Visit<OfImport, unknown>, brought: BroughtIn, answers: Answers): Promise<Reply> {
  return brought.ok ? goTo(importAddress(visit)) : again(visit, brought.reason, answers);
}

async function again(
  visit: Visit<OfImport, unknown>,
  reason: WhyNotBroughtIn,
  answers: Answers,
): Promise<Reply> {
  const field = reason === 'lines-refused' ? 'leaveOut' : reason === 'nothing-to-bring-in' ? 'change' : '';
  const status = reason === 'changed-meanwhile' || reason === 'not-open' ? 409 : 422;
  return showAgain(visit, {
    ...(await parts(visit, [{ field, message: WHY_NOT[reason] }], answers)),
    status,
  });
}

async function parts(
  visit: Visit<OfImport, unknown>,
  errors: readonly FieldError[],
  { leaveOut, change }: Pick<Answers, 'leaveOut' | 'change'>,
): Promise<PageParts> {
  const stands = await openImport(visit);
  const lines = whatComesIn(stands.reading);
  const ticked = { leaveOut, change };
  return {
    title: 'Bring these runs in',
    main: bringInView({ slug: visit.space.slug, stands, lines, fields: visit.formFields(), errors, ticked }),
  };
}
