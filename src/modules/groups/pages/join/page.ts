import { found } from '#platform/errors/errors.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { joinGroup } from '../../commands/take-part.ts';
import { ownSeat } from '../../policy.ts';
import { rulesOf } from '../../queries/rules.ts';
import { placesOf } from '../../queries/seats.ts';
import { groupAddress, groupParams, loadGroup } from '../load.ts';
import type { OfGroup } from '../load.ts';
import { joinForm } from './form.ts';
import { joinText } from './text.ts';
import { joinView } from './view.ts';

async function parts(visit: OfGroup, filled: Filled, key?: string) {
  const seen = await read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    const rules = await rulesOf(tx, group.id);
    return {
      group,
      places: await placesOf(tx, group.id),
      welcomesFirst: rules.some(({ name, value }) => name === 'welcome-first' && value === true),
      already: (await ownSeat(tx, visit, group)) !== null,
    };
  });
  const { language, space } = visit;
  const main = joinView({
    ...seen,
    language,
    slug: space.slug,
    filled,
    fields: () => visit.formFields(key),
  });
  return { title: `${joinText[language].title}, ${seen.group.name}`, main };
}

export const joinPage = page({ params: groupParams }, async (visit) =>
  show(visit, await parts(visit, untouched())),
);

export const submitJoin = page({ params: groupParams }, async (visit) => {
  const personId = found(visit.who?.personId);
  const group = await read(visit, (tx) => loadGroup(tx, visit));
  const form = visit.form.parse(joinForm(visit.language));
  if (!form.ok) return showAgain(visit, await parts(visit, form, visit.form.key));
  const result = await doOnce(visit, 'join-group', (tx, by) =>
    joinGroup(tx, by, group.id, { personId, ...form.value }),
  );
  if (result.ok)
    return goTo(groupAddress(visit, group, `?done=${result.state === 'here' ? 'joined' : 'asked'}`));
  if (result.reason !== 'no-seat') return goTo(groupAddress(visit, group, '/join'));
  const errors = [{ field: 'perspective', message: joinText[visit.language].mistakes.full }];
  return showAgain(visit, await parts(visit, { typed: form.typed, errors }));
});
