import { html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import type { PageParts, Visit } from '#platform/http/visit.ts';
import { opening, wordsFor } from './parts.ts';

/**
 * Asks somebody who signed in some time ago to show once more who they are: by their second step, or, while they have none,
 * by a new link.
 */
export function freshPage(visit: Visit, next: string, back: string): PageParts {
  const words = wordsFor(visit);
  const path = found(visit.who).hasSecondStep ? '/sign-in/second-step' : '/account/show-it-is-you';
  return {
    title: words.fresh,
    back: { href: next, text: back },
    main: html`<h1 class="nhsuk-heading-l">${words.fresh}</h1>
      ${opening(visit.language, 'private', words.freshLead)}
      <p><a href="${path}?next=${encodeURIComponent(next)}">${words.freshLink}</a></p>`,
  };
}
