import { z } from 'zod';
import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Rule, Setting } from '#platform/settings/settings.ts';
import { paragraphs } from '../run/paragraphs.ts';

/** What the college does when somebody is worried about somebody: its own words. Empty until it has written them. */
export const safeguardingSteps: Setting<string> = {
  key: 'safeguarding steps',
  fallback: '',
  shape: z.string().max(4000),
};

/** The steps, with who set them and when; or that nobody has written them yet, and what to do until then. */
export function stepsView(steps: Rule<string>, zone: string, phone: string | null): Html {
  if (steps.value === '')
    return html`<p><strong>This college has not written its own steps yet.</strong> Until it has: do not promise to keep it to yourself, stay with the person, and tell the coordinator the same day${phone ? html`, on ${phone}` : nothing}.</p>`;
  const when = steps.setAt ? ` on ${dateInWords(steps.setAt, zone)}` : '';
  return html`${paragraphs(steps.value)}
    <p class="al-quiet">Set by ${steps.setBy}${when}.${steps.reason ? html` “${steps.reason}”` : nothing}</p>`;
}
