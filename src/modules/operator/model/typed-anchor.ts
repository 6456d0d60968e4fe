/** An anchor as it stands on paper: the number of a link and its code. */
export interface TypedAnchor {
  readonly number: number;
  readonly hash: string;
}

/** Reads an anchor that somebody typed or pasted, such as "512 3f2a 90…": spaces, full stops and capitals do not matter. Null: it is none. */
export function typedAnchor(text: string): TypedAnchor | null {
  const [, number, code] = /^\s*(?:link\s*)?(\d{1,12})[\s:.,]+([0-9a-f\s]+)$/i.exec(text) ?? [];
  const hash = code?.replace(/\s/g, '').toLowerCase();
  return number && hash?.length === 64 ? { number: Number(number), hash } : null;
}

/** The code of a link in groups of four, as it is read aloud and typed. */
export function inGroups(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? '';
}
