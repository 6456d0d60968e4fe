import { doOnce } from '#platform/http/do-once.ts';
import { untouched } from '#platform/http/filled.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import { startGroup } from '../../commands/start-group.ts';
import { groupAddress } from '../load.ts';
import { seatsToStart, startForm } from './form.ts';
import { startView } from './view.ts';

const TITLE = 'Start a group';

export const startPage = page({}, (visit) =>
  show(visit, { title: TITLE, main: startView(visit.space.slug, untouched(), visit.formFields()) }),
);

export const submitStart = page({}, async (visit) => {
  const form = visit.form.parse(startForm);
  if (!form.ok)
    return showAgain(visit, {
      title: TITLE,
      main: startView(visit.space.slug, form, visit.formFields(visit.form.key)),
    });
  const group = await doOnce(visit, 'start-group', (tx, by) =>
    startGroup(tx, by, { ...form.value, seats: seatsToStart(form.value) }),
  );
  return goTo(groupAddress(visit, group, '?done=started'));
});
