import { z } from 'zod';
import { button, insetText, radios, textarea } from '#design/components.ts';
import { dateInWords, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { namesOf } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { choice, text } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { answerCorrection } from '../commands/corrections.ts';
import { carryOutErasure, refuseErasure } from '../commands/erasure.ts';
import { erasureRule } from '../model/rules.ts';
import { registryOf } from '../parts.ts';
import type { MyDataParts } from '../parts.ts';
import { openCorrections, openErasures } from '../queries/requests.ts';
import { OUTCOMES } from '../tables.ts';
import { choiceField, field, mistakesOn, NOTHING_TYPED } from './parts.ts';
import type { FormShown } from './parts.ts';
import { myDataText } from './text.ts';

const words = myDataText.en;
const answerForm = z.object({
  outcome: choice(OUTCOMES, 'Choose what came of it'),
  answer: text('Answer in words: they will read it', 2000),
});
const nothingElse = z.object({});
const refuseForm = z.object({ answer: text('Say in words why not: they will read it', 2000) });

const WHY_NOT: Readonly<Record<string, string>> = {
  'not-there': 'This has been settled meanwhile.',
  'too early': 'Their time to think again is not over.',
  'has a role': 'They hold a role here. A steward takes it off first.',
  teaches: 'They are down to teach a run that is not over. Name somebody else first.',
  'has places': 'They have booked again meanwhile. Talk with them first.',
};

/** What people say is wrong, and who asked to be forgotten: each to be answered in words. */
export const requestsPage = page({}, async (visit) => show(visit, await parts(visit, NOTHING_TYPED, null)));

export const submitAnswer = page({ params: z.object({ correction: z.uuid() }) }, async (visit) => {
  const { correction: correctionId } = visit.params;
  const sent = visit.form.parse(answerForm);
  if (!sent.ok) return showAgain(visit, await parts(visit, sent, correctionId, visit.form.key));
  const key = keyOf(`answer ${correctionId}`, visit.form);
  const answer = { correctionId, outcome: sent.value.outcome, words: sent.value.answer };
  const done = await answerCorrection(visit.platform, visit.space, visit.actor(), key, answer);
  if (!done.ok && done.reason === 'not-there') return found<Reply>(null);
  return goTo(`/${visit.space.slug}/requests`);
});

/** Carries out what somebody asked for: everything that says who they were goes. */
export function submitCarryOut({ rooms, takingPart }: MyDataParts): Page {
  return page({ params: z.object({ erasure: z.uuid() }) }, async (visit) => {
    visit.form.parse(nothingElse);
    const { erasure: erasureId } = visit.params;
    const key = keyOf(`carry out ${erasureId}`, visit.form);
    const carried = await carryOutErasure(visit.platform, visit.actor(), key, {
      registry: registryOf(rooms()),
      takingPart,
      space: visit.space,
      erasureId,
      decidedBy: 'a person',
    });
    if (carried.ok) return goTo(`/${visit.space.slug}/requests`);
    if (carried.reason === 'not-there') return found<Reply>(null);
    const errors = [{ field: `e-${erasureId}`, message: WHY_NOT[carried.reason]! }];
    return showAgain(visit, await parts(visit, { typed: {}, errors }, null));
  });
}

export const submitRefuse = page({ params: z.object({ erasure: z.uuid() }) }, async (visit) => {
  const { erasure: erasureId } = visit.params;
  const sent = visit.form.parse(refuseForm);
  if (!sent.ok) return showAgain(visit, await parts(visit, sent, erasureId, visit.form.key));
  const key = keyOf(`refuse ${erasureId}`, visit.form);
  const refusal = { erasureId, answer: sent.value.answer };
  const done = await refuseErasure(visit.platform, visit.space.id, visit.actor(), key, refusal);
  return found<Reply>(done.ok ? goTo(`/${visit.space.slug}/requests`) : null);
});

async function read(visit: Visit) {
  return visit.platform.database.inSpace(visit.space.id, async (tx) => {
    const corrections = await openCorrections(tx);
    const erasures = await openErasures(tx);
    const ids = [...corrections, ...erasures].map(({ personId }) => personId);
    const { value: rule } = await ruleOf(tx, erasureRule);
    return { corrections, erasures, rule, names: await namesOf(tx, [...new Set(ids)]) };
  });
}

type Requests = Awaited<ReturnType<typeof read>>;

async function parts(visit: Visit, sent: FormShown, about: string | null, key?: string) {
  const requests = await read(visit);
  const { corrections, erasures } = requests;
  const own = (id: string) => (id === about ? { form: sent, key } : { form: NOTHING_TYPED, key: undefined });
  return {
    title: 'What people ask about their data',
    main: html`${mistakesOn(sent, 'en')}
      <h1 class="nhsuk-heading-l">What people ask about their data</h1>
      <p class="nhsuk-lede-text">Each is somebody’s own request. Answer in words they can use. The law gives a month; sooner is kinder.</p>
      <section class="al-section" aria-labelledby="wrong">
        <h2 class="nhsuk-heading-m" id="wrong">“This is wrong”</h2>
        ${corrections.length === 0 ? insetText({ text: 'Nothing waits for an answer.' }) : corrections.map((one) => correctionView(visit, requests, one, own(one.id)))}
      </section>
      <section class="al-section" aria-labelledby="forget">
        <h2 class="nhsuk-heading-m" id="forget">“Please forget me”</h2>
        ${erasures.length === 0 ? insetText({ text: 'Nobody has asked to be forgotten.' }) : erasures.map((one) => erasureView(visit, requests, one, own(one.id)))}
      </section>`,
  };
}

interface OwnForm {
  readonly form: FormShown;
  readonly key: string | undefined;
}

function correctionView(
  visit: Visit,
  { names }: Requests,
  one: Requests['corrections'][number],
  own: OwnForm,
): Html {
  const { slug, timeZone } = visit.space;
  const name = names.get(one.personId) ?? 'Somebody';
  return html`<div class="al-section" id="c-${one.id}">
    <h3 class="nhsuk-heading-s">${name}, about ${one.about === 'my part' ? 'their part in a course' : one.about}</h3>
    <p class="al-quiet">Told us on ${dateInWords(one.askedAt, timeZone)}. <a href="/${slug}/people/${one.personId}">${name}’s record</a></p>
    <blockquote class="nhsuk-inset-text"><p>${one.words}</p></blockquote>
    <form method="post" action="/${slug}/requests/wrong/${one.id}" novalidate>
      ${visit.formFields(own.key)}
      ${radios({
        ...ownField(choiceField(own.form, 'outcome'), own, one.id, 'idPrefix'),
        fieldset: { legend: { text: 'What came of it?', size: 's' } },
        items: OUTCOMES.map((value) => ({ value, text: words.outcomeWords[value] })),
      })}
      ${textarea({ ...ownField(field(own.form, 'answer'), own, one.id, 'id'), label: { text: 'Your answer', size: 's' }, rows: 3 })}
      ${button({ text: `Answer ${name}`, preventDoubleClick: true })}
    </form>
  </div>`;
}

// Several forms of one kind stand on this page: only the one that came back carries the ids its mistakes link to.
function ownField<Field extends object>(
  shown: Field,
  own: OwnForm,
  id: string,
  which: 'id' | 'idPrefix',
): Field {
  if (own.form.errors.length > 0) return shown;
  const name = String((shown as Record<string, unknown>)['name']);
  return { ...shown, [which]: `${name}-${id}` };
}

function erasureView(
  visit: Visit,
  { names, rule }: Requests,
  one: Requests['erasures'][number],
  own: OwnForm,
): Html {
  const { slug, timeZone } = visit.space;
  const name = names.get(one.personId) ?? 'Somebody';
  const isDue = one.notBefore <= visit.now;
  return html`<div class="al-section" id="e-${one.id}">
    <h3 class="nhsuk-heading-s">${name}</h3>
    <p>Asked on ${dateInWords(one.askedAt, timeZone)}. They may think again until ${momentInWords(one.notBefore, timeZone)}${!isDue && rule.byItself ? '; then it happens by itself' : ''}.</p>
    ${
      isDue
        ? html`<p>What says who they are goes: name, contact, what helps, notes, messages, supporters, and their account here. Places they still have go to the next on the list. Counts, registers (“somebody”) and the record of what was done stay. It cannot be undone.</p>
            <form method="post" action="/${slug}/requests/forget/${one.id}" novalidate>
              ${visit.formFields()} ${button({ text: `Erase what says who ${name} is`, variant: 'warning', preventDoubleClick: true })}
            </form>`
        : nothing
    }
    <form method="post" action="/${slug}/requests/forget/${one.id}/not" novalidate>
      ${visit.formFields(own.key)}
      ${textarea({ ...ownField(field(own.form, 'answer'), own, one.id, 'id'), label: { text: 'If it cannot be done: why not, in words for them', size: 's' }, hint: { text: 'Such as what the law makes the college keep, and for how long.' }, rows: 2 })}
      ${button({ text: 'Answer why not', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </div>`;
}
