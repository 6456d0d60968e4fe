import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file the browser may keep for ever: its name changes when its content does. */
export interface Asset {
  /** Address, such as /assets/alongside-1a2b3c4d5e.css */
  path: string;
  /** Media type, with charset. */
  type: string;
  body: Buffer;
}

const here = new URL('.', import.meta.url);
const frontend = new URL('../../node_modules/nhsuk-frontend/dist/nhsuk/', here);
const script = 'text/javascript; charset=utf-8';

function asset(name: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return { path: `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, type, body: Buffer.from(body) };
}

function read(name: string, from: URL): string {
  return readFileSync(new URL(name, from), 'utf8');
}

/** The icons that nhsuk-frontend's stylesheet draws in sortable tables and search fields. */
const icons = ['arrow-down', 'arrow-up-down', 'arrow-up', 'cross'].map((icon) => {
  const name = `nhsuk-icon-${icon}.svg`;
  return { name, asset: asset(name, 'image/svg+xml', read(`assets/images/${name}`, frontend)) };
});

/** The stylesheet, naming its icons by their addresses here. */
function stylesheet(): Asset {
  const css = icons.reduce(
    (source, icon) => source.replaceAll(`/assets/images/${icon.name}`, icon.asset.path),
    read('styles/alongside.css', here),
  );
  return asset('alongside.css', 'text/css; charset=utf-8', css);
}

/** nhsuk-frontend's script, without the name of a source map that is not here. */
const library = asset(
  'nhsuk-frontend.min.js',
  script,
  read('nhsuk-frontend.min.js', frontend).replace(/\/\/# sourceMappingURL=\S+\s*$/, ''),
);

const named = {
  'alongside.css': stylesheet(),
  'nhsuk-frontend.min.js': library,
  // Imports the library by its address here instead of the name it has in the source.
  'alongside.js': asset(
    'alongside.js',
    script,
    read('client/alongside.js', here).replace('./nhsuk-frontend.min.js', library.path),
  ),
  'favicon.svg': asset('favicon.svg', 'image/svg+xml', read('mark.svg', here)),
} as const satisfies Record<string, Asset>;

/** Every file the pages need, read from disk once, when this module is loaded. */
export function assets(): readonly Asset[] {
  return [...Object.values(named), ...icons.map((icon) => icon.asset)];
}

/** The address of one file. */
export function assetPath(name: keyof typeof named): string {
  return named[name].path;
}
