import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { choice, tick } from '#platform/http/fields.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { endCoChair } from '../../commands/co-chairs.ts';
import { keepOwnSeat, takeStep } from '../../commands/take-part.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { ownSeat } from '../../policy.ts';
import { placesOf } from '../../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import { mySeatText } from './text.ts';
import { mySeatView } from './view.ts';

const query = z.object({
  done: z.enum(['kept', 'pause', 'step-back', 'come-back', 'no-seat', 'chair', 'last']).optional(),
});

export const mySeatPage = page({ params: groupParams, query }, async (visit) => {
  const { group, member, places } = await read(visit, async (tx) => {
    const own = await loadGroup(tx, visit);
    const kept = await placesOf(tx, own.id);
    return { group: own, member: await ownSeat(tx, visit, own), places: kept };
  });
  const { language, space } = visit;
  const { done } = visit.query;
  const ticks = (is: boolean | undefined) => (is ? 'yes' : '');
  const main = mySeatView({
    language,
    slug: space.slug,
    group,
    member,
    places,
    filled: untouched({
      heldOpenly: ticks(member?.heldOpenly),
      paidToBeThere: ticks(member?.paidToBeThere),
      perspective: member?.perspective ?? '',
    }),
    fields: () => visit.formFields(),
    done: done ? mySeatText[language].done[done] : null,
  });
  return show(visit, { title: `${mySeatText[language].title}, ${group.name}`, main });
});

const seatForm = z.object({
  heldOpenly: tick(),
  paidToBeThere: tick(),
  perspective: choice(PERSPECTIVES, 'Choose one'),
});

export const submitSeat = page({ params: groupParams }, async (visit) => {
  const personId = found(visit.who?.personId);
  const group = await read(visit, (tx) => loadGroup(tx, visit));
  const form = visit.form.parse(seatForm);
  if (!form.ok) return goTo(groupAddress(visit, group, '/my-seat'));
  const result = await doOnce(visit, 'keep-own-seat', (tx, by) =>
    keepOwnSeat(tx, by, group.id, personId, form.value),
  );
  const done = !result.ok && result.reason === 'no-seat' ? 'no-seat' : 'kept';
  return goTo(groupAddress(visit, group, `/my-seat?done=${done}`));
});

const STEPS = ['pause', 'come back', 'step back', 'leave'] as const;
const stepForm = z.object({ step: choice(STEPS, 'Choose one') });

export const submitStep = page({ params: groupParams }, async (visit) => {
  const personId = found(visit.who?.personId);
  const group = await read(visit, (tx) => loadGroup(tx, visit));
  const form = visit.form.parse(stepForm);
  if (!form.ok) return goTo(groupAddress(visit, group, '/my-seat'));
  const { step } = form.value;
  const result = await doOnce(visit, 'group-step', (tx, by) => takeStep(tx, by, group.id, personId, step));
  if (!result.ok)
    return goTo(groupAddress(visit, group, `/my-seat${result.reason === 'no-seat' ? '?done=no-seat' : ''}`));
  if (step === 'leave') return goTo(groupAddress(visit, group, '?done=left'));
  return goTo(groupAddress(visit, group, `/my-seat?done=${step.replace(' ', '-')}`));
});

export const submitEndChair = page({ params: groupParams }, async (visit) => {
  const personId = found(visit.who?.personId);
  const group = await read(visit, (tx) => loadGroup(tx, visit));
  visit.form.parse(z.object({}));
  const result = await doOnce(visit, 'end-co-chair', (tx, by) => endCoChair(tx, by, group.id, personId));
  const done = !result.ok && result.reason === 'last' ? 'last' : 'chair';
  return goTo(groupAddress(visit, group, `/my-seat?done=${done}`));
});
