import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assetPath, assets } from '#design/assets.ts';
import { gallery } from '#design/gallery.ts';
import { page } from '#design/layout.ts';
import { aFrame } from '#design/testing/a-frame.ts';

const byPath = new Map(assets().map((asset) => [asset.path, asset]));

describe('assets', () => {
  it.each(assets().map((asset) => [asset.path, asset] as const))(
    '%s is named after its content',
    (path, asset) => {
      expect(path).toContain(createHash('sha256').update(asset.body).digest('hex').slice(0, 10));
      expect(path).toMatch(/^\/assets\/[a-z.-]+-[0-9a-f]{10}\.(css|js|svg)$/);
    },
  );

  it('has every file that its scripts and its stylesheet name', () => {
    const text = assets().map(({ body }) => body.toString('utf8'));
    const named = text.flatMap((source) =>
      Array.from(source.matchAll(/\/assets\/[\w./-]+/g), ([path]) => path),
    );
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !byPath.has(path))).toEqual([]);
  });

  it('keeps a first visit under 70 KB on the wire, with a page as long as the gallery', () => {
    const first = ['alongside.css', 'alongside.js', 'nhsuk-frontend.min.js', 'favicon.svg'] as const;
    const files = first.map((name) => byPath.get(assetPath(name))!.body);
    const document = Buffer.from(page(aFrame({ main: gallery() })).text);
    const bytes = [...files, document].reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(70 * 1024);
  });

  it('holds a script whose types are right', () => {
    const compiler = createRequire(import.meta.url)
      .resolve('typescript/package.json')
      .replace('package.json', 'bin/tsc');
    const project = fileURLToPath(new URL('client', import.meta.url));
    expect(() =>
      execFileSync(process.execPath, [compiler, '--noEmit', '-p', project], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});
