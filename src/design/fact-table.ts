import { tables } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';

/** A cell in words, or in Html. */
export type Fact = string | { readonly html: Html };

export interface FactTable {
  /** What the table shows. Where a heading just above says it already, it is for those who hear the page. */
  readonly caption: string;
  readonly captionShown?: boolean;
  /** How much of the table its first column takes, where its words are long. */
  readonly firstColumn?: 'one-quarter' | 'one-third';
  readonly head: readonly string[];
  readonly rows: readonly (readonly Fact[])[];
}

/** Facts about several things. On a small screen each row becomes a list of facts. */
export function factTable(table: FactTable): Html {
  return tables({
    caption: {
      text: table.caption,
      ...(table.captionShown ? { size: 's' } : { classes: 'nhsuk-u-visually-hidden' }),
    },
    responsive: true,
    head: table.head.map((words, index) => ({
      ...headWords(words),
      ...(index === 0 && table.firstColumn ? { width: table.firstColumn } : {}),
    })),
    rows: table.rows,
  });
}

// A column is never so narrow that its heading, such as "Places", breaks within a word.
function headWords(words: string): { html: Html } {
  return {
    html: html`${words.split(' ').map((word) => html`<span class="nhsuk-u-nowrap">${word}</span> `)}`,
  };
}
