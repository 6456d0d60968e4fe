import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { answerContribution } from '../../commands/answer-contribution.ts';
import { withdrawContribution } from '../../commands/withdraw-contribution.ts';
import type { NamesOfWorks } from '../../model/work.ts';
import { partsOf } from '../../queries/parts-of.ts';
import { partsWithNames } from '../../queries/parts-with-names.ts';
import type { NamedPart } from '../../queries/parts-with-names.ts';
import { howFarForm } from './form.ts';
import { myPartText } from './text.ts';
import { myPartView, onePartView } from './view.ts';

const params = z.object({ id: z.uuid() });
const nothingElse = z.object({});

/** What is recorded about one's own part in anything, for one's own eyes: to see, to mend, to take away. */
export function myPartPages(namesOfWorks: NamesOfWorks): {
  list: Page;
  one: Page;
  submit: Page;
  withdraw: Page;
} {
  const mine = (visit: Visit): Promise<NamedPart[]> =>
    visit.platform.database.inSpace(visit.space.id, async (tx) =>
      partsWithNames(tx, namesOfWorks, await partsOf(tx, found(visit.who?.personId))),
    );

  const list = page({}, async (visit) =>
    show(visit, {
      title: myPartText[visit.language].title,
      main: myPartView({ visit, parts: await mine(visit) }),
    }),
  );

  const one = page({ params }, async (visit) => showOne(visit, await ownPart(visit, mine), null));

  const submit = page({ params }, async (visit) => {
    const sent = visit.form.parse(howFarForm);
    if (!sent.ok) return showOne(visit, await ownPart(visit, mine), sent.errors[0]!.message);
    const answer = { contributionId: visit.params.id, howFar: sent.value.how_far };
    const answered = await answerContribution(
      visit.platform,
      visit.space.id,
      visit.actor(),
      keyOf('how-far', visit.form),
      answer,
    );
    return found<Reply>(answered.ok ? goTo(`/${visit.space.slug}/my-part`) : null);
  });

  const withdraw = page({ params }, async (visit) => {
    visit.form.parse(nothingElse);
    await withdrawContribution(
      visit.platform,
      visit.space.id,
      visit.actor(),
      keyOf('withdraw-part', visit.form),
      visit.params.id,
    );
    return goTo(`/${visit.space.slug}/my-part`);
  });

  return { list, one, submit, withdraw };
}

async function ownPart(
  visit: Visit<{ id: string }>,
  mine: (visit: Visit) => Promise<NamedPart[]>,
): Promise<NamedPart> {
  return found((await mine(visit)).find((part) => part.id === visit.params.id));
}

function showOne(visit: Visit, part: NamedPart, trouble: string | null): Reply {
  const answer = trouble === null ? show : showAgain;
  const words = myPartText[visit.language];
  const back = { href: `/${visit.space.slug}/my-part`, text: words.title };
  return answer(visit, {
    title: words.one,
    back,
    main: onePartView({ visit, part, trouble, key: trouble === null ? undefined : visit.form.key }),
  });
}
