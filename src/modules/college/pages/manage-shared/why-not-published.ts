import { html, join } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { WhyNotPublished } from '../../commands/publish-run.ts';
import type { Missing } from '../../model/not-ready.ts';
import type { Clash } from '../../queries/clashes.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import { clashOfRun } from './clash-words.ts';
import type { ClashWords } from './clash-words.ts';

const MISSING: Record<Missing, { words: string; link: string; path: string }> = {
  'no-sessions': { words: 'It has no sessions yet.', link: 'Add sessions', path: '/sessions/add' },
  'no-place': {
    words: 'It has no room yet, and is not online.',
    link: 'Choose where it meets',
    path: '/edit',
  },
};

/** Why a run stays a draft, with links to where it can be mended. */
export function whyNotPublished(run: ManagedRun, why: WhyNotPublished, words: ClashWords): Html {
  const here = `/${words.slug}/manage/runs/${run.code}`;
  if (why.reason === 'not-ready')
    return html`<ul class="nhsuk-list nhsuk-list--bullet">${why.missing.map((one) => html`<li>${MISSING[one].words} <a href="${here}${MISSING[one].path}">${MISSING[one].link}</a></li>`)}</ul>`;
  if (why.reason === 'overlaps-itself')
    return html`<p>Two of its own sessions overlap. <a href="${here}#sessions">Move one of them</a></p>`;
  if (why.reason === 'not-a-draft')
    return html`<p>It is not a draft any more. <a href="${here}">Look at it</a></p>`;
  return html`<ul class="nhsuk-list nhsuk-list--bullet">${why.clashes.map((clash) => html`<li>${clashOfRun(clash, run.id, words)}</li>`)}</ul>
    <p>To mend it, ${waysToMend(here, why.clashes)}, here or on the other run.</p>`;
}

function waysToMend(here: string, clashes: readonly Clash[]): Html {
  const ways = [
    html`<a href="${here}#sessions">move a session</a>`,
    clashes.some((clash) => clash.kind === 'room') && html`<a href="${here}/edit">choose another room</a>`,
    clashes.some((clash) => clash.kind === 'tutor') && html`<a href="${here}#tutors">name another tutor</a>`,
  ].filter((way) => way !== false);
  return join(ways, ' or ');
}
