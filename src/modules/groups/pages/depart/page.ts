import { z } from 'zod';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, date, text, texts } from '#platform/http/fields.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { departFromRule } from '../../commands/depart-from-rule.ts';
import { dayIn } from '#platform/clock/day-in.ts';
import { RULES } from '../../model/rules.ts';
import type { RuleName } from '../../model/rules.ts';
import { mustTend } from '../../policy.ts';
import { membersShown } from '../../queries/members-shown.ts';
import { seatsOf } from '../../queries/seats.ts';
import { decisionCode } from '../decision-code.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { departView } from './view.ts';

const form = z.object({
  rule: choice(RULES as [RuleName, ...RuleName[]], 'Choose which rule it is about'),
  reason: text('Say what you do instead, and why', 1000),
  agreedOn: date('Choose the day on which it was agreed'),
  agreed: texts(40, 100).refine((all) => all.length > 0, 'Choose who agreed'),
  decisionCode: decisionCode(),
});

async function load(visit: OfGroup) {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    const seats = await seatsOf(tx, group.id);
    const ids = seats.map(({ personId }) => personId);
    const shown = await membersShown(tx, group, ids, 'the group');
    const people = [...shown].map(([personId, name]) => ({
      personId,
      memberId: seats.find((seat) => seat.personId === personId)!.memberId,
      shown: name,
    }));
    return { group, people };
  });
}

type Loaded = Awaited<ReturnType<typeof load>>;

function parts(visit: OfGroup, loaded: Loaded, filled: Filled, key?: string) {
  const main = departView({ ...loaded, slug: visit.space.slug, filled, fields: visit.formFields(key) });
  return { title: `A step outside our own rules, ${loaded.group.name}`, main };
}

export const departPage = page({ params: groupParams }, async (visit) => {
  const today = dayIn(visit.space.timeZone, visit.now);
  return show(visit, parts(visit, await load(visit), untouched({ agreedOn: today })));
});

export const submitDepart = page({ params: groupParams }, async (visit) => {
  const loaded = await load(visit);
  const sent = visit.form.parse(form);
  const again = (filled: Filled) => showAgain(visit, parts(visit, loaded, filled, visit.form.key));
  if (!sent.ok) return again(sent);
  const { agreed, agreedOn, ...departure } = sent.value;
  const agreedBy = loaded.people.filter(({ memberId }) => agreed.includes(memberId));
  const { typed } = sent;
  if (agreedBy.length < agreed.length)
    return again({
      typed,
      errors: [{ field: 'agreed', message: 'Choose from the people who are here now' }],
    });
  if (agreedOn > dayIn(visit.space.timeZone, visit.now))
    return again({
      typed,
      errors: [{ field: 'agreedOn', message: 'Choose a day that is not still to come' }],
    });
  const { group } = loaded;
  const { code } = await doOnce(visit, 'depart-from-rule', async (tx, by) => ({
    code: await departFromRule(tx, by, {
      ...departure,
      groupId: group.id,
      agreedOn,
      agreedByPersonIds: agreedBy.map(({ personId }) => personId),
    }),
  }));
  return goTo(groupAddress(visit, group, `/how-we-work?done=departed#departure-${code}`));
});
