import type { Registry } from '#platform/personal/rows-of-person.ts';

// What belongs to the account and to no college: the rooms' registry does not name these.
const OF_ACCOUNT: Readonly<Record<string, string>> = {
  accounts: 'Your account',
  sign_ins: 'Where and when you signed in',
  sign_in_links: 'Sign-in links you asked for',
  address_changes: 'Other addresses you asked to sign in with',
  factors: 'How you sign in (never the secret itself)',
  account_messages: 'Messages about your account',
};

/** The heading of each kind, as its room says it. */
export function titlesOf({ personal }: Registry): ReadonlyMap<string, string> {
  return new Map(personal.flatMap(({ table, title }) => (title ? [[table, title] as const] : [])));
}

/** The heading of one kind of data. */
export function kindWords(table: string, titles: ReadonlyMap<string, string>): string {
  return titles.get(table) ?? OF_ACCOUNT[table] ?? inWords(table);
}

const FIELDS: Readonly<Record<string, string>> = {
  sealed: 'Words (kept sealed)',
  contact_by: 'Best way to reach you',
  contact_note: 'Reaching you',
  named_as: 'How you are named',
  to_address: 'To',
  sort_key: 'How your name is sorted',
  email: 'E-mail',
  if_missed: 'If you miss one',
};

/** What a column is called. */
export function fieldWords(column: string): string {
  return FIELDS[column] ?? inWords(column.replace(/_at$/, ''));
}

function inWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
