import { dateInWords, momentInWords } from '#design/dates.ts';
import { html, raw } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { KindOfData, Row } from '#platform/personal/rows-of-person.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { fieldWords, kindWords } from '../model/kind-words.ts';
import type { HistoryLine } from '../model/history-line.ts';

export interface CopyPage {
  readonly space: Space;
  readonly name: string;
  readonly kinds: readonly KindOfData[];
  readonly history: readonly HistoryLine[];
  readonly at: Date;
  readonly titles: ReadonlyMap<string, string>;
}

const STYLE = `body{font:1.125rem/1.6 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1.5rem;color:#212b32;background:#fff}
h1{font-size:2rem;line-height:1.2}h2{margin-top:2.5rem;border-top:3px solid #1d4e5f;padding-top:.75rem;font-size:1.4rem}
dl{margin:0 0 1.25rem;padding:0 0 1rem;border-bottom:1px solid #aeb7bd}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere;white-space:pre-wrap}
li{margin-bottom:.75rem}.quiet{color:#4c6272}a{color:#1d4e5f}@media(min-width:40rem){dl{display:grid;grid-template-columns:14rem 1fr;gap:.25rem 1rem}}`;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The page of a copy: everything in words, on one page that needs nothing else and opens without the internet. */
export function copyPage(page: CopyPage): Html {
  const { space, name, kinds, history, at } = page;
  return html`${raw('<!doctype html>')}
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>What ${space.name} keeps of ${name}</title><style>${raw(STYLE)}</style></head>
<body><main>
<h1>What ${space.name} keeps of ${name}</h1>
<p>Made for you on ${momentInWords(at, space.timeZone)}. This copy holds private things: keep it where only you can read it.</p>
<p>The folder <strong>csv</strong> has the same for a spreadsheet, and the folder <strong>json</strong> the same for a program, with every code.</p>
<nav aria-label="What is here"><ul>${kinds.map((kind) => html`<li><a href="#${kind.table}">${kindWords(kind.table, page.titles)}</a></li>`)}<li><a href="#history">Who looked, and what was done</a></li></ul></nav>
${kinds.map((kind) => section(page, kind))}
<section><h2 id="history">Who looked, and what was done</h2>
${history.length === 0 ? html`<p>Nothing yet.</p>` : html`<ul>${history.map((line) => html`<li>${line.what}<br><span class="quiet">${line.who}, ${line.when}</span></li>`)}</ul>`}
</section></main></body></html>
`;
}

function section(page: CopyPage, { table, rows }: KindOfData): Html {
  return html`<section><h2 id="${table}">${kindWords(table, page.titles)}</h2>
${rows.map((row) => entry(page, row))}</section>
`;
}

// Codes that say nothing to a reader stay in the other two folders.
function entry({ space }: CopyPage, row: Row): Html {
  const lines = Object.entries(row).filter(
    ([name, value]) => value !== null && value !== '' && !isCode(value) && !isForMachines(name, value),
  );
  if (lines.length === 0) return html`<p>One entry, of codes alone.</p>`;
  return html`<dl>${lines.map(([name, value]) => html`<dt>${fieldWords(name)}</dt><dd>${shown(value, space.timeZone)}</dd>`)}</dl>`;
}

// Whose it is goes without saying here, and how often it was changed tells a reader nothing.
function isForMachines(name: string, value: unknown): boolean {
  return ['version', 'steps', 'steps_done', 'size'].includes(name) || (name === 'person' && value === 'you');
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

function shown(value: unknown, zone: string): string {
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (typeof value === 'string' && MOMENT.test(value)) return momentInWords(new Date(value), zone);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return dateInWords(`${value}T12:00:00Z`, zone);
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
