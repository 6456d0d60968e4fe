import type { FastifyReply, FastifyRequest } from 'fastify';
import { page as document } from '#design/layout.ts';
import type { PageFrame } from '#design/layout.ts';
import { Trouble } from '#platform/errors/errors.ts';
import { errorMain, troubleKind } from './error-page.ts';
import type { VisitMaker } from './make-visit.ts';
import { frameOf } from './visit.ts';
import type { PageParts } from './visit.ts';

/** The one place where trouble becomes an answer: a status, a kind page (or JSON for machines), and a line in the log when it is ours. */
export function answerTrouble(
  maker: VisitMaker,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const kind = troubleKind(brokenForm(request, error) ?? csrfTrouble(error));
  if (kind.status === 500)
    maker.platform.log.error({ err: error, route: request.routeOptions?.url }, 'a request failed');
  if (kind.status === 503) void reply.header('retry-after', '5');
  void reply.code(kind.status).header('cache-control', 'no-store');
  if (request.url.startsWith('/api/')) {
    void reply.type('application/problem+json').send(
      JSON.stringify({
        type: 'about:blank',
        title: kind.title,
        status: kind.status,
        detail: kind.detail ?? kind.what,
      }),
    );
    return;
  }
  const parts = { title: kind.title, main: errorMain(kind), robots: 'none' as const };
  const body = document(request.visit ? frameOf(request.visit, parts) : bareFrame(parts));
  void reply.type('text/html; charset=utf-8').send(body.text);
}

// Trouble came before it was known who comes and to where.
function bareFrame(parts: PageParts): PageFrame {
  return {
    ...parts,
    language: 'en',
    address: '/',
    space: null,
    signedInAs: null,
    navigation: [],
    demo: null,
  };
}

// What the parser of forms with files throws at a broken one looks like a fault of ours, but came from outside.
function brokenForm(request: FastifyRequest, error: unknown): Trouble | null {
  const unread = request.isMultipart() && !request.formArrived;
  if (!unread || (typeof error === 'object' && error !== null && 'statusCode' in error)) return null;
  return new Trouble('bad-request', 'The form did not arrive whole');
}

function csrfTrouble(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code.startsWith('FST_CSRF') ? new Trouble('form-expired', 'The form had no fresh token') : error;
}
