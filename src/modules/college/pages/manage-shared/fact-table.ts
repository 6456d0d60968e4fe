import { tables } from '#design/components.ts';
import type { Html } from '#design/html.ts';

/** A cell in words, or in Html. */
export type Fact = string | { readonly html: Html };

export interface FactTable {
  /** What the table shows. Where a heading just above says it already, it is for those who hear the page. */
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Fact[])[];
}

// Words stay whole: a column is never so narrow that "Places" breaks in two.
const WHOLE_WORDS = { classes: 'nhsuk-u-text-break-word' };

/** Facts about several things. On a small screen each row becomes a list of facts. */
export function factTable(table: FactTable): Html {
  return tables({
    caption: {
      text: table.caption,
      ...(table.captionShown ? { size: 's' } : { classes: 'nhsuk-u-visually-hidden' }),
    },
    responsive: true,
    head: table.head.map((text) => ({ text, ...WHOLE_WORDS })),
    rows: table.rows.map((row) =>
      row.map((fact) =>
        typeof fact === 'string' ? { text: fact, ...WHOLE_WORDS } : { ...fact, ...WHOLE_WORDS },
      ),
    ),
  });
}
