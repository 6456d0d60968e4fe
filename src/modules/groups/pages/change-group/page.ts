import { z } from 'zod';
import type { BothTexts } from '#design/both-texts.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { choice, wholeNumber } from '#platform/http/fields.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { changeGroup } from '../../commands/change-group.ts';
import type { GroupToChange } from '../../commands/change-group.ts';
import { mustTend } from '../../policy.ts';
import type { Group } from '../../queries/groups.ts';
import { closingDay, groupFields } from '../group-fields.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { changeGroupView } from './view.ts';

const form = z.object({
  ...groupFields,
  state: choice(['forming', 'meeting', 'ended'], 'Choose where the group is up to'),
  seatsCloseOn: closingDay(),
  version: wholeNumber('Open the page anew', 1, 1_000_000_000),
});

async function loadToTend(visit: OfGroup): Promise<Group> {
  return read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    await mustTend(tx, visit, group);
    return group;
  });
}

interface Again {
  readonly key?: string;
  readonly meanwhile?: readonly BothTexts[];
}

function parts(visit: OfGroup, group: Group, filled: Filled, { key, meanwhile }: Again = {}) {
  const main = changeGroupView({
    slug: visit.space.slug,
    group,
    filled,
    fields: visit.formFields(key),
    meanwhile: meanwhile ?? null,
  });
  return { title: `What this group says of itself, ${group.name}`, main };
}

export const changePage = page({ params: groupParams }, async (visit) => {
  const group = await loadToTend(visit);
  const { name, purpose, steward, helper, holdsTheMoney, state } = group;
  const typed = {
    name,
    purpose,
    steward,
    helper,
    holdsTheMoney,
    state,
    stewardUserLed: group.stewardUserLed ? 'yes' : '',
    seatsCloseOn: group.seatsCloseOn ?? '',
  };
  return show(visit, parts(visit, group, { typed, errors: [] }));
});

export const submitChange = page({ params: groupParams }, async (visit) => {
  const group = await loadToTend(visit);
  const parsed = visit.form.parse(form);
  if (!parsed.ok) return showAgain(visit, parts(visit, group, parsed, { key: visit.form.key }));
  const { version, ...change } = parsed.value;
  const result = await doOnce(visit, 'change-group', (tx, by) =>
    changeGroup(tx, by, group.id, version, change),
  );
  if (result.ok) return goTo(groupAddress(visit, group, '?done=changed'));
  const now = await loadToTend(visit);
  const again = parts(
    visit,
    now,
    { typed: parsed.typed, errors: [] },
    { meanwhile: besideEachOther(now, change) },
  );
  return showAgain(visit, { ...again, status: 409 });
});

const LABELS = {
  name: 'What it is called',
  purpose: 'What it is for',
  steward: 'Who looks after it',
  stewardUserLed: 'Led by the people it is for',
  helper: 'Who helps',
  holdsTheMoney: 'Who holds the money',
  state: 'Where it is up to',
  seatsCloseOn: 'When its seats close',
} as const satisfies Record<keyof GroupToChange, string>;

function besideEachOther(now: Group, yours: GroupToChange): readonly BothTexts[] {
  const words = (value: string | boolean | null) =>
    typeof value === 'boolean' ? (value ? 'Yes' : 'No') : (value ?? '');
  return (Object.keys(LABELS) as (keyof GroupToChange)[]).map((field) => ({
    label: LABELS[field],
    now: words(now[field]),
    yours: words(yours[field]),
  }));
}
