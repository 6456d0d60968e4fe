/** Rows of texts as a table for people: a line of headings, then columns as wide as their widest text. */
export function asColumns(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A number for people: at most so many decimals, none of them a useless zero; never "-0". */
export function shown(value: number, decimals = 2): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 10 ** -decimals / 2)) return value.toPrecision(3);
  return String(Number(value.toFixed(decimals)) || 0);
}
