import { z } from 'zod';
import { button, checkboxes, input, insetText, summaryList, tables, textarea } from '#design/components.ts';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { optionalText, text, tick, wholeNumber } from '#platform/http/fields.ts';
import { keyOf } from '#platform/http/once.ts';
import { goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show, showAgain } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import type { KeptFor } from '#platform/personal/choose-past.ts';
import type { RetentionClass } from '#platform/personal/personal-columns.ts';
import { setPeriods, whatWouldGo } from '../commands/keep-periods.ts';
import { kindWords, titlesOf } from '../model/kind-words.ts';
import { erasureRule, keptForRule } from '../model/rules.ts';
import type { ErasureRule } from '../model/rules.ts';
import { registryOf } from '../parts.ts';
import type { MyDataParts } from '../parts.ts';
import { lastStubs } from '../queries/requests.ts';
import { choiceField, field, mistakesOn } from './parts.ts';
import type { FormShown } from './parts.ts';

const DAYS = 30;
const MONTHS = /^(?:[1-9]\d{0,2}|1[01]\d\d|1200)?$/;
const months = () =>
  optionalText(4).refine(
    (typed) => MONTHS.test(typed),
    'Give a whole number of months from 1 to 1200, or leave it empty',
  );

const form = z.object({
  records: months(),
  places: months(),
  what_helps: months(),
  messages: months(),
  looks: months(),
  notes: months(),
  wait_days: wholeNumber('Give a number of days from 0 to 30', 0, 30),
  by_itself: tick(),
  set_by: text('Say who decided this', 120),
  reason: text('Say why, in a sentence', 500),
});

const CLASSES: readonly {
  readonly name: RetentionClass;
  readonly field: string;
  readonly label: string;
  readonly hint: string;
}[] = [
  {
    name: 'records',
    field: 'records',
    label: 'Bookings, registers and the rest of a record',
    hint: 'From when somebody was last with us. What says who they were goes; numbers stay. Never for tutors, coordinators and stewards.',
  },
  {
    name: 'places',
    field: 'places',
    label: 'Single bookings and registers',
    hint: 'From the end of each course, also while somebody goes on coming. Who it was goes; how many came stays.',
  },
  {
    name: 'what helps',
    field: 'what_helps',
    label: 'What helps',
    hint: 'From when it was written down, and never while somebody takes part.',
  },
  {
    name: 'messages',
    field: 'messages',
    label: 'Messages and calls',
    hint: 'From when they were written. What still waits to go, stays.',
  },
  {
    name: 'looks',
    field: 'looks',
    label: 'Who looked',
    hint: 'From each look. Until then, the person can see it.',
  },
  {
    name: 'notes',
    field: 'notes',
    label: 'Notes for tutors and emergency contacts',
    hint: 'From the end of the course they were for.',
  },
];

/** How long things are kept and who said so, what will go in the next 30 days, and what has gone. */
export function periodsPage(parts: MyDataParts): Page {
  return page({}, async (visit) => show(visit, await shownFor(visit, parts, null)));
}

export function submitPeriods(parts: MyDataParts): Page {
  return page({}, async (visit) => {
    const sent = visit.form.parse(form);
    if (!sent.ok) return showAgain(visit, await shownFor(visit, parts, sent, visit.form.key));
    const { value } = sent;
    const number = (typed: string) => (typed === '' ? null : Number(typed));
    const keptFor: KeptFor = {
      records: number(value.records),
      places: number(value.places),
      'what helps': number(value.what_helps),
      messages: number(value.messages),
      looks: number(value.looks),
      notes: number(value.notes),
    };
    const erasure = { waitDays: value.wait_days, byItself: value.by_itself };
    const rules = { keptFor, erasure, setBy: value.set_by, reason: value.reason };
    await setPeriods(visit.platform, visit.space.id, visit.actor(), keyOf('periods', visit.form), rules);
    return goTo(`/${visit.space.slug}/periods`);
  });
}

