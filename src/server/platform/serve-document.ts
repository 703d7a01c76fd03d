import type { FastifyInstance } from 'fastify';
import { openApiDocument } from './openapi.ts';
import { referencePage } from './reference-page.ts';

/** `GET /api/v1/openapi.json` and the readable page `/api/docs`, both open, nothing remote in them. */
export async function serveDocument(
  app: FastifyInstance,
  options: { prefix: string; version: string },
): Promise<void> {
  const document = await openApiDocument(options.version);
  const page = referencePage(document);
  app.get(`${options.prefix}/openapi.json`, (_request, reply) => reply.send(document));
  app.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
