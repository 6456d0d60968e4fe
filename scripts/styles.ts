/**
 * Compiles src/design/styles/alongside.scss to alongside.css beside it, which is committed: `npm run styles`.
 * A test compares the committed file with a fresh compile.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass';

const root = new URL('..', import.meta.url);

/** Where the compiled stylesheet is committed. */
export const compiledFile = fileURLToPath(new URL('src/design/styles/alongside.css', root));

/** The stylesheet, compressed, from our Sass and nhsuk-frontend's. */
export function compileStyles(): string {
  const { css } = compile(fileURLToPath(new URL('src/design/styles/alongside.scss', root)), {
    style: 'compressed',
    loadPaths: [fileURLToPath(new URL('node_modules/nhsuk-frontend/dist', root))],
    quietDeps: true,
  });
  return `${css.trim()}\n`;
}

if (import.meta.main) writeFileSync(compiledFile, compileStyles());
