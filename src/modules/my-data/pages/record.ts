import { z } from 'zod';
import { insetText, tables } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import { whoseIs } from '#modules/people/index.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { historyLine } from '../model/history-line.ts';
import { registryOf } from '../parts.ts';
import type { MyDataParts } from '../parts.ts';
import { historyOf } from '../queries/history.ts';
import { myId, opening, wordsFor } from './parts.ts';

const AT_ONCE = 50;
const query = z.object({ before: z.uuid().optional() });

/** Who looked at something private about oneself, and everything that was done, a page at a time. */
export function recordPage({ rooms, takingPart }: MyDataParts): Page {
  return page({ query }, async (visit) => {
    const words = wordsFor(visit);
    const { space, language } = visit;
    const { before } = visit.query;
    const { seen, titles } = await visit.platform.database.inSpace(space.id, async (tx) => {
      const { ids } = found(await whoseIs(tx, myId(visit)));
      const rows = await historyOf(tx, registryOf(rooms()), ids, before ?? null, AT_ONCE + 1);
      return {
        seen: rows,
        titles: await takingPart.titlesOf(
          tx,
          rows.flatMap(({ runId }) => runId ?? []),
        ),
      };
    });
    const here = `/${space.slug}/me/record`;
    const lines = seen.slice(0, AT_ONCE).map((one) => historyLine(one, titles, space.timeZone));
    const older = seen.length > AT_ONCE ? seen[AT_ONCE - 1]!.id : null;
    return show(visit, {
      title: words.record,
      back: { href: `/${space.slug}/me`, text: words.me },
      main: html`<h1 class="nhsuk-heading-l">${words.record}</h1>
        ${opening(language, 'eye', words.recordLead)}
        ${
          lines.length === 0
            ? insetText({ text: words.recordNone })
            : tables({
                caption: { id: 'record-caption', text: words.recordCaption },
                responsive: true,
                head: [{ text: words.when }, { text: words.what }, { text: words.who }],
                rows: lines.map((line) => [{ text: line.when }, { text: line.what }, { text: line.who }]),
              })
        }
        <p class="al-actions">${before ? html`<a href="${here}">${words.newest}</a> ` : nothing}${older ? html`<a href="${here}?before=${older}">${words.older}</a>` : nothing}</p>`,
    });
  });
}
