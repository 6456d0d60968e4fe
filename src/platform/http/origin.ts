import type { FastifyRequest } from 'fastify';
import { Trouble } from '#platform/errors/errors.ts';

/** Refuses a POST that another site's page sent: by its Origin, or by what the browser says of where it came from. */
export function refuseForeignOrigin(publicUrl: string, request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const ours =
    origin === undefined || origin === new URL(publicUrl).origin || hostOf(origin) === request.headers.host;
  if (!ours || site === 'cross-site')
    throw new Trouble('form-expired', 'It came from a page that is not ours');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
