import { z } from 'zod';
import { optionalChoice, optionalEmail, optionalPhone, optionalText, text } from '#platform/http/fields.ts';
import type { Typed } from '#platform/http/form.ts';
import type { PersonChanges } from '../../commands/change-person.ts';
import {
  CONTACT_BY,
  LEAVE_MESSAGE,
  leaveMessageAnswer,
  mayLeaveMessage,
} from '../../model/contact-choices.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { CONTACT_MISTAKES } from './text.ts';

export const ORGANISATION_KINDS = ['trust', 'council', 'charity', 'user-led', 'education', 'other'] as const;

/** What anybody may say about themself, and others may write down for them. */
export const contactFields = {
  name: text(CONTACT_MISTAKES.en.mistakes.name, 120),
  email: optionalEmail(),
  phone: optionalPhone(),
  contact_by: optionalChoice(CONTACT_BY, 'not said'),
  leave_message: optionalChoice(LEAVE_MESSAGE, 'not asked'),
  contact_note: optionalText(1000),
};

/** What the coordinator writes down besides. */
export const workFields = {
  organisation: optionalText(120),
  organisation_kind: optionalChoice(ORGANISATION_KINDS, 'other'),
  job: optionalText(120),
};

const contactForm = z.object(contactFields);
const workForm = z.object(workFields);

/** Turns a form that was understood into what is to be kept: what was left empty is nothing. */
export function contactFrom(value: z.output<typeof contactForm>): PersonChanges {
  return {
    name: value.name.replace(/\s+/g, ' '),
    email: value.email || null,
    phone: value.phone || null,
    contactBy: value.contact_by,
    mayLeaveMessage: mayLeaveMessage(value.leave_message),
    contactNote: value.contact_note || null,
  };
}

export function workFrom(value: z.output<typeof workForm>): NonNullable<PersonChanges['work']> {
  return { organisation: value.organisation, kind: value.organisation_kind, job: value.job || null };
}

/** A person as the form would have been typed. */
export function typedOf(person: PersonDetails): Typed {
  return {
    name: person.name,
    email: person.email ?? '',
    phone: person.phone ?? '',
    contact_by: person.contactBy,
    leave_message: leaveMessageAnswer(person.mayLeaveMessage),
    contact_note: person.contactNote ?? '',
    organisation: person.organisation ?? '',
    organisation_kind: person.organisationKind ?? 'other',
    job: person.job ?? '',
    named_as: person.namedAs,
    version: String(person.version),
  };
}
