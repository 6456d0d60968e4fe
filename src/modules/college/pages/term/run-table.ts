import { details, tables, tag } from '#design/components.ts';
import type { TableCell } from '#design/components.ts';
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

const COLUMNS = ['Run', 'When', 'Up to', 'Where', 'Tutors', 'Places'] as const;

/**
 * Runs in a table: what, when, where each is up to, and where, who and places. On a small screen each row is a card of
 * three lines, and the rest of it unfolds (the class `al-folds`).
 */
export function runTable(runs: readonly RunWithNeeds[], words: ClashWords, caption: string): Html {
  return tables({
    classes: 'al-folds',
    caption: { text: caption, size: 's' },
    responsive: true,
    head: COLUMNS.map((column, index) => ({
      html: html`<span class="nhsuk-u-nowrap">${column}</span>`,
      ...(index === 0 ? { width: 'one-quarter' } : {}),
    })),
    rows: runs.map((one) => row(one, words)),
  });
}

function row(one: RunWithNeeds, words: ClashWords): TableCell[] {
  const { run } = one;
  return [
    { html: what(run, words.slug) },
    { html: inShortLines(whenItMeets(run, words.zone)) },
    { html: html`${upTo(one)} ${unfold(run)}` },
    ...[inShortLines(whereItMeets(run)), tutorsOf(one, words.names), inShortLines(placesOf(run))].map(
      (rest) => ({ html: rest, classes: 'al-folds__rest' }),
    ),
  ];
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
