import { giveReading, readingsOf, takeReadingBack } from '#modules/thread/index.ts';
import type { Tx } from '#platform/database/tx.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { z } from 'zod';
import { mayTend, mustTakePart } from '../../policy.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { seatsOf } from '../../queries/seats.ts';
import type { Group } from '../../queries/groups.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { readingForm } from './form.ts';
import { readingView } from './reading-view.ts';
import { slippingText } from './text.ts';

async function load(tx: Tx, visit: OfGroup) {
  const group = await loadGroup(tx, visit);
  const self = await mustTakePart(tx, visit, group);
  const before = (await readingsOf(tx, group.id)).find(({ personId }) => personId === self.personId) ?? null;
  return {
    group,
    self,
    before,
    others: (await mayTend(tx, visit, group)) ? await othersOf(tx, group, self.personId) : null,
  };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** For whom a co-chair may write down what they were told: everybody else in the group, by name. */
async function othersOf(tx: Tx, group: Group, self: string) {
  const seats = (await seatsOf(tx, group.id)).filter(({ personId }) => personId !== self);
  const shown = await membersShown(
    tx,
    { ...group, badgesOff: true },
    seats.map(({ personId }) => personId),
    'the group',
  );
  return [...shown].map(([personId, text]) => ({
    value: seats.find((seat) => seat.personId === personId)!.memberId,
    text,
    personId,
  }));
}

function parts(visit: OfGroup, { group, before, others }: Loaded, filled: Filled, key?: string) {
  const { language, space } = visit;
  const main = readingView({
    language,
    slug: space.slug,
    group,
    filled,
    fields: visit.formFields,
    key,
    others,
    answered: before !== null,
  });
  return { title: `${slippingText[language].formTitle}, ${group.name}`, main };
}

export const readingPage = page({ params: groupParams }, async (visit) => {
  const loaded = await read(visit, (tx) => load(tx, visit));
  const { before } = loaded;
  const filled = before
    ? untouched({ reading: before.reading, words: before.words, differ: before.differ })
    : untouched();
  return show(visit, parts(visit, loaded, filled));
});

export const submitReading = page({ params: groupParams }, async (visit) => {
  const loaded = await read(visit, (tx) => load(tx, visit));
  const form = visit.form.parse(readingForm(visit.language));
  if (!form.ok) return showAgain(visit, parts(visit, loaded, form, visit.form.key));
  const { member, channel, ...said } = form.value;
  const other = member === '' ? null : (loaded.others?.find(({ value }) => value === member) ?? undefined);
  const mend = (field: 'member' | 'channel') =>
    showAgain(
      visit,
      parts(
        visit,
        loaded,
        { typed: form.typed, errors: [{ field, message: slippingText[visit.language].mistakes[field] }] },
        visit.form.key,
      ),
    );
  if (other === undefined) return mend('member');
  if ((other === null) !== (channel === 'web')) return mend(other === null ? 'member' : 'channel');
  const personId = other?.personId ?? loaded.self.personId;
  const told = other ? { channel, onBehalfOf: other.personId } : {};
  await doOnce(
    visit,
    'slipping-reading',
    (tx, by) => giveReading(tx, by, loaded.group.id, { personId, ...said }),
    told,
  );
  return goTo(groupAddress(visit, loaded.group, '/slipping?done=said'));
});

export const submitTakeBack = page({ params: groupParams }, async (visit) => {
  const { group, self } = await read(visit, (tx) => load(tx, visit));
  visit.form.parse(z.object({}));
  await doOnce(visit, 'slipping-take-back', (tx, by) => takeReadingBack(tx, by, group.id, self.personId));
  return goTo(groupAddress(visit, group, '/slipping?done=back'));
});
