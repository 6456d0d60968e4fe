import { input, radios, select, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { CONTACT_BY } from '../../model/contact-choices.ts';
import { choiceField, field } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { ORGANISATION_KINDS } from './form.ts';
import { CONTACT_WORDS } from './text.ts';
import type { Asked } from './text.ts';

const KIND_WORDS: Record<(typeof ORGANISATION_KINDS)[number], string> = {
  trust: 'NHS trust or service',
  council: 'Council',
  charity: 'Charity or community group',
  'user-led': 'User-led group',
  education: 'School, college or university',
  other: 'Something else',
};

/** Name, ways to reach somebody, and how to do it safely. */
export function contactFieldset(form: FormShown, asked: Asked): Html {
  const words = CONTACT_WORDS[asked];
  const own = (token: string) => (asked === 'them' ? 'off' : token);
  return html`${input({ ...field(form, 'name'), label: { text: words.name, size: 's' }, hint: words.nameHint, autocomplete: own('name') })}
    ${input({ ...field(form, 'phone'), label: { text: words.phone, size: 's' }, type: 'tel', width: 20, autocomplete: own('tel') })}
    ${input({
      ...field(form, 'email'),
      label: { text: words.email, size: 's' },
      ...(words.emailHint === null ? {} : { hint: words.emailHint }),
      type: 'email',
      spellcheck: false,
      autocomplete: own('email'),
    })}
    ${radios({
      ...choiceField(form, 'contact_by'),
      fieldset: { legend: { text: words.contactBy, size: 's' } },
      items: CONTACT_BY.map((value) => ({ value, text: words.contactByWords[value] })),
    })}
    ${radios({
      ...choiceField(form, 'leave_message'),
      fieldset: { legend: { text: words.leaveMessage, size: 's' } },
      hint: words.leaveMessageHint,
      items: (['yes', 'no', 'not asked'] as const).map((value) => ({
        value,
        text: words.leaveMessageWords[value],
      })),
    })}
    ${textarea({ ...field(form, 'contact_note'), label: { text: words.note, size: 's' }, hint: words.noteHint, rows: 3 })}`;
}

/** Who somebody belongs to or is paid by, and what they do there. */
export function workFieldset(form: FormShown): Html {
  const kind = choiceField(form, 'organisation_kind');
  return html`${input({ ...field(form, 'organisation'), label: { text: 'Organisation', size: 's' }, hint: 'Who they belong to or are paid by. Leave it empty where there is none.' })}
    ${select({
      id: kind.idPrefix,
      name: kind.name,
      value: kind.value,
      label: { text: 'What kind of organisation?', size: 's' },
      hint: 'Used only where we do not know the organisation yet.',
      items: ORGANISATION_KINDS.map((value) => ({ value, text: KIND_WORDS[value] })),
    })}
    ${input({ ...field(form, 'job'), label: { text: 'Job', size: 's' }, hint: 'Such as nurse, or service manager. You can skip this.' })}`;
}
