import { dateInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Rule } from './settings.ts';

/** Who set a rule, when and why: stands beside every rule, wherever one is shown. */
export function whoSetIt(now: Omit<Rule<unknown>, 'value'>, zone: string): Html {
  const when = now.setAt ? ` on ${dateInWords(now.setAt, zone)}` : '';
  return html`<p>Set by <strong>${now.setBy}</strong>${when}.${now.reason ? html` “${now.reason}”` : nothing}</p>`;
}
