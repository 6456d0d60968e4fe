import type { FastifyInstance } from 'fastify';
import type { Platform } from '#platform/platform.ts';

/** For whoever watches over the server: is it alive, and can it do its work? */
export function serveHealth(server: FastifyInstance, platform: Platform): void {
  server.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ alive: true }),
  );
  server.get('/health/ready', async (_request, reply) => {
    const database = await answers(platform);
    return reply
      .code(database ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready: database, database });
  });
}

async function answers(platform: Platform): Promise<boolean> {
  try {
    await platform.database.global('select 1');
    return true;
  } catch (error) {
    platform.log.warn({ err: error }, 'the database did not answer');
    return false;
  }
}
