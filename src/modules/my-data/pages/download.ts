import { z } from 'zod';
import { button, insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { keyOf } from '#platform/http/once.ts';
import { file, goTo } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Visit } from '#platform/http/visit.ts';
import { askForDownload } from '../commands/ask-for-download.ts';
import { KEPT_FOR } from '../commands/make-download.ts';
import { readPieces } from '../commands/pieces.ts';
import { downloadTaken } from '../events.ts';
import { downloadsOf } from '../queries/requests.ts';
import { freshPage } from './fresh.ts';
import { myId, opening, said, wordsFor } from './parts.ts';

const nothingElse = z.object({});

async function mine(visit: Visit) {
  return visit.platform.database.inSpace(visit.space.id, (tx) => downloadsOf(tx, myId(visit)));
}

type Download = Awaited<ReturnType<typeof mine>>[number];

/** Asking for a copy of everything about oneself, how far it is, and taking it away. */
export const downloadPage = page({}, async (visit) => {
  const words = wordsFor(visit);
  const [last] = await mine(visit);
  const going = last?.state === 'waiting' || last?.state === 'working';
  return show(visit, {
    title: words.download,
    back: { href: `/${visit.space.slug}/me`, text: words.me },
    main: html`<h1 class="nhsuk-heading-l">${words.download}</h1>
      ${opening(visit.language, 'letter', words.downloadLead)} ${said(visit.language, 'private', words.downloadWhat)}
      ${last ? state(visit, last) : nothing}
      ${
        going
          ? nothing
          : html`<form method="post" action="/${visit.space.slug}/me/download" novalidate>
              ${visit.formFields()}
              ${button({ text: last?.state === 'ready' ? words.downloadAgain : words.downloadAsk, preventDoubleClick: true, ...(last?.state === 'ready' ? { variant: 'secondary' as const } : {}) })}
            </form>`
      }`,
  });
});

function state(visit: Visit, last: Download): Html {
  const words = wordsFor(visit);
  const here = `/${visit.space.slug}/me/download`;
  if (last.state === 'failed') return insetText({ text: words.downloadFailed });
  if (last.state === 'cleared') return insetText({ text: words.downloadCleared });
  if (last.state !== 'ready')
    return html`${insetText({ text: last.steps > 0 ? words.downloadStep(last.stepsDone, last.steps) : words.downloadWaiting })}
      <p>${button({ text: words.downloadLook, href: here, variant: 'secondary' })}</p>`;
  const until = new Date(last.finishedAt!.getTime() + KEPT_FOR * 1000);
  return html`${insetText({ text: words.downloadReady(momentInWords(until, visit.space.timeZone)) })}
    <form method="post" action="${here}/${last.id}/take" novalidate>${visit.formFields()} ${button({ text: words.downloadTake })}</form>`;
}

export const submitDownload = page({}, async (visit) => {
  visit.form.parse(nothingElse);
  const { accountId } = found(visit.who);
  const who = { personId: myId(visit), accountId };
  await askForDownload(visit.platform, visit.space.id, visit.actor(), keyOf('my-download', visit.form), who);
  return goTo(`/${visit.space.slug}/me/download`);
});

/** Hands out one's own copy, and records that it was taken. Who came by a link some time ago shows once more who they are. */
export const takeDownload = page({ params: z.object({ download: z.uuid() }) }, async (visit) => {
  visit.form.parse(nothingElse);
  const { platform, space } = visit;
  const words = wordsFor(visit);
  const download = found((await mine(visit)).find(({ id }) => id === visit.params.download));
  if (download.state !== 'ready') return goTo(`/${space.slug}/me/download`);
  if (!found(visit.who).shownJustNow)
    return show(visit, freshPage(visit, `/${space.slug}/me/download`, words.download));
  await platform.database.inSpace(space.id, (tx) =>
    platform.record(tx, visit.actor(), downloadTaken(myId(visit))),
  );
  const day = download.finishedAt!.toISOString().slice(0, 10);
  const bytes = readPieces(platform.database, space.id, download.id);
  return file('application/zip', bytes, `${space.slug}-my-data-${day}.zip`);
});
