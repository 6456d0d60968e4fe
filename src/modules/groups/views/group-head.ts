import { breadcrumb, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { GroupSummary } from '#modules/module.ts';
import { easyRead } from '#design/symbols/easy-read.ts';

export interface GroupHead {
  readonly language: Language;
  readonly slug: string;
  readonly group: Pick<GroupSummary, 'code' | 'name' | 'purpose'>;
  /** What this page is, below the group's name. Left out on the group's own page. */
  readonly title?: string;
  /** Something above the heading: what is to be mended, or what was done. */
  readonly above?: Html;
}

const WORDS = {
  en: { groups: 'Groups', purpose: (name: string) => `What ${name} is for:` },
  easy: { groups: 'Groups', purpose: (name: string) => `What ${name} is for:` },
} as const;

/** The head of every page of a group: where one is, what the page is, and what the group is for. */
export function groupHead({ language, slug, group, title, above }: GroupHead): Html {
  const { groups } = WORDS[language];
  const own = { text: group.name, href: `/${slug}/groups/${group.code}` };
  const items = [{ text: groups, href: `/${slug}/groups` }, ...(title === undefined ? [] : [own])];
  return html`${breadcrumb({ items })} ${above ?? nothing}
    <h1>${title ?? group.name}</h1>
    ${purposeOf(language, group, title === undefined)}`;
}

function purposeOf(language: Language, { name, purpose }: GroupHead['group'], own: boolean): Html {
  const label = WORDS[language].purpose(name);
  if (language === 'easy') return easyRead({ symbol: 'heart', text: [label, purpose] });
  if (own) return html`<p class="al-lead">${purpose}</p>`;
  return insetText({ html: html`<p><strong>${label}</strong> ${purpose}</p>` });
}
