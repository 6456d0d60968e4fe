import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RouteShorthandOptions,
  preHandlerHookHandler,
} from 'fastify';
import type { z } from 'zod';
import { Trouble } from '#platform/errors/errors.ts';
import { askOnceMore } from './ask-once-more.ts';
import { apiSchema } from './openapi.ts';
import { LANGUAGE_COOKIE, makeVisit } from './make-visit.ts';
import type { VisitMaker } from './make-visit.ts';
import { refuseForeignOrigin } from './origin.ts';
import { send } from './send.ts';
import type { Reply } from './reply.ts';
import type { Answer, Route } from './route.ts';
import type { Visit } from './visit.ts';

/** Makes one line of a route list answer: token → who and where → guard → shapes → handler → reply. */
export function mount(server: FastifyInstance, maker: VisitMaker, route: Route): void {
  const options: RouteShorthandOptions = {
    ...(route.more.upload ? { bodyLimit: route.more.upload } : {}),
    ...(route.more.api ? { schema: apiSchema(route) } : {}),
    config: {
      ...(route.more.perMinute ? { rateLimit: { max: route.more.perMinute, timeWindow: 60_000 } } : {}),
      // The limit on bodies does not hold for files: they have one of their own.
      ...(route.more.upload ? { multipartOptions: { limits: { fileSize: route.more.upload } } } : {}),
    },
  };
  if (route.method === 'POST') options.preHandler = checksOf(server, maker, route);
  const shapes = shapesOf(route);
  server.route({
    ...options,
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const visit = await arrive(maker, shapes, request, reply);
      const asked = await askedOnceMore(route, visit);
      if (asked) return send(maker, visit, asked, reply);
      const refusal = route.guard.answer(visit);
      if (refusal !== 'yes') return refuse(refusal, visit, request, reply);
      const answer = await route.page.handle(visit as Visit<never, never>);
      return send(maker, visit, answer, reply);
    },
  });
}

function checksOf(server: FastifyInstance, maker: VisitMaker, route: Route): preHandlerHookHandler[] {
  const origin: preHandlerHookHandler = (request, _reply, done) => {
    request.formArrived = true;
    refuseForeignOrigin(maker.platform.config.publicUrl, request);
    done();
  };
  const token: preHandlerHookHandler = function checkToken(request, reply, done) {
    const nobody = request.cookies[maker.cookies.signIn] === undefined;
    if (route.more.noTokenWhileSignedOut && nobody) return done();
    return server.csrfProtection.call(this, request, reply, done);
  };
  return [origin, token];
}

interface Shapes {
  readonly params: z.ZodObject | null;
  readonly query: z.ZodObject | null;
}

// Made strict once for a route: a schema made anew for each request would be compiled anew as well.
function shapesOf({ page }: Route): Shapes {
  return { params: page.params?.strict() ?? null, query: page.query?.strict() ?? null };
}

async function arrive(
  maker: VisitMaker,
  shapes: Shapes,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visit> {
  takeLanguage(request, reply, maker);
  dropTracking(request);
  const visit = await makeVisit(maker, request, reply);
  request.visit = visit;
  return Object.defineProperties(visit, {
    params: {
      value: shaped(shapes.params, pathOf(request), () => new Trouble('not-found', 'No such page')),
    },
    query: {
      value: shaped(
        shapes.query,
        request.query,
        () => new Trouble('bad-request', 'The address asks for something this page does not know'),
      ),
    },
  });
}

function pathOf(request: FastifyRequest): Record<string, unknown> {
  const { space: _space, code, ...rest } = request.params as Record<string, unknown>;
  // A code may have been read out or printed in capitals.
  return typeof code === 'string' ? { ...rest, code: code.toLowerCase() } : rest;
}

function shaped(shape: z.ZodObject | null, value: unknown, trouble: () => Trouble): unknown {
  if (!shape) {
    if (value && Object.keys(value).length > 0) throw trouble();
    return {};
  }
  const result = shape.safeParse(value);
  if (!result.success || hasNul(result.data)) throw trouble();
  return result.data;
}

// No database text can hold a NUL, and no address of ours has one.
function hasNul(values: object): boolean {
  return Object.values(values).some((value) => typeof value === 'string' && value.includes('\u0000'));
}

// Other sites add these to a link of ours that somebody shares; no page here means anything by them.
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;

function dropTracking(request: FastifyRequest): void {
  const query = request.query as Record<string, unknown>;
  for (const name of Object.keys(query)) if (TRACKING.test(name)) delete query[name];
}

// "?lang=easy" may stand on any address: it chooses the words for this page and, by a cookie, for the next ones.
function takeLanguage(request: FastifyRequest, reply: FastifyReply, maker: VisitMaker): void {
  const query = request.query as Record<string, unknown>;
  const asked = query['lang'];
  if (asked === undefined) return;
  delete query['lang'];
  if (asked !== 'easy' && asked !== 'en') return;
  (request as { languageAsked?: string }).languageAsked = asked;
  void reply.setCookie(LANGUAGE_COOKIE, asked, { ...maker.cookies.options, maxAge: 31_536_000 });
}

// A form must not be lost because the second step was too long ago: it is asked for on the way.
async function askedOnceMore(route: Route, visit: Visit): Promise<Reply | null> {
  const isForm = route.method === 'POST' && !route.path.startsWith('/api/');
  return isForm && route.guard.answer(visit) === 'second-step-again' ? askOnceMore(visit) : null;
}

function refuse(
  refusal: Exclude<Answer, 'yes'>,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (refusal === 'not-found') throw new Trouble('not-found', 'No such page');
  if (refusal === 'not-allowed') throw new Trouble('not-allowed', 'Your role in this space does not open it');
  if (refusal === 'second-step-first' || refusal === 'second-step-again')
    return askForSecondStep(visit, request, reply);
  if (request.url.startsWith('/api/'))
    throw new Trouble('sign-in-first', 'This needs somebody who is signed in');
  const next = request.method === 'GET' ? nextOf(visit) : '';
  return reply.header('cache-control', 'no-store').redirect(`/sign-in${next}`, 303);
}

// A page is asked for once more after the second step. What a form or a program sent is refused, and has changed nothing.
function askForSecondStep(visit: Visit, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.method !== 'GET' || request.url.startsWith('/api/'))
    throw new Trouble('second-step-first', 'This needs your second step');
  return reply.header('cache-control', 'no-store').redirect(`/sign-in/second-step${nextOf(visit)}`, 303);
}

function nextOf(visit: Visit): string {
  return `?next=${encodeURIComponent(visit.address)}`;
}
