import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

export interface SourceFile {
  /** From the checkout, with forward slashes: "src/modules/college/index.ts". */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file under a folder of the checkout. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return globSync(`${folder}/**/*.ts`, { cwd: CHECKOUT })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(`${CHECKOUT}/${path}`, 'utf8') }));
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || /^(?:test|scripts|bench)\//.test(path);
}
