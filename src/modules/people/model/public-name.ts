export const NAMED_AS = ['not said', 'full name', 'first name', 'role only'] as const;
export type NamedAs = (typeof NAMED_AS)[number];

/** The words a page for everyone may name somebody by; null where they have not said, or want their role alone. */
export function publicName(name: string, namedAs: NamedAs): string | null {
  if (namedAs === 'full name') return name;
  return namedAs === 'first name' ? (name.trim().split(/\s+/u)[0] ?? null) : null;
}
