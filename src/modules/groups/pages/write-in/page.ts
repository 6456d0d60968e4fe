import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Joined } from '../../commands/take-part.ts';
import { NobodyWrittenIn, writeIn } from '../../commands/write-in.ts';
import { mustTend } from '../../policy.ts';
import { placesOf } from '../../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { writeInForm } from './form.ts';
import { writeInView } from './view.ts';

async function load(visit: OfGroup) {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    return { group, places: await placesOf(tx, group.id) };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

function parts(visit: OfGroup, loaded: Loaded, filled: Filled, key?: string) {
  const main = writeInView({ ...loaded, slug: visit.space.slug, filled, fields: visit.formFields(key) });
  return { title: `Write somebody in, ${loaded.group.name}`, main };
}

export const writeInPage = page({ params: groupParams }, async (visit) =>
  show(visit, parts(visit, await load(visit), untouched())),
);

const WHY_NOT = {
  'no-seat': {
    field: 'perspective',
    message: 'All of these seats are held just now. Choose another, or add a seat first',
  },
  'seats-closed': { field: 'name', message: 'The seats are closed. Open them again first' },
  'here-already': { field: 'name', message: 'They are in the group already, or have asked to join' },
} as const;

export const submitWriteIn = page({ params: groupParams }, async (visit) => {
  const loaded = await load(visit);
  const form = visit.form.parse(writeInForm);
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const { channel, ...written } = form.value;
  const result: Joined = await doOnce(
    visit,
    'write-in',
    (tx, by) => writeIn(tx, by, loaded.group.id, written),
    { channel },
  ).catch((error: unknown) => {
    if (error instanceof NobodyWrittenIn) return { ok: false, reason: error.reason };
    throw error;
  });
  if (result.ok) return goTo(groupAddress(visit, loaded.group, '/people?done=written-in'));
  return showAgain(visit, parts(visit, loaded, { typed: form.typed, errors: [WHY_NOT[result.reason]] }));
});
