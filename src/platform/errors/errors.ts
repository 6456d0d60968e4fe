/**
 * Trouble of the third kind: something is wrong, and nobody filling in a form could mend it here.
 * One handler (`http/error-pages.ts`) maps a code to a status, a page and a log line; the domain never knows HTTP.
 */
export type Code =
  | 'not-found'
  | 'sign-in-first'
  | 'not-allowed'
  | 'second-step-first'
  | 'form-expired'
  | 'bad-request'
  | 'changed-meanwhile'
  | 'busy'
  | 'too-many'
  | 'too-large'
  | 'unavailable';

export class Trouble extends Error {
  readonly code: Code;
  constructor(code: Code, message: string) {
    super(message);
    this.name = 'Trouble';
    this.code = code;
  }
}

/** For what does not exist, and for what this person may not know exists. */
export function notFound(what = 'We could not find that page'): Trouble {
  return new Trouble('not-found', what);
}

/** Narrows away null and undefined: what is missing is "not found". */
export function found<T>(thing: T | null | undefined, what?: string): T {
  if (thing === null || thing === undefined) throw notFound(what);
  return thing;
}
