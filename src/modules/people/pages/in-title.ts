const LONGEST = 28;

/** A name as it stands in a window's title, where there is little room: a long one is cut at a word. The page itself has it in full. */
export function inTitle(name: string): string {
  if (name.length <= LONGEST) return name;
  const cut = name.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).trimEnd()}…`;
}
