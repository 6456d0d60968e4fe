import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { mendSummary, radiosField, selectField, tickField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import type { Group } from '../../queries/groups.ts';
import type { Place } from '../../queries/seats.ts';
import { groupHead } from '../../views/group-head.ts';
import { said } from '../../views/said.ts';
import { joinText } from './text.ts';

export interface JoinView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly places: readonly Place[];
  readonly welcomesFirst: boolean;
  readonly already: boolean;
  readonly filled: Filled;
  readonly fields: () => Html;
}

/** Taking a free seat, or asking for one. */
export function joinView(view: JoinView): Html {
  const { language, slug, group, filled } = view;
  const words = joinText[language];
  return html`${groupHead({ language, slug, group, title: words.title, above: mendSummary(filled.errors) })}
    ${inside(view)}`;
}

function inside(view: JoinView): Html {
  const { language, slug, group, places, already } = view;
  const words = joinText[language];
  if (already)
    return html`${said(language, 'tick', words.already)}<p><a href="/${slug}/groups/${group.code}/my-seat">${words.yourSeat}</a></p>`;
  if (group.seatsClosedAt || group.state === 'ended') return said(language, 'door', words.closed);
  if (places.length === 0) return said(language, 'chair', words.noSeats);
  return form(view);
}

function form(view: JoinView): Html {
  const { language, slug, group, filled, fields, welcomesFirst } = view;
  const words = joinText[language];
  const at = `/${slug}/groups/${group.code}`;
  return html`${said(language, 'chair', words.lead)}
    <form method="post" action="${at}/join" novalidate>
      ${fields()} ${perspectives(view)} ${organisations(view)}
      ${group.badgesOff ? said(language, 'private', words.openlyOff) : tickField(filled, { name: 'heldOpenly', label: words.openly, hint: words.openlyHint })}
      ${tickField(filled, { name: 'paidToBeThere', label: words.paid, hint: words.paidHint })}
      ${welcomesFirst ? said(language, 'people', words.welcome) : nothing}
      ${button({ text: welcomesFirst ? words.send : words.sendOpen, preventDoubleClick: true })}
    </form>
    <p><a href="${at}">${words.leave}</a></p>`;
}

function perspectives({ language, places, filled }: JoinView): Html {
  const words = joinText[language];
  const kept = PERSPECTIVES.filter((one) => places.some(({ perspective }) => perspective === one));
  return radiosField(
    filled,
    { name: 'perspective', label: words.perspective, hint: words.why },
    kept.map((value) => ({ value, ...words.perspectives[value] })),
  );
}

function organisations({ language, places, filled }: JoinView): Html {
  const words = joinText[language];
  const names = [...new Set(places.flatMap(({ organisation }) => organisation ?? []))];
  if (names.length === 0) return nothing;
  return selectField(filled, { name: 'organisation', label: words.organisation }, [
    { value: '', text: words.noOrganisation },
    ...names.map((name) => ({ value: name, text: name })),
  ]);
}
