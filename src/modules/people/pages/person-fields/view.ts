import { input, radios, select, textarea } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { CONTACT_BY, CONTACT_BY_WORDS } from '../../model/contact-choices.ts';
import { choiceField, field } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { ORGANISATION_KINDS } from './form.ts';

/** Who is being asked: the person themself, or somebody writing it down for them. */
export type Asked = 'you' | 'them';

const WORDS = {
  you: {
    name: 'What would you like to be called?',
    nameHint: 'Your own choice. It need not be the name on any paper.',
    contactBy: 'How would you like us to reach you?',
    leaveMessage: 'If you do not answer, may we leave a message?',
    leaveMessageHint: 'Somebody else might hear or read it. Unless you say yes, we leave none.',
    note: 'Anything we should know about reaching you',
    noteHint: 'For example: after 2pm, or ask for me by my first name. You can skip this.',
  },
  them: {
    name: 'Name to use',
    nameHint: 'As they like to be called. It need not be the name on any paper.',
    contactBy: 'How they like to be reached',
    leaveMessage: 'May we leave a message?',
    leaveMessageHint: 'Somebody else might hear or read it. Unless they have said yes, leave none.',
    note: 'Reaching them safely',
    noteHint: 'For example: only after 2pm, or say “the library” and not the college.',
  },
} as const;

const LEAVE_MESSAGE_WORDS = { 'not asked': 'Not asked yet', yes: 'Yes', no: 'No, please never' } as const;
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
  const words = WORDS[asked];
  return html`${input({ ...field(form, 'name'), label: { text: words.name, size: 's' }, hint: words.nameHint, autocomplete: asked === 'you' ? 'name' : 'off' })}
    ${input({ ...field(form, 'phone'), label: { text: 'Telephone', size: 's' }, type: 'tel', width: 20, autocomplete: asked === 'you' ? 'tel' : 'off' })}
    ${input({ ...field(form, 'email'), label: { text: 'E-mail', size: 's' }, type: 'email', spellcheck: false, autocomplete: asked === 'you' ? 'email' : 'off' })}
    ${radios({
      ...choiceField(form, 'contact_by'),
      fieldset: { legend: { text: words.contactBy, size: 's' } },
      items: CONTACT_BY.map((value) => ({ value, text: CONTACT_BY_WORDS[value] })),
    })}
    ${radios({
      ...choiceField(form, 'leave_message'),
      fieldset: { legend: { text: words.leaveMessage, size: 's' } },
      hint: words.leaveMessageHint,
      items: (['yes', 'no', 'not asked'] as const).map((value) => ({
        value,
        text: LEAVE_MESSAGE_WORDS[value],
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
