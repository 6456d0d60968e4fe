import { z } from 'zod';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { mayTend } from '../../policy.ts';
import { departuresOf } from '../../queries/departures.ts';
import { rulesOf } from '../../queries/rules.ts';
import { groupParams, loadGroup } from '../load.ts';
import { howText } from './text.ts';
import { howView } from './view.ts';

const DONE = {
  set: 'The rule is kept. How it was before stays to be read.',
  departed: 'It stands below, for everybody to read.',
} as const;
const query = z.object({ done: z.enum(['set', 'departed']).optional() });

export const howWeWorkPage = page({ params: groupParams, query }, async (visit) => {
  const seen = await read(visit, async (tx) => {
    const group = await loadGroup(tx, visit);
    return {
      group,
      rules: await rulesOf(tx, group.id),
      departures: await departuresOf(tx, group.id),
      tends: await mayTend(tx, visit, group),
    };
  });
  const { language, space } = visit;
  const { done } = visit.query;
  const main = howView({ ...seen, language, slug: space.slug, done: done ? DONE[done] : null });
  return show(visit, { title: `${howText[language].title}, ${seen.group.name}`, main });
});
