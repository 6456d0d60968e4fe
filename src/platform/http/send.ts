import type { FastifyReply } from 'fastify';
import { sendLive } from './send-live.ts';
import type { VisitMaker } from './make-visit.ts';
import type { Reply, SignInChange } from './reply.ts';
import type { Visit } from './visit.ts';

const FORTNIGHT = 14 * 24 * 60 * 60;

/** Turns a handler's answer into HTTP. What a signed-in person sees is kept by no cache. */
export function send(
  maker: VisitMaker,
  visit: Visit,
  answer: Reply,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  void reply.header('cache-control', answer.kind === 'bytes' && !visit.who ? answer.cache : 'no-store');
  switch (answer.kind) {
    case 'page':
      return reply.code(answer.status).type('text/html; charset=utf-8').send(answer.html.text);
    case 'bytes':
      return sendBytes(answer, reply);
    case 'file':
      if (answer.name)
        void reply.header(
          'content-disposition',
          `attachment; filename="${answer.name.replace(/[^\w.-]/g, '-')}"`,
        );
      return reply.type(answer.type).send(answer.body);
    case 'json':
      return reply
        .code(answer.status)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.value));
    case 'live':
      return sendLive(visit, answer, reply);
    case 'go':
      changeSignIn(maker, answer.signIn, reply);
      return reply.redirect(answer.to, 303);
  }
}

function sendBytes(answer: Extract<Reply, { kind: 'bytes' }>, reply: FastifyReply): FastifyReply {
  void reply.header('etag', answer.etag).header('vary', 'cookie');
  if (reply.request.headers['if-none-match'] === answer.etag) return reply.code(304).send();
  return reply.type(answer.type).send(answer.body);
}

function changeSignIn(maker: VisitMaker, change: SignInChange | undefined, reply: FastifyReply): void {
  if (!change) return;
  const { signIn, form, options } = maker.cookies;
  // A new sign-in, or its end, also ends the old form tokens.
  void reply.clearCookie(form, options);
  if (change === 'ended') void reply.clearCookie(signIn, options);
  else void reply.setCookie(signIn, change.token, { ...options, maxAge: FORTNIGHT });
}
