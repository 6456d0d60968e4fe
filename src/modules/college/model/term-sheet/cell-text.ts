const NOTHING =
  /^(?:n\/?a|not applicable|none|nil|-+|[–—.?]+|t\.?b\.?[acd]\.?|to be (?:confirmed|arranged|agreed|announced|decided)|not known|unknown)$/i;

/** A cell as we compare and parse it: full-width digits and odd spaces made plain, ends trimmed. */
export function plain(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A cell as we keep it on one line: its own letters, spaces tidied. */
export function oneLine(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A cell as we keep it with its own line breaks, ends trimmed. */
export function manyLines(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

/** True for an empty cell and for the many ways of writing that there is nothing yet: "TBC", "n/a", "-". */
export function saysNothing(text: string | undefined): boolean {
  const words = plain(text);
  return words === '' || NOTHING.test(words);
}

/** What somebody typed, in quotation marks, cut short where it is long. */
export function quoted(text: string): string {
  const words = [...oneLine(text)];
  return `“${words.length > 60 ? `${words.slice(0, 60).join('')}…` : words.join('')}”`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** "1 session", "4 sessions". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
