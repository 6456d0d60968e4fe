import { summaryList, warningCallout } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Typed } from '#platform/http/form.ts';
import { CONTACT_BY_WORDS } from '../../model/contact-choices.ts';
import type { PersonRow } from '../../tables.ts';

const FIELD_WORDS: readonly (readonly [string, string])[] = [
  ['name', 'Name'],
  ['phone', 'Telephone'],
  ['email', 'E-mail'],
  ['contact_by', 'Best way'],
  ['leave_message', 'May we leave a message?'],
  ['contact_note', 'Reaching them safely'],
  ['organisation', 'Organisation'],
  ['job', 'Job'],
  ['named_as', 'How to be named'],
];

/** What somebody else has written meanwhile, where it differs from what was typed here: both stand on the page, and nothing is lost. */
export function bothTextsNotice(typed: Typed, now: Typed): Html {
  const differing = FIELD_WORDS.filter(
    ([name]) => Object.hasOwn(typed, name) && String(typed[name] ?? '') !== String(now[name] ?? ''),
  );
  return warningCallout({
    heading: { text: 'Somebody changed this while you were writing', level: 2 },
    html: html`<p>Nothing was overwritten. This is what stands there now; what you wrote is in the form below. Mend it as you think right and keep it once more.</p>
      ${summaryList({ rows: differing.map(([name, words]) => ({ key: words, value: shown(name, String(now[name] ?? '')) })) })}`,
  });
}

function shown(name: string, value: string): string {
  if (value === '') return 'Nothing';
  return name === 'contact_by' ? CONTACT_BY_WORDS[value as PersonRow['contact_by']] : value;
}
