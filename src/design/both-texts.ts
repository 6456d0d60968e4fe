import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { factTable } from '#design/fact-table.ts';
import { warningCallout } from '#design/components.ts';

/** One field as it stands now and as somebody wrote it meanwhile, both in words. */
export interface BothTexts {
  readonly label: string;
  readonly now: string;
  readonly yours: string;
}

/**
 * Somebody changed this while you were writing: both texts, side by side, where they differ. Under it stands the form
 * with what the person wrote, ready to be sent as the newer one.
 */
export function bothTexts(fields: readonly BothTexts[]): Html {
  const different = fields.filter(({ now, yours }) => now !== yours);
  return html`${warningCallout({
    heading: { text: 'Somebody changed this while you were writing', level: 2 },
    html: html`<p>Nothing was overwritten. Here is what stands there now, beside what you wrote. The form below holds your words: change them as you like, and keep them if they are right.</p>`,
  })}
  ${different.length === 0 ? html`<p>What you wrote is the same as what stands there now.</p>` : nothing}
  ${
    different.length > 0
      ? factTable({
          caption: 'Both texts',
          head: ['What', 'There now', 'What you wrote'],
          rows: different.map(({ label, now, yours }) => [label, now || 'Nothing', yours || 'Nothing']),
        })
      : nothing
  }`;
}
