import { details, tag } from '#design/components.ts';
import { tableCell } from '#design/components/tables/cell.ts';
import { shortDay } from '#design/dates.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { whenItMeets } from '../manage-shared/clash-words.ts';
import type { ClashWords } from '../manage-shared/clash-words.ts';
import { KIND_WORDS, ROLE_WORDS, pairWords, stateTag } from '../manage-shared/words.ts';
import { whereItMeets } from '../manage-shared/where-it-meets.ts';

const FIRST = ['Run', 'When', 'Up to'] as const;
const REST = ['Where', 'Tutors', 'Places'] as const;

/**
 * Runs in a table: what, when, where each is up to, and where, who and places. On a small screen each row is a card of
 * a few lines, and the rest of it unfolds (the class `al-folds`). Its first facts speak for themselves there, so that
 * only the rest has its headings said again.
 */
export function runTable(runs: readonly RunWithNeeds[], words: ClashWords, caption: string): Html {
  return html`<table class="nhsuk-table nhsuk-table--responsive al-folds" role="table">
    <caption class="nhsuk-table__caption nhsuk-table__caption--s">${caption}</caption>
    <thead class="nhsuk-table__head" role="rowgroup">
      <tr class="nhsuk-table__row" role="row">${[...FIRST, ...REST].map(heading)}</tr>
    </thead>
    <tbody class="nhsuk-table__body">${runs.map((one) => row(one, words))}</tbody>
  </table>`;
}

function heading(words: string, index: number): Html {
  return tableCell(
    {
      text: words,
      ...(index === 0 ? { width: 'one-quarter' } : {}),
    },
    { element: 'th', scope: 'col', role: 'columnheader' },
  );
}

function row(one: RunWithNeeds, words: ClashWords): Html {
  const { run } = one;
  const first = [
    what(run, words.slug),
    inShortLines(whenItMeets(run, words.zone)),
    html`${upTo(one)} ${unfold(run)}`,
  ];
  const rest = [inShortLines(whereItMeets(run)), tutorsOf(one, words.names), inShortLines(placesOf(run))];
  return html`<tr class="nhsuk-table__row" role="row">
    ${first.map((fact) => tableCell({ html: fact }, { element: 'td', role: 'cell' }))}
    ${rest.map((fact, index) => tableCell({ html: fact, classes: 'al-folds__rest' }, { element: 'td', role: 'cell', header: { text: REST[index]! } }))}
  </tr>`;
}

// What it unfolds are the cells after it.
function unfold(run: ManagedRun): Html {
  return details({
    summary: {
      html: html`Room, tutors and places<span class="nhsuk-u-visually-hidden"> of ${run.title}</span>`,
    },
    html: nothing,
  });
}

function what(run: ManagedRun, slug: string): Html {
  return html`<a href="/${slug}/manage/runs/${run.code}"><strong>${run.title}</strong></a><br><span class="al-quiet">${KIND_WORDS[run.kind]}, ${run.sheetRef ?? run.code}</span>`;
}

// Each fact on a line of its own, so that no column is squeezed for the sake of a long one.
function inShortLines(words: string): Html {
  return join(words.split(', '), html`<br>`);
}

function tutorsOf({ run, pair }: RunWithNeeds, names: ReadonlyMap<string, string>): Html {
  const lines = run.tutors.map(
    (tutor) =>
      html`${names.get(tutor.personId) ?? 'Somebody'}<br><span class="al-quiet">${ROLE_WORDS[tutor.role].toLowerCase()}</span>`,
  );
  return join(
    pair.is === 'complete' ? lines : [...lines, join(pairWords(pair).split(' and '), html` and<br>`)],
    html`<br>`,
  );
}

function placesOf(run: ManagedRun): string {
  const booked = `${run.booked} of ${run.places}`;
  return run.waiting === 0
    ? booked
    : `${booked}, ${plural(run.waiting, { one: '# waiting', other: '# waiting' })}`;
}

function upTo({ run, pair, clashes, needs }: RunWithNeeds): Html {
  return html`${stateTag(run.state)} ${clashes.length > 0 && needs.includes('clash') ? tag({ text: 'Clash', colour: 'red' }) : nothing}
    ${pair.is === 'looking' && pair.mustChoose ? tag({ text: 'Choose now', colour: 'orange' }) : nothing}
    ${needs.includes('closed') ? tag({ text: 'On a closed day', colour: 'yellow' }) : nothing}
    ${pair.is === 'looking' && !pair.mustChoose && pair.chooseBy ? html`<br><span class="al-quiet">To be chosen by<br>${shortDay(pair.chooseBy)}</span>` : nothing}`;
}
