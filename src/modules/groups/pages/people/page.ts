import { z } from 'zod';
import type { Tx } from '#platform/database/tx.ts';
import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import type { FieldError } from '#platform/http/form.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { isId } from '#platform/ids/ids.ts';
import { endCoChair, nameCoChair } from '../../commands/co-chairs.ts';
import { takeStep, welcome } from '../../commands/take-part.ts';
import { mayTend, mustTakePart, mustTend } from '../../policy.ts';
import type { Group } from '../../queries/groups.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { askingToJoin, memberById, seatsOf } from '../../queries/seats.ts';
import type { Member, Seat } from '../../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { recordForm } from './form.ts';
import { peopleView } from './view.ts';
import type { PersonHere } from './view.ts';

const DONE = {
  welcomed: 'They are in the group now.',
  gone: 'They have taken it back, or were welcomed already.',
  chair: 'They are a co-chair now.',
  'no-chair': 'They are no longer a co-chair.',
  last: 'Nobody else chairs this group, so nothing was changed. Name another co-chair first.',
  'not-here': 'Only somebody who is there, and not on a pause, can be named co-chair.',
  recorded: 'It is written down, with how they told you.',
  'no-seat': 'All seats like theirs are held just now, so nothing was changed.',
  'written-in': 'They are in the group now, as they told you.',
} as const;
const query = z.object({ done: z.enum(Object.keys(DONE) as (keyof typeof DONE)[]).optional() });

interface Mending {
  readonly memberId: string;
  readonly errors: readonly FieldError[];
}

async function parts(visit: OfGroup, done: keyof typeof DONE | undefined, mending: Mending | null) {
  const seen = await read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    const tends = await mayTend(tx, visit, group);
    if (!tends) await mustTakePart(tx, visit, group);
    return { group, tends, ...(await everybody(tx, visit, group)) };
  });
  const main = peopleView({
    ...seen,
    slug: visit.space.slug,
    errors: mending?.errors ?? [],
    mending: mending?.memberId ?? null,
    fields: () => visit.formFields(),
    done: done ? DONE[done] : null,
  });
  return { title: `The people of this group, ${seen.group.name}`, main };
}

async function everybody(tx: Tx, visit: Visit, group: Group) {
  const [seats, asking] = [await seatsOf(tx, group.id), await askingToJoin(tx, group.id)];
  const ids = [...seats, ...asking].map(({ personId }) => personId);
  const shown = await membersShown(tx, group, ids, 'the group');
  const self = visit.who?.personId;
  const inOrder = <One extends { readonly personId: string }>(all: readonly One[]): One[] =>
    [...shown.keys()].flatMap((id) => all.find(({ personId }) => personId === id) ?? []);
  return {
    people: inOrder(seats).map((seat) => personHere(seat, shown, seat.personId === self)),
    asking: inOrder(asking).map(({ memberId, personId }) => ({ memberId, shown: shown.get(personId)! })),
  };
}

function personHere(seat: Seat, shown: ReadonlyMap<string, string>, self: boolean): PersonHere {
  const { memberId, personId, coChair, paidToBeThere, state } = seat;
  return { memberId, shown: shown.get(personId)!, coChair, paidToBeThere, state, self };
}

export const peoplePage = page({ params: groupParams, query }, async (visit) =>
  show(visit, await parts(visit, visit.query.done, null)),
);

const memberParams = groupParams.extend({ member: z.string().refine(isId) });
type OfMember = Visit<z.output<typeof memberParams>, unknown>;

/** The member of the address, for whoever tends the group. */
async function loadMember(visit: OfMember): Promise<{ group: Group; member: Member }> {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    const member = found(await memberById(tx, visit.params.member));
    return { group, member: found(member.groupId === group.id ? member : null) };
  });
}

const back = (visit: OfMember, group: Group, done: keyof typeof DONE) =>
  goTo(groupAddress(visit, group, `/people?done=${done}`));

export const submitWelcome = page({ params: memberParams }, async (visit) => {
  const { group, member } = await loadMember(visit);
  visit.form.parse(z.object({}));
  const { is } = await doOnce(visit, 'welcome', async (tx, by) => ({
    is: await welcome(tx, by, group.id, member.personId),
  }));
  return back(visit, group, is ? 'welcomed' : 'gone');
});

export const submitChair = page({ params: memberParams }, async (visit) => {
  const { group, member } = await loadMember(visit);
  visit.form.parse(z.object({}));
  const result = await doOnce(visit, 'name-co-chair', (tx, by) =>
    nameCoChair(tx, by, group.id, member.personId),
  );
  return back(visit, group, result.ok ? 'chair' : 'not-here');
});

export const submitEndChair = page({ params: memberParams }, async (visit) => {
  const { group, member } = await loadMember(visit);
  visit.form.parse(z.object({}));
  const result = await doOnce(visit, 'end-anothers-chair', (tx, by) =>
    endCoChair(tx, by, group.id, member.personId),
  );
  return back(visit, group, !result.ok && result.reason === 'last' ? 'last' : 'no-chair');
});

/** What somebody told a co-chair, written down for them. */
export const submitRecord = page({ params: memberParams }, async (visit) => {
  const { group, member } = await loadMember(visit);
  const form = visit.form.parse(recordForm);
  if (!form.ok)
    return showAgain(
      visit,
      await parts(visit, undefined, { memberId: member.memberId, errors: form.errors }),
    );
  const { step, channel } = form.value;
  const result = await doOnce(
    visit,
    'record-step',
    (tx, by) => takeStep(tx, by, group.id, member.personId, step),
    { channel, onBehalfOf: member.personId },
  );
  return back(visit, group, !result.ok && result.reason === 'no-seat' ? 'no-seat' : 'recorded');
});
