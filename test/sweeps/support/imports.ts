import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** One import, as written in a file. */
export interface Import {
  readonly from: string;
  /** The file it reaches (a path from the checkout), or the bare name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

const ALIASES: Record<string, string> = {
  '#modules/': 'src/modules/',
  '#platform/': 'src/platform/',
  '#design/': 'src/design/',
  '#numbers/': 'src/numbers/',
  '#src/': 'src/',
  '#test/': 'test/',
};

// "import x from 'y'", "export * from 'y'" over any number of lines; "import 'y'"; "import('y')".
const FROM = /^\s*(?:import|export)\b[^'";=]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\s*\(\s*([^)]*)\)/g;

/** Every import of a file, types included. Throws at one whose target is not a plain text, since nobody could check it. */
export function importsOf(file: SourceFile): readonly Import[] {
  const named = [...file.text.matchAll(FROM), ...file.text.matchAll(BARE)].map((match) => match[1]!);
  return [...named, ...dynamicImports(file)].map((target) => importTo(file.path, target));
}

function dynamicImports(file: SourceFile): string[] {
  return [...file.text.matchAll(DYNAMIC)].map(([whole, target]) => {
    const literal = /^['"]([^'"]+)['"]$/.exec(target!.trim());
    if (!literal) throw new Error(`${file.path}: nobody can check where "${whole}" leads`);
    return literal[1]!;
  });
}

function importTo(from: string, target: string): Import {
  if (target.startsWith('.')) return { from, to: posix.join(posix.dirname(from), target), isPackage: false };
  const alias = Object.keys(ALIASES).find((start) => target.startsWith(start));
  if (alias) return { from, to: target.replace(alias, ALIASES[alias]!), isPackage: false };
  return { from, to: packageName(target), isPackage: true };
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}
