import type { PersonRow } from '../tables.ts';

/** How somebody would like to be reached, in plain words, in the order it is asked. */
export const CONTACT_BY = [
  'phone',
  'text',
  'email',
  'letter',
  'not said',
] as const satisfies readonly PersonRow['contact_by'][];

export const CONTACT_BY_WORDS: Readonly<Record<PersonRow['contact_by'], string>> = {
  'not said': 'Not said',
  email: 'By e-mail',
  text: 'By text message',
  phone: 'By telephone',
  letter: 'By letter',
};

/** "May we leave a message?" as a form asks it. */
export const LEAVE_MESSAGE = ['not asked', 'yes', 'no'] as const;
export type LeaveMessage = (typeof LEAVE_MESSAGE)[number];

/** The stored answer: null where nobody has asked. */
export function mayLeaveMessage(answer: LeaveMessage): boolean | null {
  return answer === 'not asked' ? null : answer === 'yes';
}

export function leaveMessageAnswer(stored: boolean | null): LeaveMessage {
  if (stored === null) return 'not asked';
  return stored ? 'yes' : 'no';
}
