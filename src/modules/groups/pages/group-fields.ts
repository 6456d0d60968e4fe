import { z } from 'zod';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { date, optionalText, text, tick } from '#platform/http/fields.ts';
import { areaField, dayField, textField, tickField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';

/** What a group says of itself: when it is started, and when that is changed. */
export const groupFields = {
  name: text('Say what the group is called', 120),
  purpose: text('Say what the group is for: it stands on every page of it', 600),
  steward: text('Say which organisation looks after the group', 200),
  stewardUserLed: tick(),
  helper: optionalText(200),
  holdsTheMoney: optionalText(200),
};

/** The day on which its seats close; null where it is left empty. */
export const closingDay = () =>
  z.union([
    z.literal('').transform(() => null),
    z.undefined().transform(() => null),
    date('Choose the day on which the seats close, or leave it empty'),
  ]);

export const closingDayView = (filled: Filled): Html =>
  dayField(filled, {
    name: 'seatsCloseOn',
    label: 'When do the seats close?',
    hint: 'Leave it empty where they stay open. Before they close, the group is asked who is not here yet',
  });

/** The fields for it. */
export function groupFieldsView(filled: Filled): Html {
  return html`${textField(filled, { name: 'name', label: 'What is the group called?', hint: 'Neutral words: the name stands in calendars and mails', width: 20 })}
    ${areaField(filled, { name: 'purpose', label: 'What is it for?', hint: 'In a sentence or two. It stands on every page of the group', rows: 3 })}
    ${textField(filled, { name: 'steward', label: 'Who looks after it?', hint: 'An organisation. It may be a user-led group, with the public body as helper', width: 20 })}
    ${tickField(filled, { name: 'stewardUserLed', label: 'That organisation is led by the people the group is for' })}
    ${textField(filled, { name: 'helper', label: 'Who helps?', hint: 'Such as the public body, where it is not the one that looks after the group', width: 20 })}
    ${textField(filled, { name: 'holdsTheMoney', label: 'Who holds the money?', hint: 'Leave it empty where there is none', width: 20 })}`;
}
