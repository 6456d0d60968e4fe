import type { z } from 'zod';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** Who a page is written for. Pages for everyone must exist in Easy Read too. */
export type Audience = 'everyone' | 'students' | 'staff' | 'operators' | 'machines';

/**
 * "second-step-first": their role would open it, and this sign-in has not shown the second step.
 * "second-step-again": it has, too long ago for this.
 */
export type Answer =
  'yes' | 'sign-in-first' | 'second-step-first' | 'second-step-again' | 'not-allowed' | 'not-found';

/** Says who may come to a route. Its name stands in the route list and in the sweeps. */
export interface Guard {
  readonly name: string;
  answer(visit: Visit): Answer;
}

export type Handle<Params, Query> = (visit: Visit<Params, Query>) => Promise<Reply> | Reply;

/** A handler with the shapes of what it takes from the address. What does not fit is "not found" (path) or refused (query). */
export interface Page {
  readonly params: z.ZodObject | null;
  readonly query: z.ZodObject | null;
  readonly handle: Handle<never, never>;
}

interface Shapes<Params extends z.ZodObject, Query extends z.ZodObject> {
  params?: Params;
  query?: Query;
}

type Empty = z.ZodObject<Record<never, never>>;

/** Makes a page from the shapes of its address and what it does. */
export function page<Params extends z.ZodObject = Empty, Query extends z.ZodObject = Empty>(
  shapes: Shapes<Params, Query>,
  handle: Handle<z.output<Params>, z.output<Query>>,
): Page {
  return {
    params: shapes.params ?? null,
    query: shapes.query ?? null,
    handle: handle as unknown as Handle<never, never>,
  };
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly guard: Guard;
  readonly audience: Audience;
  readonly page: Page;
  readonly more: RouteOptions;
}

export interface RouteOptions {
  /** How many requests one address may send in a minute (unlimited when left out, save for the server's own limit). */
  readonly perMinute?: number;
  /** The largest body in bytes, for a form that sends a file. */
  readonly upload?: number;
  /** For machine-readable routes: what it is, and what it answers. */
  readonly api?: { readonly summary: string; readonly answers: z.ZodType };
  /** Why a POST here needs no form token while nobody is signed in (the Origin is checked all the same). */
  readonly noTokenWhileSignedOut?: string;
}

/** A page to look at: changes nothing. */
export function get(
  path: string,
  guard: Guard,
  audience: Audience,
  shown: Page,
  more: RouteOptions = {},
): Route {
  return { method: 'GET', path, guard, audience, page: shown, more };
}

/** A form that is sent, or a button that is pressed. */
export function post(
  path: string,
  guard: Guard,
  audience: Audience,
  done: Page,
  more: RouteOptions = {},
): Route {
  return { method: 'POST', path, guard, audience, page: done, more };
}
