import type { pg } from '#platform/database/types.ts';
import type { Statement } from './captured.ts';

/** What the server's process is started with. */
export interface AppStart {
  readonly database: pg.ClientConfig;
  readonly mode: 'live' | 'demo';
  readonly workers: boolean;
  /** What its sealed texts were closed with; a new key where there are none. */
  readonly key?: Uint8Array;
}

/** What the benchmark asks of the server's process. */
export type AppAsk =
  | { readonly ask: 'capture' }
  | { readonly ask: 'captured' }
  | { readonly ask: 'processor time' }
  | { readonly ask: 'constant'; readonly body: string }
  | { readonly ask: 'sign in'; readonly accountId: string };

export type AppAnswer =
  | { readonly port: number }
  | { readonly statements: readonly Statement[] }
  | { readonly cookie: string }
  | { readonly milliseconds: number }
  | { readonly done: true };
