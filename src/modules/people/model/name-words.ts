// Collations differ between servers, so names sort and are found by a key of our own making.

/** The key a name sorts by: plain lower-case letters, marks left out ("Zoë O’Neill" → "zoe o'neill"). */
export function sortKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words somebody could be looked for by, each once. */
export function nameWords(name: string): string[] {
  const words = sortKey(name)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
  return [...new Set(words)];
}
