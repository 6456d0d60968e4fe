import type { FastifyInstance } from 'fastify';
import { assets } from '#design/assets.ts';

/** Styles, scripts and icons: named by their content, so that a browser keeps them for a year. */
export function serveAssets(server: FastifyInstance): void {
  for (const asset of assets()) {
    server.get(asset.path, (_request, reply) => {
      void reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type(asset.type)
        .send(asset.body);
    });
  }
}
