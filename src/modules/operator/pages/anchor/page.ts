import { breadcrumb, insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { anchorOf } from '#platform/audit/anchor.ts';
import type { SpaceAnchor } from '#platform/audit/anchor.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { inGroups } from '../../model/typed-anchor.ts';

/** Where the chain ends now, to be printed and kept elsewhere. */
export const anchorPage = page({}, async (visit) => {
  const { platform, space } = visit;
  const anchor = await anchorOf(platform.database, space);
  return show(visit, { title: 'Today’s anchor', main: view(space, anchor, visit.now) });
});

function view(space: Space, anchor: SpaceAnchor | null, now: Date): Html {
  return html`${breadcrumb({ items: [{ text: 'Our records', href: `/${space.slug}/our-records` }] })}
    <h1>Today’s anchor</h1>
    ${anchor ? printed(space, anchor, now) : html`<p>Nothing has been recorded here yet, so there is no anchor.</p>`}`;
}

function printed(space: Space, { number, hash }: SpaceAnchor, now: Date): Html {
  return html`<p class="al-lead">The record of ${space.name}, ${momentInWords(now, space.timeZone)}, ends here:</p>
    ${insetText({ html: html`<p><strong>Link ${number}</strong></p><p class="nhsuk-body-l">${inGroups(hash)}</p>` })}
    <h2>What to do with it</h2>
    <p>Print this page, or copy the two lines, and keep them where nobody who looks after the machine can change them: in the minutes of a meeting, say, or with another organisation. One each month is plenty.</p>
    <p>If the record up to this link is ever changed, even from end to end, a check with this anchor will find it. Nothing on this page says anything about anybody.</p>`;
}
