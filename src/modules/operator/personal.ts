import type { PersonalColumns } from '#modules/module.ts';

/** This room says of people only who asked for a piece of work, by an id that names nobody once the person is blanked. */
export const personal: readonly PersonalColumns[] = [];
