import { html, nothing, safeHref } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { EvidenceKind } from '../../tables.ts';
import { capital, part, said } from '../said.ts';
import { KINDS, WAYS } from '../words.ts';
import type { Channel } from '#platform/events/actor.ts';
import { decisionText } from './text.ts';

/** A piece of evidence as this reader may see it. */
export interface ShownEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Its words; null where they are for the group alone. */
  readonly words: string | null;
  readonly link: string;
  readonly limits: string;
  readonly who: string;
  readonly channel: Channel;
  readonly isTakenBack: boolean;
  readonly isLeanedOn: boolean;
  readonly challenges: readonly {
    readonly who: string;
    readonly challenge: string;
    readonly replyWho: string;
    readonly reply: string | null;
  }[];
}

export interface EvidenceView {
  readonly language: Language;
  readonly slug: string;
  readonly decision: { readonly code: string; readonly state: string };
  readonly evidence: readonly ShownEvidence[];
  readonly canDo: readonly { readonly path: string }[];
}

/** What is known, each piece in the same form as the others, in the order in which it was brought. */
export function evidencePart(view: EvidenceView): Html {
  const { language, evidence } = view;
  const words = decisionText[language];
  const inside =
    evidence.length === 0
      ? html`<p>${words.noEvidence}</p>`
      : html`${said(language, 'heart', words.evidenceLead)}
          <ul class="al-grid">${evidence.map((one) => html`<li class="al-evidence">${evidenceCard(one, view)}</li>`)}</ul>`;
  return part(language, 'search', 'evidence', words.evidence, inside, ' al-full');
}

function evidenceCard(one: ShownEvidence, { language, slug, decision, canDo }: EvidenceView): Html {
  const words = decisionText[language];
  const kind = html`<p class="al-evidence__kind">${KINDS[language][one.kind]}</p>`;
  if (one.isTakenBack) return html`${kind}<p>${words.takenBack}</p>`;
  const isMember = canDo.length > 0;
  return html`${kind}
    ${one.title === '' ? nothing : html`<h3 class="nhsuk-heading-s" dir="auto">${one.title}</h3>`}
    ${one.words === null ? html`<p>${words.forGroup}</p>` : html`${one.words.split(/\n+/).map((text) => html`<p dir="auto">${text}</p>`)}`}
    ${one.link === '' ? nothing : html`<p><a href="${safeHref(one.link)}">${words.readIt}<span class="nhsuk-u-visually-hidden">: ${one.title}</span></a></p>`}
    <p class="al-quiet">${words.brought(one.channel === 'web' || language === 'easy' ? one.who : `${one.who}, ${WAYS[one.channel]}`)}</p>
    <p>${one.limits === '' ? words.noLimits : html`${words.limits} <span dir="auto">${one.limits}</span>`}</p>
    ${one.challenges.map(
      ({ who, challenge, replyWho, reply }) =>
        html`<p><strong>${words.against(capital(who))}</strong> <span dir="auto">${challenge}</span></p>
          <p>${reply === null ? words.noReply : html`<strong>${words.reply(capital(replyWho))}</strong> <span dir="auto">${reply}</span>`}</p>`,
    )}
    ${one.isLeanedOn ? html`<p><strong>${words.leaned}</strong></p>` : nothing}
    ${isMember ? html`<p class="al-no-print"><a href="/${slug}/decisions/${decision.code}/evidence/${one.id}">${words.answerIt}<span class="nhsuk-u-visually-hidden">: ${one.title}</span></a></p>` : nothing}`;
}
