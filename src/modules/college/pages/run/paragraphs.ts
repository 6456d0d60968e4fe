import { type Html, html } from '#design/html.ts';

/** Words that somebody typed, as paragraphs; lines that begin with a dash or a dot become a list. Each runs its own way. */
export function paragraphs(text: string): Html {
  const blocks = text.split(/\n\s*\n/).map((block) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  return html`${blocks.filter((lines) => lines.length > 0).map(block)}`;
}

const BULLET = /^[-*•–]\s+/;

function block(lines: readonly string[]): Html {
  if (lines.every((line) => BULLET.test(line))) {
    return html`<ul>${lines.map((line) => html`<li dir="auto">${line.replace(BULLET, '')}</li>`)}</ul>`;
  }
  return html`${lines.map((line) => html`<p dir="auto">${line}</p>`)}`;
}