async function shownFor(
  visit: Visit,
  { rooms, takingPart }: MyDataParts,
  sent: FormShown | null,
  key?: string,
) {
  const { platform, space, now } = visit;
  const registry = registryOf(rooms());
  const { kept, erasure, stubs } = await platform.database.inSpace(space.id, async (tx) => ({
    kept: await ruleOf(tx, keptForRule),
    erasure: await ruleOf(tx, erasureRule),
    stubs: await lastStubs(tx),
  }));
  const by = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
  const going = await whatWouldGo(platform, space.id, { registry, takingPart }, by);
  const shown = sent ?? { typed: typedFrom(kept.value, erasure.value), errors: [] };
  const titles = titlesOf(registry);
  const lines = going.rows.map(({ table, rows }) => [kindWords(table, titles), String(rows)] as const);
  const all = [
    ...(going.people > 0
      ? [['People whose whole record has had its time', String(going.people)] as const]
      : []),
    ...lines,
  ];
  return {
    title: 'How long things are kept',
    main: html`${mistakesOn(shown, 'en')}
      <h1 class="nhsuk-heading-l">How long things are kept</h1>
      <p class="nhsuk-lede-text">Each night what has had its time is destroyed, and a line is kept of what kind it was. What a person is still using is never touched.</p>
      ${summaryList({
        rows: [
          { key: { text: 'Decided by' }, value: { text: kept.setBy } },
          ...(kept.setAt
            ? [{ key: { text: 'When' }, value: { text: dateInWords(kept.setAt, space.timeZone) } }]
            : []),
          ...(kept.reason ? [{ key: { text: 'Why' }, value: { text: kept.reason } }] : []),
        ],
      })}
      <section class="al-section" aria-labelledby="going">
        <h2 class="nhsuk-heading-m" id="going">What will go in the next ${DAYS} days</h2>
        ${all.length === 0 ? insetText({ text: 'Nothing.' }) : tables({ caption: { id: 'going-caption', text: 'What the rules say, if nothing changes meanwhile' }, head: [{ text: 'What' }, { text: 'How many' }], rows: all.map(([what, count]) => [{ text: what }, { text: count }]) })}
      </section>
      ${rulesForm(visit, shown, key)} ${destroyed(visit, stubs, titles)}`,
  };
}

function typedFrom(kept: KeptFor, erasure: ErasureRule): FormShown['typed'] {
  return {
    ...Object.fromEntries(CLASSES.map(({ name, field: typed }) => [typed, String(kept[name] ?? '')])),
    wait_days: String(erasure.waitDays),
    by_itself: erasure.byItself ? 'yes' : '',
  };
}

function rulesForm(visit: Visit, shown: FormShown, key?: string): Html {
  return html`<section class="al-section" aria-labelledby="rules">
    <h2 class="nhsuk-heading-m" id="rules">Change the rules</h2>
    <form method="post" action="/${visit.space.slug}/periods" novalidate>
      ${visit.formFields(key)}
      ${CLASSES.map(({ field: name, label, hint }) =>
        input({
          ...field(shown, name),
          label: { text: label, size: 's' },
          hint: { text: `${hint} Empty: kept until your college decides.` },
          suffix: { text: 'months' },
          inputmode: 'numeric',
          classes: 'nhsuk-input--width-4',
        }),
      )}
      ${input({ ...field(shown, 'wait_days'), label: { text: 'Days to think again, for somebody who asks to be forgotten', size: 's' }, hint: { text: 'From 0 to 30: the law gives a month.' }, suffix: { text: 'days' }, inputmode: 'numeric', classes: 'nhsuk-input--width-4' })}
      ${checkboxes({ ...choiceField(shown, 'by_itself'), fieldset: { legend: { text: 'And then', size: 's' } }, values: [shown.typed['by_itself'] ?? []].flat(), items: [{ value: 'yes', text: 'It happens by itself. Unticked: the coordinator carries it out' }] })}
      ${input({ ...field(shown, 'set_by'), label: { text: 'Who decided this?', size: 's' }, hint: { text: 'A group or a person, in words' } })}
      ${textarea({ ...field(shown, 'reason'), label: { text: 'Why?', size: 's' }, rows: 2 })}
      ${button({ text: 'Keep these rules', preventDoubleClick: true })}
    </form>
  </section>`;
}

function destroyed(
  visit: Visit,
  stubs: Awaited<ReturnType<typeof lastStubs>>,
  titles: ReadonlyMap<string, string>,
): Html {
  if (stubs.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="gone">
    <h2 class="nhsuk-heading-m" id="gone">What has been destroyed</h2>
    ${tables({
      caption: {
        id: 'gone-caption',
        text: 'What kinds, when and by whose decision. Nothing says whose it was',
      },
      responsive: true,
      head: [{ text: 'When' }, { text: 'Why' }, { text: 'Decided by' }, { text: 'What' }],
      rows: stubs.map((stub) => [
        { text: dateInWords(stub.destroyedAt, visit.space.timeZone) },
        { text: stub.why === 'they asked' ? 'They asked' : 'Its time had passed' },
        { text: stub.decidedBy === 'a rule' ? 'A rule' : 'A person' },
        {
          text: Object.entries(stub.kinds)
            .map(([table, rows]) => `${kindWords(table, titles)} (${plural(rows, { one: '#', other: '#' })})`)
            .join(', '),
        },
      ]),
    })}
  </section>`;
}
