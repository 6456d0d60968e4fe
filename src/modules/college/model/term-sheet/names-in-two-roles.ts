import { personKey } from './read-tutors.ts';
import type { Tutor } from './read-tutors.ts';
import { listed } from './cell-text.ts';

/**
 * One name standing as a peer tutor here and a professional tutor there. Asked of the person who brings the sheet,
 * once and quietly: it is no trouble of any line, and the two roles are never printed together anywhere else.
 */
export type NameInTwoRoles = { kind: 'one-name-two-roles'; name: string; lines: number[]; sentence: string };

type Seen = { name: string; roles: Set<string>; lines: Set<number> };

function seenNames(lines: readonly { line: number; tutors: readonly Tutor[] }[]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const { line, tutors } of lines) {
    for (const { name, role } of tutors) {
      const entry = seen.get(personKey(name)) ?? { name, roles: new Set(), lines: new Set() };
      entry.roles.add(role);
      entry.lines.add(line);
      seen.set(personKey(name), entry);
    }
  }
  return [...seen.values()];
}

/** Names found in both tutor columns over different lines. */
export function namesInTwoRoles(
  lines: readonly { line: number; tutors: readonly Tutor[] }[],
): NameInTwoRoles[] {
  return seenNames(lines)
    .filter(({ roles, lines }) => roles.size > 1 && lines.size > 1)
    .map(({ name, lines }) => ({
      kind: 'one-name-two-roles',
      name,
      lines: [...lines],
      sentence: `${name} stands on lines ${listed([...lines].map(String))}. Is this one person or two?`,
    }));
}
