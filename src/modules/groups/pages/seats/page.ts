import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { addSeat, closeSeats, openSeats, sayWhoIsNotHere, takeSeatAway } from '../../commands/seats.ts';
import { seatCounts } from '../../model/seat-counts.ts';
import { isInIt, mayTend, mustTakePart, mustTend, ownSeat } from '../../policy.ts';
import type { Group } from '../../queries/groups.ts';
import { notHereOf } from '../../queries/not-here.ts';
import { placesOf, seatsOf } from '../../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { notHereForm, seatForm, takeAwayForm } from './form.ts';
import { seatsText } from './text.ts';
import { seatsView } from './view.ts';

const DONE = {
  said: 'It stands below, for everybody to read.',
  added: 'The seat is added.',
  gone: 'The seat is taken away.',
  held: 'Somebody holds that seat, or it is gone already. Nothing was changed.',
  closed: 'The seats are closed.',
  open: 'The seats are open again.',
  'not-asked': 'The seats stay open: the group first answers who is not here yet.',
} as const;
const query = z.object({
  done: z.enum(['said', 'added', 'gone', 'held', 'closed', 'open', 'not-asked']).optional(),
});

async function parts(visit: OfGroup, filled: Filled, done: keyof typeof DONE | undefined, key?: string) {
  const seen = await read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    const places = await placesOf(tx, group.id);
    const seats = await seatsOf(tx, group.id);
    return {
      group,
      places,
      counts: seatCounts(places, seats, group.badgesOff),
      notHere: await notHereOf(tx, group.id),
      takesPart: isInIt(await ownSeat(tx, visit, group)),
      tends: await mayTend(tx, visit, group),
    };
  });
  const { language, space } = visit;
  const main = seatsView({
    ...seen,
    language,
    slug: space.slug,
    zone: space.timeZone,
    filled,
    fields: () => visit.formFields(key),
    done: done ? DONE[done] : null,
  });
  return { title: `${seatsText[language].title}, ${seen.group.name}`, main };
}

export const seatsPage = page({ params: groupParams, query }, async (visit) =>
  show(visit, await parts(visit, untouched(), visit.query.done)),
);

/** Reads whose group it is and whether the reader may; what they may not is refused before anything is read from the form. */
async function loadFor(
  visit: OfGroup,
  must: (tx: Tx, visit: OfGroup, group: Group) => Promise<unknown>,
): Promise<Group> {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await must(tx, visit, group);
    return group;
  });
}

export const submitNotHere = page({ params: groupParams }, async (visit) => {
  const group = await loadFor(visit, mustTakePart);
  const form = visit.form.parse(notHereForm(visit.language));
  if (!form.ok) return showAgain(visit, await parts(visit, form, undefined, visit.form.key));
  await doOnce(visit, 'not-here', async (tx, by) => {
    await sayWhoIsNotHere(tx, by, group.id, form.value);
    return { ok: true };
  });
  return goTo(groupAddress(visit, group, '/seats?done=said'));
});

export const submitAddSeat = page({ params: groupParams }, async (visit) => {
  const group = await loadFor(visit, mustTend);
  const form = visit.form.parse(seatForm);
  if (!form.ok) return showAgain(visit, await parts(visit, form, undefined, visit.form.key));
  const { perspective, organisation } = form.value;
  await doOnce(visit, 'add-seat', async (tx, by) => ({
    id: await addSeat(tx, by, group.id, perspective, organisation),
  }));
  return goTo(groupAddress(visit, group, '/seats?done=added'));
});

export const submitTakeAway = page({ params: groupParams }, async (visit) => {
  const group = await loadFor(visit, mustTend);
  const form = visit.form.parse(takeAwayForm);
  if (!form.ok) return showAgain(visit, await parts(visit, form, undefined, visit.form.key));
  const { gone } = await doOnce(visit, 'take-seat-away', async (tx, by) => ({
    gone: await takeSeatAway(tx, by, group.id, form.value.seat),
  }));
  return goTo(groupAddress(visit, group, `/seats?done=${gone ? 'gone' : 'held'}`));
});

export const submitClose = page({ params: groupParams }, async (visit) => {
  const group = await loadFor(visit, mustTend);
  visit.form.parse(z.object({}));
  const result = await doOnce(visit, 'close-seats', (tx, by) => closeSeats(tx, by, group.id));
  const done = !result.ok && result.reason === 'not-asked' ? 'not-asked' : 'closed';
  return goTo(groupAddress(visit, group, `/seats?done=${done}`));
});

export const submitOpen = page({ params: groupParams }, async (visit) => {
  const group = await loadFor(visit, mustTend);
  visit.form.parse(z.object({}));
  await doOnce(visit, 'open-seats', async (tx, by) => {
    await openSeats(tx, by, group.id);
    return { ok: true };
  });
  return goTo(groupAddress(visit, group, '/seats?done=open'));
});
