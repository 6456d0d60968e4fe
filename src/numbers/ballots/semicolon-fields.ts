import { Refusal } from '../refusal.ts';

/**
 * The cells of one line parted by semicolons. A cell that begins with a quotation mark may hold semicolons, and two
 * marks for one; marks elsewhere stand for themselves. Refuses a mark left open.
 */
export function fieldsOf(content: string, line: number): readonly string[] {
  const fields: string[] = [];
  for (let at = 0; at <= content.length;) {
    const [field, after] = content[at] === '"' ? quoted(content, at, line) : plain(content, at);
    fields.push(field);
    at = after + 1;
  }
  return fields;
}

type Field = readonly [text: string, after: number];

function plain(content: string, at: number): Field {
  const end = content.indexOf(';', at);
  const after = end === -1 ? content.length : end;
  return [content.slice(at, after), after];
}

function quoted(content: string, at: number, line: number): Field {
  for (let end = at + 1; ; end += 2) {
    end = content.indexOf('"', end);
    if (end === -1) throw new Refusal('A quotation mark is left open here.', line);
    if (content[end + 1] === '"') continue;
    const [rest, after] = plain(content, end + 1);
    return [content.slice(at + 1, end).replaceAll('""', '"') + rest, after];
  }
}
