import { z } from 'zod';
import { contactOf, namesOf, rolesAllow } from '#modules/people/index.ts';
import { Trouble, found } from '#platform/errors/errors.ts';
import { id } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Tx } from '#platform/database/tx.ts';
import { followUp } from '../../commands/follow-up.ts';
import { DECISIONS, OUTCOMES } from '../../model/attendance-follow-up.ts';
import { looksAs } from '../../model/who-may-look.ts';
import { followUps } from '../../queries/follow-ups.ts';
import type { FollowUp } from '../../queries/follow-ups.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { followUpsView } from './follow-ups-view.ts';

const DONE = {
  kept: 'It is written down.',
  came: 'The register says by now that they were there or sent apologies, so nothing is written down.',
} as const;
const query = z.object({ done: z.enum(['kept', 'came']).optional() });

const coordinates = (visit: Visit): boolean => rolesAllow(visit.who!.roles, 'see what helps');

/** What whoever looks may follow up: the coordinator all of it, tutors their own runs until seven days after the end. */
async function theirs(tx: Tx, visit: Visit): Promise<FollowUp[]> {
  const personId = found(visit.who?.personId);
  const runsIt = coordinates(visit);
  const all = await followUps(tx, runsIt ? null : personId, visit.now);
  const may = ({ lastEnd }: FollowUp) =>
    looksAs({ coordinates: runsIt, isTutor: !runsIt, lastEnd, now: visit.now }).size > 0;
  return all.filter(may);
}

/** Who did not come, and how each would like to hear from us. */
export const followUpsPage = page({ query }, async (visit) => {
  const loaded = await read(visit, async (tx) => {
    const all = await theirs(tx, visit);
    const people = all.map(({ personId }) => personId);
    const helpers = all.flatMap(({ steps }) => steps.flatMap(({ by }) => by ?? []));
    return {
      all,
      names: await namesOf(tx, [...new Set([...people, ...helpers])]),
      contacts: await contactOf(tx, [...new Set(people)]),
    };
  });
  const { done } = visit.query;
  const main = followUpsView({
    ...loaded,
    space: visit.space,
    decides: coordinates(visit),
    fields: () => visit.formFields(),
    done: done ? DONE[done] : null,
  });
  return show(visit, { title: 'Who did not come', main });
});

const followUpForm = z.object({
  session: id(),
  person: id(),
  outcome: z.enum([...new Set([...OUTCOMES, ...DECISIONS])]),
});

export const submitFollowUp = page({}, async (visit) => {
  const form = visit.form.parse(followUpForm);
  if (!form.ok) throw new Trouble('bad-request', 'The page did not say what came of it');
  const { session, person, outcome } = form.value;
  const done = await doOnce(visit, 'follow-up', async (tx, by) => {
    const all = await theirs(tx, visit);
    const one = all.find(({ sessionId, personId }) => sessionId === session && personId === person);
    if (!one) return { ok: false, reason: 'came-after-all' } as const;
    mayDecide(visit, one, outcome);
    return followUp(tx, by, { sessionId: session, personId: person, outcome });
  });
  return goTo(`/${visit.space.slug}/follow-ups?done=${done.ok ? 'kept' : 'came'}`);
});

// For somebody who has not said, the coordinator chooses; a tutor who heard nothing does not ring on their own.
function mayDecide(visit: Visit, one: FollowUp, outcome: string): void {
  const deciding = outcome === 'to ring' || outcome === 'to text' || one.way === 'coordinator decides';
  if (deciding && !coordinates(visit))
    throw new Trouble(
      'not-allowed',
      'Where somebody has not said how to hear from us, the coordinator chooses',
    );
}
