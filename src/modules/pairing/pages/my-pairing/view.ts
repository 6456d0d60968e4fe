import { notificationBanner } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { notice } from '#design/notice.ts';
import { mendSummary } from '#platform/http/filled.ts';
import { answeredWords } from '../answer-words.ts';
import { askedSection } from '../asked-section.ts';
import { timesSection, wishesSection } from '../keeping/view.ts';
import type { KeepingView } from '../keeping/view.ts';
import type { Done, Loaded } from './page.ts';

export interface MyPairingView extends Loaded, KeepingView {
  readonly slug: string;
  readonly done: Done | null;
}

/** A tutor's own page for being paired: what they are asked, when they cannot, what they enjoy. */
export function myPairingView(view: MyPairingView): Html {
  const { slug, mending, done } = view;
  return html`${mendSummary(mending?.errors ?? [])} ${doneBanner(done)}
    <h1>When I can teach</h1>
    <p class="al-lead">What you keep here is seen by whoever looks for tutors as “free” or “not free”, never as a reason.</p>
    ${askedSection({ ...view, fields: () => view.fields() })} ${wishesSection(view)} ${timesSection(view)}
    <section class="al-section" aria-labelledby="more">
      <h2 id="more">More of yours</h2>
      <ul class="nhsuk-list">
        <li><a href="/${slug}/my-teaching">My teaching: the runs you are named on</a></li>
        <li><a href="/${slug}/releases">My requests for release</a></li>
        <li><a href="/${slug}/me">How I wish to be named</a></li>
      </ul>
    </section>`;
}

function doneBanner(done: Done | null): Html {
  if (done === null) return nothing;
  if (done === 'kept') return notice('It is kept.');
  const words = answeredWords.en[done];
  return done === 'yes' || done === 'no' ? notice(words) : notificationBanner({ text: words });
}
