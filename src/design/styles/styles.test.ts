import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileStyles, compiledFile } from '../../../scripts/styles.ts';

const committed = readFileSync(compiledFile, 'utf8');

it('is what the Sass compiles to: run npm run styles and commit the file', () => {
  expect(compileStyles() === committed).toBe(true);
});

it('fetches nothing from anywhere else, and loads no font', () => {
  expect(committed).not.toMatch(/@font-face|@import|frutiger|https?:\/\/(?!www\.w3\.org)/i);
});

it('holds none of the blues of the NHS', () => {
  expect(committed).not.toMatch(/#005eb8|#003087|#0072ce|#41b6e6/i);
});
