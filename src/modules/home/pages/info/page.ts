import { z } from 'zod';
import { html } from '#design/html.ts';
import type { Content } from '#design/html.ts';
import { page } from '#platform/http/route.ts';
import type { Page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import type { Language } from '#design/layout.ts';
import { about, accessibility, complaints, crisis, privacy } from './text.ts';
import type { InfoText } from './text.ts';
import { infoView } from './view.ts';

const query = z.object({ space: z.string().max(40).optional() });

function infoPage(
  info: InfoText,
  after: (language: Language, space: string | undefined) => Content = () => '',
): Page {
  return page({ query }, (visit) => {
    const title = visit.language === 'easy' ? info.easy.title : info.title;
    return show(visit, {
      title,
      main: infoView(info, visit.language, after(visit.language, visit.query.space)),
    });
  });
}

export const crisisPage = infoPage(crisis);
export const privacyPage = infoPage(privacy);
export const accessibilityPage = infoPage(accessibility);
export const aboutPage = infoPage(about);
export const complaintsPage = infoPage(complaints, (language, space) => {
  const address = `/feedback?${new URLSearchParams({ kind: 'complaint', ...(space ? { space } : {}) })}`;
  return html`<p><a class="nhsuk-button" href="${address}" role="button" draggable="false">${language === 'easy' ? 'Make a complaint' : 'Write a complaint'}</a></p>`;
});
