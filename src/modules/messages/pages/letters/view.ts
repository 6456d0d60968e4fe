import { button, insetText, summaryList } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { WrittenMessage } from '../../queries/written-messages.ts';
import { doneNotice, kindWords, messagesTrail } from '../words.ts';
import type { WhoTheyAre } from '../who-they-are.ts';

export interface LettersView {
  readonly slug: string;
  readonly zone: string;
  readonly letters: readonly WrittenMessage[];
  readonly who: WhoTheyAre;
  readonly done: 'printed' | 'address' | null;
  readonly fields: Html;
}

const DONE = {
  printed: 'Marked as printed. Please put them in the post today.',
  address: 'The address is kept, and stands on their letters.',
} as const;

/** What waits for the printer. */
export function lettersView(view: LettersView): Html {
  const ready = view.letters.filter(({ to }) => to !== '');
  const lacking = view.letters.filter(({ to }) => to === '');
  return html`${messagesTrail(view.slug)} ${doneNotice(view.done ? DONE[view.done] : null)}
    <h1>Letters to print</h1>
    ${view.letters.length === 0 ? insetText({ text: 'No letter waits to be printed.' }) : nothing}
    ${ready.length === 0 ? nothing : readySection(view, ready)} ${lacking.length === 0 ? nothing : lackingSection(view, lacking)}`;
}

function readySection({ slug, zone, who, fields }: LettersView, ready: readonly WrittenMessage[]): Html {
  return html`<section class="al-section" aria-labelledby="ready">
    <h2 id="ready">${plural(ready.length, { one: '# letter is ready', other: '# letters are ready' })}</h2>
    ${summaryList({ rows: ready.map((letter) => ({ key: who.name(letter.personId), value: aboutWords(letter, zone) })) })}
    <p>Print them first: one letter to a sheet, with the address where the window of a long (DL) or C5 envelope is. Mark them when the paper is in your hand.</p>
    <form class="al-actions" method="post" action="/${slug}/messages/letters/printed" novalidate>
      ${button({ text: 'See and print them', href: `/${slug}/messages/letters/print` })} ${fields}
      ${ready.map(({ id }) => html`<input type="hidden" name="letter" value="${id}">`)}
      ${button({ text: 'Mark them as printed', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}

function lackingSection({ slug, zone, who }: LettersView, lacking: readonly WrittenMessage[]): Html {
  return html`<section class="al-section" aria-labelledby="lacking">
    <h2 id="lacking">Where do these go?</h2>
    <p>We have no postal address for them yet. Somebody may know it: their tutor, or whoever booked for them.</p>
    ${summaryList({
      rows: lacking.map((letter) => ({
        key: who.name(letter.personId),
        value: aboutWords(letter, zone),
        actions: {
          items: [
            {
              href: `/${slug}/messages/people/${letter.personId}/address`,
              text: 'Write down an address',
              visuallyHiddenText: `for ${who.name(letter.personId)}`,
            },
          ],
        },
      })),
    })}
  </section>`;
}

function aboutWords({ kind, code, createdAt }: WrittenMessage, zone: string): string {
  return `${kindWords(kind)}, ${code}. Written ${momentInWords(createdAt, zone)}`;
}
