import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { READINGS } from '#modules/thread/index.ts';
import { areaField, mendSummary, radiosField, selectField } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import type { Group } from '../../queries/groups.ts';
import { groupHead } from '../../views/group-head.ts';
import { said } from '../../views/said.ts';
import { slippingText } from './text.ts';

export interface ReadingView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly filled: Filled;
  readonly fields: (key?: string) => Html;
  /** The key of a form that comes back to be mended. */
  readonly key: string | undefined;
  /** For whom a co-chair may write; null for everybody else. */
  readonly others: readonly Choice[] | null;
  /** Whether the reader has answered before, and may take that back. */
  readonly answered: boolean;
}

/** Saying how one reads what the records show. */
export function readingView(view: ReadingView): Html {
  const { language, slug, group, filled, fields, key, answered } = view;
  const words = slippingText[language];
  const at = `/${slug}/groups/${group.code}/slipping/reading`;
  return html`${groupHead({ language, slug, group, title: words.formTitle, above: mendSummary(filled.errors) })}
    ${said(language, 'speech', words.formLead)}
    <form method="post" action="${at}" novalidate>
      ${fields(key)}
      ${radiosField(
        filled,
        { name: 'reading', label: words.reading },
        READINGS.map((value) => ({ value, text: words.readings[value] })),
      )}
      ${areaField(filled, { name: 'words', label: words.words, hint: words.wordsHint })}
      ${areaField(filled, { name: 'differ', label: words.differ, hint: words.differHint, rows: 3 })}
      ${view.others ? forAnother(view, view.others) : nothing}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>
    ${answered ? html`<form method="post" action="${at}/take-back" novalidate>${fields()} ${button({ text: words.takeBack, variant: 'secondary' })}</form>` : nothing}`;
}

function forAnother({ language, filled }: ReadingView, others: readonly Choice[]): Html {
  const words = slippingText[language];
  return html`${selectField(filled, { name: 'member', label: words.whose }, [{ value: '', text: words.own }, ...others])}
    ${selectField(
      filled,
      { name: 'channel', label: words.how },
      Object.entries(words.ways).map(([value, text]) => ({ value, text })),
    )}`;
}
