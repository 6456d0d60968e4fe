import { button, errorSummary, insetText, radios } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { NamedPart } from '../../queries/parts-with-names.ts';
import { askedView } from '../../views/asked-view.ts';
import { PART_WORDS, partInBrief, partSentence, toldWords } from '../../views/part-words.ts';
import { HOW_FAR } from './form.ts';
import { myPartText } from './text.ts';

type Shown = Pick<Visit, 'space' | 'language' | 'formFields'>;

export interface MyPartView {
  readonly visit: Shown;
  readonly parts: readonly NamedPart[];
}

export function myPartView({ visit, parts }: MyPartView): Html {
  const words = myPartText[visit.language];
  const asked = parts.filter((part) => part.state === 'asked');
  const said = parts.filter((part) => part.state !== 'asked');
  return html`<h1 class="nhsuk-heading-l">${words.title}</h1>
    ${visit.language === 'easy' ? easyRead({ symbol: 'private', text: words.lead }) : html`<p class="nhsuk-lede-text">${words.lead}</p>`}
    ${
      parts.length === 0
        ? insetText({ text: words.nothingSaid })
        : html`<h2 class="nhsuk-heading-m">${words.waiting}</h2>
            ${asked.length === 0 ? html`<p>${words.nothingWaits}</p>` : askedView(asked, visit)}`
    }
    ${said.length === 0 ? nothing : html`<h2 class="nhsuk-heading-m">${words.said}</h2><ul class="nhsuk-list nhsuk-list--border">${said.map((part) => saidItem(part, visit))}</ul>`}`;
}

// In Easy Read each has its picture: a tick for what they did, a cross for what they did not.
function saidItem(part: NamedPart, visit: Shown): Html {
  const words = myPartText[visit.language];
  const isSo = part.state !== 'not so';
  const sentence = isSo
    ? partSentence(part, visit.language)
    : `${words.notSo} ${partInBrief(part, visit.language)}`;
  const link = html`<a href="/${visit.space.slug}/my-part/${part.id}">${words.change}<span class="nhsuk-u-visually-hidden">: ${partInBrief(part, visit.language)}</span></a>`;
  if (visit.language === 'easy')
    return html`<li>${easyRead({ symbol: isSo ? 'tick' : 'cross', text: [`${sentence}.`, link] })}</li>`;
  return html`<li>
    <p class="nhsuk-u-margin-bottom-1">${sentence}.</p>
    <p class="nhsuk-u-margin-bottom-1">${link}</p>
  </li>`;
}

export interface OnePartView {
  readonly visit: Shown;
  readonly part: NamedPart;
  readonly trouble: string | null;
  readonly key: string | undefined;
}

export function onePartView({ visit, part, trouble, key }: OnePartView): Html {
  const words = myPartText[visit.language];
  const path = `/${visit.space.slug}/my-part/${part.id}`;
  const told = toldWords(part.stage, visit.language);
  return html`${trouble === null ? nothing : errorSummary({ heading: words.mend, errorList: [{ text: trouble, href: '#how_far' }] })}
    <h1 class="nhsuk-heading-l">${words.one}</h1>
    <p class="nhsuk-lede-text">${partInBrief(part, visit.language)}</p>
    <form method="post" action="${path}" novalidate>
      ${visit.formFields(key)}
      ${radios({
        name: 'how_far',
        idPrefix: 'how_far',
        fieldset: { legend: { text: words.one, classes: 'nhsuk-u-visually-hidden' } },
        value: saidSoFar(part),
        items: HOW_FAR.map((value) => ({
          value,
          text: value === 'no part' ? PART_WORDS[visit.language].noPart : told[value],
        })),
        ...(trouble === null ? {} : { errorMessage: { text: trouble } }),
      })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>
    <section class="al-section" aria-labelledby="take-away">
      <h2 class="nhsuk-heading-m" id="take-away">${words.takeAwayTitle}</h2>
      <p>${words.takeAwayWhat}</p>
      <form method="post" action="${path}/withdraw" novalidate>${visit.formFields()} ${button({ text: words.takeAway, variant: 'secondary' })}</form>
    </section>`;
}

function saidSoFar(part: NamedPart): string {
  if (part.state === 'asked') return '';
  return part.state === 'not so' ? 'no part' : part.depth;
}
