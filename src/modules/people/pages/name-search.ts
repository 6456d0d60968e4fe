import { z } from 'zod';
import { searchInput } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { withQuery } from '#design/layout/address.ts';
import { optionalText } from '#platform/http/fields.ts';
import { keepWords, keptWords, keptWordsField } from '#platform/http/kept-words.ts';
import { goTo } from '#platform/http/reply.ts';
import type { Reply } from '#platform/http/reply.ts';
import type { Visit } from '#platform/http/visit.ts';
import { field } from './mistakes.ts';
import type { FormShown } from './mistakes.ts';

/** A form that looks for somebody by name: it is posted, so that the name stands in no address. */
export const nameSearchForm = z.object({ words: optionalText(100) });

/** What a page with such a form takes from its address; `q` stood there once, and is let go of. */
export const nameSearchQuery = { found: keptWordsField, q: z.string().max(100).optional() };

export interface NameSearched {
  /** What is looked for; null where nobody has looked yet. */
  readonly words: string | null;
  /** The words as they stand in the address. */
  readonly token: string | undefined;
}

/** What an address looks for; or where to go instead, when it holds a name, or words that open no more. */
export function nameSearched(
  visit: Visit<unknown, { found?: string | undefined; q?: string | undefined }>,
  path: string,
): NameSearched | Reply {
  const { found: token, q } = visit.query;
  const words = keptWords(visit, token);
  if (q !== undefined || (token !== undefined && words === null)) return goTo(path);
  return { words, token };
}

/** Goes to the page that shows whom was found; to a part of it (its id) where the page begins with something else. */
export function showFound(visit: Visit, path: string, words: string, part?: string): Reply {
  const address = withQuery(path, { found: keepWords(visit, words) || undefined });
  return goTo(part ? `${address}#${part}` : address);
}

export interface NameSearchView {
  readonly action: string;
  readonly fields: Html;
  readonly form: FormShown;
  readonly label: string;
  readonly hint?: string;
  /** What the button is called by somebody who hears it. */
  readonly find: string;
}

export function nameSearch(view: NameSearchView): Html {
  return html`<form method="post" action="${view.action}" role="search" novalidate>
    ${view.fields}
    ${searchInput({
      ...field(view.form, 'words'),
      label: { text: view.label, size: 's' },
      ...(view.hint ? { hint: view.hint } : {}),
      button: { text: 'Find', ariaLabel: view.find },
    })}
  </form>`;
}
