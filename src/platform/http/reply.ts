import type { Readable } from 'node:stream';
import type { Html } from '#design/html.ts';

/** What a handler answers; the server alone turns it into HTTP. */
export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly html: Html }
  | {
      readonly kind: 'bytes';
      readonly type: string;
      readonly body: Buffer;
      readonly etag: string;
      readonly cache: string;
    }
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly body: string | Buffer | Readable;
      readonly name?: string;
    }
  | { readonly kind: 'json'; readonly status: number; readonly value: unknown }
  | {
      readonly kind: 'live';
      readonly topic: string;
      readonly key: string;
      readonly read: () => Promise<object>;
    }
  | { readonly kind: 'go'; readonly to: string; readonly signIn?: SignInChange };

/** A sign-in that begins (its token goes into the cookie) or ends. */
export type SignInChange = { readonly token: string } | 'ended';

/** Goes to another page of ours by GET (303), as after a form that was understood. */
export function goTo(to: string, signIn?: SignInChange): Reply {
  return { kind: 'go', to, ...(signIn ? { signIn } : {}) };
}

/** A file: shown in the browser, or saved under `name` when one is given. */
export function file(type: string, body: string | Buffer | Readable, name?: string): Reply {
  return { kind: 'file', type, body, ...(name ? { name } : {}) };
}

/**
 * What may change while a page is open, as JSON: once to whoever asks, and again after each change to a page that keeps
 * listening (server-sent events). `topic` is what it is about ("run/0190…"); `key` names all that the answer depends on.
 */
export function live(topic: string, key: string, read: () => Promise<object>): Reply {
  return { kind: 'live', topic, key, read };
}

export function json(value: unknown, status = 200): Reply {
  return { kind: 'json', status, value };
}
