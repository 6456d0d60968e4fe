import { oneLine, plain, saysNothing } from './cell-text.ts';

export type TutorRole = 'peer' | 'professional';

/** Somebody named in a tutor's cell. What stands in brackets is a job, or says that they care for somebody. */
export type Tutor = { name: string; role: TutorRole; job?: string; note?: 'carer' };

export type TutorsReading = { tutors: Tutor[]; toConfirm: string[] };

const NOBODY =
  /^(?:all welcome|everyone|anyone|all|vacant|vacancy|wanted|needed|required|tutor (?:wanted|needed)|to be found|looking for .*|see notes|not needed|no tutor|tba|tbc)$/i;
const CARER = /^(?:(?:unpaid|family|parent) )?carer$/i;
const UNSURE = /^(?:t\.?b\.?c\.?|\?+|to be confirmed|to confirm|provisional|maybe)$/i;
const OPENS = '([<';
const CLOSES = ')]>';
const SPLITTER = /^(?:[;&\n\r/+]|\s+and\s+)/i;

/** Cuts at the splitters that stand outside brackets, so that "(nurse & therapist)" stays whole. */
function cutOutsideBrackets(text: string, splitter: RegExp): string[] {
  const parts = [''];
  for (let at = 0, depth = 0; at < text.length;) {
    const character = text[at]!;
    if (OPENS.includes(character)) depth++;
    if (CLOSES.includes(character)) depth = Math.max(0, depth - 1);
    const cut = depth === 0 ? splitter.exec(text.slice(at, at + 12))?.[0] : undefined;
    if (cut) parts.push('');
    else parts[parts.length - 1] += character;
    at += cut?.length ?? 1;
  }
  return parts;
}

/** "Maya Iqbal, Leon Fraser" are two people; "Tom Brennan, occupational therapist" is one and a job. */
function looksLikeName(text: string): boolean {
  const words = plain(text.replace(/\([^)]*\)/g, ' ')).split(' ');
  return (
    words.length > 1 &&
    words.every((word) => /^(?:\p{Lu}|\p{Lo}|de|van|von|der|den|bin|al|ap|la)/u.test(word))
  );
}

function atCommas(text: string): string[] {
  const parts = cutOutsideBrackets(text, /^,/);
  return parts.every(looksLikeName) ? parts : [parts.join(',')];
}

function withBracket(text: string): { name: string; bracket: string } {
  const found = /^([^()]*)\(([^)]*)\)?(.*)$/s.exec(text);
  if (found) return { name: oneLine(`${found[1]!} ${found[3]!}`), bracket: oneLine(found[2]) };
  const [name, ...rest] = text.split(/,| - | – /);
  return { name: oneLine(name), bracket: oneLine(rest.join(',')) };
}

function tutorFrom(part: string, role: TutorRole): { tutor: Tutor; unsure: boolean } | null {
  const { name: typed, bracket } = withBracket(part);
  const name = typed.replace(/\s*\?+$|\s+tbc$/i, '').trim();
  if (saysNothing(name) || NOBODY.test(plain(name)) || !/[\p{L}]/u.test(name)) return null;
  const unsure = name !== typed || UNSURE.test(bracket);
  if (CARER.test(bracket)) return { tutor: { name, role, note: 'carer' }, unsure };
  return {
    tutor: bracket === '' || UNSURE.test(bracket) ? { name, role } : { name, role, job: bracket },
    unsure,
  };
}

/**
 * The people a tutor's cell names, each with what stands in brackets after the name. Cells that name no one
 * ("All welcome", "TBC", "-") give an empty list; "Maya Iqbal (tbc)" is named and to be confirmed.
 */
export function readTutors(text: string | undefined, role: TutorRole): TutorsReading {
  const cell = text ?? '';
  if (saysNothing(cell) || NOBODY.test(plain(cell))) return { tutors: [], toConfirm: [] };
  const found = cutOutsideBrackets(cell, SPLITTER)
    .flatMap(atCommas)
    .flatMap((part) => tutorFrom(part, role) ?? []);
  const distinct = onceEach(found, ({ tutor }) => personKey(tutor.name));
  return {
    tutors: distinct.map((each) => each.tutor),
    toConfirm: distinct.filter((each) => each.unsure).map((each) => each.tutor.name),
  };
}

/** The first of each key, in order. */
export function onceEach<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const each of all) if (!seen.has(keyOf(each))) seen.set(keyOf(each), each);
  return [...seen.values()];
}

/** A name made comparable: "Dr Olu Adeyemi" and "olu  adeyemi" are written of one person. */
export function personKey(name: string): string {
  const small = plain(name).toLowerCase();
  return small
    .replace(/^(?:(?:dr|mr|mrs|ms|miss|mx|prof|professor|rev)\.? )+(?=\S)/, '')
    .replace(/[’`]/g, "'");
}
