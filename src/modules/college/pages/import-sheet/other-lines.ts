import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { TermLine } from '../../model/term-sheet/index.ts';
import { lineFacts, lineName } from './line-words.ts';

/** Lines that need no mending: those with a question, those that are ready, those passed over. */
export function otherLines(lines: readonly TermLine[], here: string): Html {
  return html`<ul class="nhsuk-list nhsuk-list--border">${lines.map((line) => otherLine(line, here))}</ul>`;
}

function otherLine(line: TermLine, here: string): Html {
  const isCourse =
    line.outcome !== 'ignored' ||
    line.notes.some(({ kind }) => kind === 'left-out' || kind === 'already-here');
  return html`<li id="line-${line.line}">
    <span class="nhsuk-caption-m">Line ${line.line}</span>
    ${isCourse ? html`<h3 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${lineName(line)}</h3><p class="al-quiet nhsuk-u-margin-bottom-2">${lineFacts(line)}${line.sessions > 0 ? html` · ${plural(line.sessions, { one: '# session', other: '# sessions' })}` : nothing}</p>` : nothing}
    ${reasons(line)}
    ${isCourse ? html`<p class="nhsuk-u-margin-bottom-2"><a href="${here}/lines/${line.line}">${linkWords(line)}<span class="nhsuk-u-visually-hidden"> line ${line.line}</span></a></p>` : nothing}
  </li>`;
}

function reasons({ reasons: all }: TermLine): Html {
  return html`${all.map((reason) => html`<p class="nhsuk-u-margin-bottom-2"><bdi>${reason}</bdi></p>`)}`;
}

function linkWords(line: TermLine): string {
  return line.outcome === 'ignored' ? 'Look at' : 'Look at or change';
}
