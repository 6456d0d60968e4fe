import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  {
    table: 'listening_feedback',
    title: 'What you told us, with your e-mail address',
    person: null,
    columns: ['words', 'reply_to'],
    onErasure: 'blank',
  },
];
