import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { mendSummary, radiosField, selectField, textField, tickField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import type { Group } from '../../queries/groups.ts';
import type { Place } from '../../queries/seats.ts';
import { groupHead } from '../../views/group-head.ts';
import { HOW_TOLD } from '../people/form.ts';
import { seatsText } from '../seats/text.ts';

export interface WriteInView {
  readonly slug: string;
  readonly group: Group;
  readonly places: readonly Place[];
  readonly filled: Filled;
  readonly fields: Html;
}

/** Writing somebody in who told a co-chair by phone, on paper or in person. */
export function writeInView({ slug, group, places, filled, fields }: WriteInView): Html {
  const at = `/${slug}/groups/${group.code}`;
  const kinds = PERSPECTIVES.filter((one) => places.some(({ perspective }) => perspective === one));
  const organisations = [...new Set(places.flatMap(({ organisation }) => organisation ?? []))];
  return html`${groupHead({ language: 'en', slug, group, title: 'Write somebody in', above: mendSummary(filled.errors) })}
    <p>For whoever told you by phone, on paper or in person that they would like to join. They are in the group at once, and it is kept that you wrote it down and how they told you.</p>
    <form method="post" action="${at}/write-in" novalidate>
      ${fields} ${textField(filled, { name: 'name', label: 'Their name', width: 20 })}
      ${textField(filled, { name: 'email', label: 'Their e-mail address', hint: 'If they have one. Somebody who is known here already is found by it', width: 20 })}
      ${textField(filled, { name: 'phone', label: 'Their telephone number', hint: 'If they have one', width: 20 })}
      ${radiosField(
        filled,
        {
          name: 'perspective',
          label: 'Which seat would they like?',
          hint: 'As they told you. Never guess it',
        },
        kinds.map((value) => ({ value, text: seatsText.en.perspective[value] })),
      )}
      ${organisations.length > 0 ? selectField(filled, { name: 'organisation', label: 'Is the seat for an organisation?' }, [{ value: '', text: 'No, they come for themselves' }, ...organisations.map((name) => ({ value: name, text: name }))]) : nothing}
      ${group.badgesOff ? nothing : tickField(filled, { name: 'heldOpenly', label: 'They said that the others may know what their seat is for' })}
      ${tickField(filled, { name: 'paidToBeThere', label: 'They are paid to be there, by the organisation they work for' })}
      ${radiosField(filled, { name: 'channel', label: 'How did they tell you?' }, HOW_TOLD)}
      ${button({ text: 'Write them in', preventDoubleClick: true })}
    </form>
    <p><a href="${at}/people">Not now</a></p>`;
}
