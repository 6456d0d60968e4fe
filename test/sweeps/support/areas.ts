import { isTest } from './source-files.ts';

/** Which part of the house a file stands in. */
export type Area =
  | { readonly layer: 'platform' | 'design' | 'numbers' | 'app' | 'shape' | 'test' }
  | { readonly layer: 'modules'; readonly room: string };

/** The area of a file; what stands beside `src` is for working on the product, as tests are. Throws for a file in a place the house has no room for. */
export function areaOf(path: string): Area {
  const [top, second, third] = path.split('/');
  if (top === 'test' || top === 'scripts' || top === 'bench') return { layer: 'test' };
  if (path === 'src/modules/module.ts') return { layer: 'shape' };
  if (second === 'modules' && third) return { layer: 'modules', room: third };
  if (second === 'platform' || second === 'design' || second === 'numbers') return { layer: second };
  if (second === 'cli' || (top === 'src' && third === undefined)) return { layer: 'app' };
  throw new Error(`${path} stands in no part of the house that docs/boundaries.md knows`);
}

/** Whether a file is for tests alone, wherever it lies. */
export function forTests(path: string): boolean {
  return isTest(path) || path.endsWith('/testing.ts') || path.includes('/testing/');
}
