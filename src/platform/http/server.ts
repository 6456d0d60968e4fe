import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { Trouble } from '#platform/errors/errors.ts';
import { serveAssets } from './assets.ts';
import { cookiesFor } from './cookies.ts';
import { answerTrouble } from './answer-trouble.ts';
import { keepFigures, serveMetrics } from '#platform/metrics/serve-metrics.ts';
import { serveHealth } from './health.ts';
import type { NavigationFor, WhoIsThere } from './make-visit.ts';
import { describeApi } from './openapi.ts';
import { canBeRead, LONGEST_PART, NOWHERE } from './can-be-read.ts';
import { mount } from './mount.ts';
import { readQuery } from './read-query.ts';
import { tokenOf } from './read-form.ts';
import type { Platform } from '#platform/platform.ts';
import type { Route } from './route.ts';
import type { Visit } from './visit.ts';

const LARGEST_FORM = 256 * 1024;
const YEAR = 365 * 24 * 60 * 60;

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether the body was understood as a form, before anything of ours looked at it. */
    formArrived: boolean;
    /** The visit it was made into, once it is known who comes and to where. */
    visit: Visit | null;
  }
}

export interface ServerParts {
  readonly platform: Platform;
  readonly routes: readonly Route[];
  readonly whoIsThere: WhoIsThere;
  readonly navigationFor: NavigationFor;
  /** Turns the per-minute limits off, for tests that send thousands of requests from one address. */
  readonly unlimited?: boolean;
}

/** Puts the web server together; read it from top to bottom. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, log } = parts.platform;
  const server: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUST_PROXY,
    bodyLimit: LARGEST_FORM,
    requestTimeout: 30_000,
    rewriteUrl: ({ url = '/' }) => (canBeRead(url) ? url : NOWHERE),
    routerOptions: { querystringParser: readQuery, maxParamLength: LONGEST_PART, ignoreTrailingSlash: true },
  });
  server.decorateRequest('formArrived', false);
  server.decorateRequest('visit', null);
  const figures = keepFigures(server, parts.platform);
  const cookies = cookiesFor(config);
  await server.register(helmet, helmetOptions(config.publicUrl));
  await server.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: LARGEST_FORM, parser: readQuery });
  await server.register(multipart, {
    attachFieldsToBody: true,
    limits: { fieldSize: LARGEST_FORM, fields: 500, files: 1, parts: 501 },
  });
  await server.register(csrf, {
    cookieKey: cookies.form,
    cookieOpts: cookies.options,
    getToken: (request) => tokenOf(request),
  });
  if (!parts.unlimited)
    await server.register(rateLimit, {
      global: false,
      errorResponseBuilder: () => new Trouble('too-many', 'Too many requests came from your connection'),
    });
  await describeApi(server, config.publicUrl);
  const maker = {
    platform: parts.platform,
    cookies,
    whoIsThere: parts.whoIsThere,
    navigationFor: parts.navigationFor,
  };
  server.setErrorHandler((error, request, reply) => answerTrouble(maker, error, request, reply));
  server.setNotFoundHandler((request, reply) =>
    answerTrouble(maker, new Trouble('not-found', 'No such page'), request, reply),
  );
  serveAssets(server);
  serveHealth(server, parts.platform);
  serveMetrics(server, parts.platform, figures);
  server.get('/api/v1/openapi.json', async () => server.swagger());
  for (const route of parts.routes) mount(server, maker, route);
  return server;
}

function helmetOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
  };
}
