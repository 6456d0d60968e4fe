import { z } from 'zod';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { choice, id } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { answerContribution } from '../../commands/answer-contribution.ts';
import type { NamesOfWorks } from '../../model/work.ts';
import { askedOf } from '../../queries/parts-of.ts';
import { partsWithNames } from '../../queries/parts-with-names.ts';
import { HOW_FAR } from '../my-part/form.ts';
import { partOfView } from './view.ts';
import type { PartOfForm } from './view.ts';

const params = z.object({ id: z.uuid() });
const form = z.object({
  contribution: id(),
  how_far: choice(HOW_FAR, 'Choose how far they took part'),
  channel: choice(
    ['phone', 'paper', 'in person'],
    'Choose how they told you, by telephone, on paper or in person',
  ),
});

/** What waits for somebody's word, for the coordinator who has them on the telephone: their answer is written down for them. */
export function partOfPages(namesOfWorks: NamesOfWorks): { waiting: Page; submit: Page } {
  const showWaiting = async (visit: Visit<{ id: string }>, sent: PartOfForm | null): Promise<Reply> => {
    const personId = visit.params.id;
    const view = await visit.platform.database.inSpace(visit.space.id, async (tx) => ({
      name: found((await namesOf(tx, [personId])).get(personId)),
      asked: await partsWithNames(tx, namesOfWorks, await askedOf(tx, personId)),
    }));
    const path = `/${visit.space.slug}/thread/people/${personId}`;
    const back = { href: `/${visit.space.slug}/people/${personId}`, text: view.name };
    const answer = sent ? showAgain : show;
    return answer(visit, {
      title: 'Their part, in their word',
      back,
      main: partOfView({ ...view, path, formFields: visit.formFields, sent }),
    });
  };

  const waiting = page({ params }, (visit) => showWaiting(visit, null));

  const submit = page({ params }, async (visit) => {
    const sent = visit.form.parse(form);
    if (!sent.ok) return showWaiting(visit, { typed: sent.typed, errors: sent.errors, key: visit.form.key });
    const { contribution, how_far: howFar, channel } = sent.value;
    const actor = visit.actor(channel, visit.params.id);
    const answered = await answerContribution(
      visit.platform,
      visit.space.id,
      actor,
      keyOf('their-word', visit.form),
      { contributionId: contribution, howFar },
    );
    return found<Reply>(answered.ok ? goTo(`/${visit.space.slug}/thread/people/${visit.params.id}`) : null);
  });

  return { waiting, submit };
}
