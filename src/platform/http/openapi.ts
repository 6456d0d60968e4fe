import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Route } from './route.ts';

/** Describes our machine-readable routes as OpenAPI 3.1, from the same shapes that check what comes in. */
export async function describeApi(server: FastifyInstance, publicUrl: string): Promise<void> {
  // The shapes are checked where every route's are (mount.ts); here they only describe.
  server.setValidatorCompiler(() => (value) => ({ value }));
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Alongside',
        version: '1',
        description: 'What a college offers, for other programs to read. Nothing here is about a person.',
      },
      servers: [{ url: publicUrl }],
    },
    hideUntagged: true,
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
}

const problem = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.string() });

/** The description of one API route. */
export function apiSchema(route: Route): FastifySchema {
  const api = route.more.api!;
  const params = route.page.params ?? z.object({});
  return {
    tags: ['college'],
    summary: api.summary,
    ...(route.path.includes(':space') || route.page.params
      ? { params: params.extend(route.path.includes(':space') ? { space: z.string() } : {}) }
      : {}),
    // Whatever an address asks with a question mark may be left out.
    ...(route.page.query ? { querystring: route.page.query.partial() } : {}),
    response: { 200: api.answers, 404: problem },
  } as FastifySchema;
}
