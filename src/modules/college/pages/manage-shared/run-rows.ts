import { tag } from '#design/components.ts';
import { shortDay } from '#design/dates.ts';
import { html, join, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { RunWithNeeds } from '../../model/run-needs.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { whenItMeets } from './clash-words.ts';
import type { ClashWords } from './clash-words.ts';
import { factTable } from './fact-table.ts';
import { KIND_WORDS, ROLE_WORDS, pairWords, stateTag } from './words.ts';

/** Runs in a table: what, when, where, who, places, and where each is up to. Rows become lists of facts on a small screen. */
export function runTable(runs: readonly RunWithNeeds[], words: ClashWords, caption: string): Html {
  return factTable({
    caption,
    captionShown: true,
    firstColumn: 'one-quarter',
    head: ['Run', 'When', 'Where', 'Tutors', 'Places', 'Up to'],
    rows: runs.map((one) => [
      { html: what(one.run, words.slug) },
      { html: inShortLines(whenItMeets(one.run, words.zone)) },
      { html: inShortLines(whereItMeets(one.run)) },
      { html: tutorsOf(one, words.names) },
      { html: inShortLines(placesOf(one.run)) },
      { html: upTo(one) },
    ]),
  });
}

function what(run: ManagedRun, slug: string): Html {
  return html`<a href="/${slug}/manage/runs/${run.code}"><strong>${run.title}</strong></a><br><span class="al-quiet">${KIND_WORDS[run.kind]}, ${run.sheetRef ?? run.code}</span>`;
}

// Each fact on a line of its own, so that no column is squeezed for the sake of a long one.
function inShortLines(words: string): Html {
  return join(words.split(', '), html`<br>`);
}

/** Where a run meets, in words. */
export function whereItMeets(run: ManagedRun): string {
  if (run.room === null) return 'No room yet';
  return run.online ? `Online (${run.room})` : `${run.room}, ${run.venue}`;
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
