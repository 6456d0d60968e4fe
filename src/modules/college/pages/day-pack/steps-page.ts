import { z } from 'zod';
import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { optionalText, text } from '#platform/http/fields.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf, setRule } from '#platform/settings/settings.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { record } from '../../commands/by.ts';
import { safeguardingStepsSet } from '../../events/week-events.ts';
import { doOnce, read } from '#platform/http/do-once.ts';
import { areaField, mendSummary, textField, untouched } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { safeguardingSteps, stepsView } from './safeguarding-steps.ts';

const stepsForm = z.object({
  steps: text('Write down what to do, in a few short steps', 4000),
  setBy: text('Say who sets these steps: the group or the person', 200),
  reason: optionalText(1000),
});

const TITLE = 'If somebody is worried about somebody';

const load = (visit: Visit) => read(visit, (tx) => ruleOf(tx, safeguardingSteps));

/** The college's own safeguarding steps, to read and to write anew. They stand in every day pack. */
export const stepsPage = page({ query: z.object({ done: z.enum(['kept']).optional() }) }, async (visit) => {
  const steps = await load(visit);
  const done = visit.query.done ? 'The steps are kept, with who set them.' : null;
  return show(visit, parts(visit, steps, untouched({ steps: steps.value }), done));
});

export const submitSteps = page({}, async (visit) => {
  const form = visit.form.parse(stepsForm);
  if (!form.ok) return showAgain(visit, parts(visit, await load(visit), form, null, visit.form.key));
  const { steps, setBy, reason } = form.value;
  await doOnce(visit, 'safeguarding-steps', async (tx, by) => {
    const { personId, at } = by.actor;
    await setRule(tx, safeguardingSteps, { value: steps, setBy, reason, personId, at });
    await record(tx, by, safeguardingStepsSet(tx.spaceId));
    return { ok: true };
  });
  return goTo(`/${visit.space.slug}/manage/safeguarding-steps?done=kept`);
});

function parts(visit: Visit, steps: Rule<string>, filled: Filled, done: string | null, key?: string) {
  const { slug, timeZone, contactPhone } = visit.space;
  const main: Html = html`${manageTrail(slug, ['Rules', '/manage/rules'])} ${notice(done)} ${mendSummary(filled.errors)}
    <h1>${TITLE}</h1>
    <p class="al-lead">What your college does then, in its own words. It stands in every day pack, with who set it.</p>
    <section class="al-section" aria-labelledby="now">
      <h2 id="now">As it stands</h2>
      ${stepsView(steps, timeZone, contactPhone)}
    </section>
    <form method="post" action="/${slug}/manage/safeguarding-steps" novalidate>
      ${visit.formFields(key)}
      ${areaField(filled, { name: 'steps', label: 'What to do, step by step', hint: 'Short sentences, a telephone number beside each name. A line that begins with a dash becomes a point in a list', rows: 10 })}
      ${textField(filled, { name: 'setBy', label: 'Who sets these steps?', hint: 'The group or the person, such as the safeguarding lead with the peer tutors’ meeting', width: 20 })}
      ${areaField(filled, { name: 'reason', label: 'Why, if you would like to say', rows: 2 })}
      ${button({ text: 'Keep these steps', preventDoubleClick: true })}
    </form>`;
  return { title: TITLE, main };
}
