import type { PersonalColumns } from '#modules/module.ts';

/** Where this module keeps what belongs to a person. */
export const personal: readonly PersonalColumns[] = [
  { table: 'listening_feedback', person: null, columns: ['words', 'reply_to'], onErasure: 'blank' },
];
