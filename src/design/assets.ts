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

type AssetName = 'alongside.css' | 'alongside.js' | 'nhsuk-frontend.min.js' | 'favicon.svg';

const here = new URL('.', import.meta.url);
const frontend = new URL('../../node_modules/nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js', here);
const scripts = 'text/javascript; charset=utf-8';

function asset(name: AssetName, type: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return { path: `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, type, body };
}

/** The script, importing nhsuk-frontend by its address here instead of the name it has in the source. */
function ownScript(imported: Asset): Buffer {
  const source = readFileSync(new URL('client/alongside.js', here), 'utf8');
  return Buffer.from(source.replace('./nhsuk-frontend.min.js', imported.path));
}

function withoutSourceMap(source: Buffer): Buffer {
  return Buffer.from(source.toString('utf8').replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
}

function load(): ReadonlyMap<AssetName, Asset> {
  const library = asset('nhsuk-frontend.min.js', scripts, withoutSourceMap(readFileSync(frontend)));
  const stylesheet = readFileSync(new URL('styles/alongside.css', here));
  return new Map<AssetName, Asset>([
    ['alongside.css', asset('alongside.css', 'text/css; charset=utf-8', stylesheet)],
    ['nhsuk-frontend.min.js', library],
    ['alongside.js', asset('alongside.js', scripts, ownScript(library))],
    ['favicon.svg', asset('favicon.svg', 'image/svg+xml', readFileSync(new URL('mark.svg', here)))],
  ]);
}

const loaded = load();

/** Every file the pages need, read from disk once. */
export function assets(): readonly Asset[] {
  return [...loaded.values()];
}

/** The address of one file. */
export function assetPath(name: AssetName): string {
  return loaded.get(name)!.path;
}
