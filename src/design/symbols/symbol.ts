import { readFileSync } from 'node:fs';
import { type Html, html, raw } from '#design/html.ts';

/** The symbols there are: each was chosen by a person for what it shows, and has its file beside this one. */
export const symbolNames = [
  'calendar',
  'clock',
  'place',
  'person',
  'people',
  'phone',
  'mail',
  'letter',
  'course',
  'help',
  'heart',
  'home',
  'computer',
  'wheelchair',
  'hearing',
  'eye',
  'money',
  'tick',
  'cross',
  'warning',
  'search',
  'pencil',
  'print',
  'chair',
  'speech',
  'star',
  'door',
  'bus',
  'thanks',
  'ticket',
  'certificate',
  'celebrate',
  'private',
  'calm',
  'drink',
] as const;

export type SymbolName = (typeof symbolNames)[number];

function drawing(name: SymbolName): Html {
  const source = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8');
  // Our own files, read once: what stands between <svg> and </svg>.
  return raw(source.slice(source.indexOf('>') + 1, source.lastIndexOf('</svg>')));
}

const drawings = new Map(symbolNames.map((name) => [name, drawing(name)]));

/** An inline picture that says nothing by itself (aria-hidden): its words always stand beside it. */
export function symbol(name: SymbolName): Html {
  return html`<svg class="al-symbol" viewBox="0 0 256 256" fill="currentcolor" aria-hidden="true" focusable="false">${drawings.get(name)}
  </svg>`;
}
