import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forTests } from './support/areas.ts';
import { importsOf } from './support/imports.ts';
import { CHECKOUT, sourceFiles } from './support/source-files.ts';

type Listed = Record<string, string>;
const manifest = JSON.parse(readFileSync(`${CHECKOUT}/package.json`, 'utf8')) as {
  dependencies: Listed;
  optionalDependencies: Listed;
  devDependencies: Listed;
};
const page = readFileSync(`${CHECKOUT}/docs/dependencies.md`, 'utf8');
const [running, parts, working] = page.split(/^## /m).slice(1);

const namesIn = (section: string | undefined) =>
  [...(section ?? '').matchAll(/^\|\s*`([^`]+)`\s*\|\s*[^\s|]/gm)].map((match) => match[1]);

describe('docs/dependencies.md', () => {
  it.each([
    ['dependencies', running, manifest.dependencies],
    ['optionalDependencies', parts, manifest.optionalDependencies],
    ['devDependencies', working, manifest.devDependencies],
  ] as const)('says why of each of the %s, and of nothing else', (_kind, section, listed) => {
    expect(namesIn(section)).toEqual(Object.keys(listed));
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const versions = Object.entries({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    });
    expect(
      versions.filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).toEqual([]);
  });

  it('lists as a dependency what the product imports, and not merely for development', () => {
    const imports = sourceFiles('src').flatMap((file) => importsOf(file));
    const used = new Set(imports.filter((edge) => !forTests(edge.from)).map((edge) => edge.to));
    const usedByTests = new Set(imports.filter((edge) => forTests(edge.from)).map((edge) => edge.to));
    const isProduct = (path: string) => !forTests(path) && (used.has(path) || !usedByTests.has(path));
    const missing = imports.filter(
      (edge) =>
        edge.isPackage &&
        !edge.to.startsWith('node:') &&
        isProduct(edge.from) &&
        !Object.hasOwn(manifest.dependencies, edge.to),
    );
    expect(missing.map((edge) => `${edge.from} imports ${edge.to}`)).toEqual([]);
  });
});
