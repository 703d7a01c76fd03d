import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { root } from './config.ts';
import { generalProblem } from './problem.ts';
import { languageOf } from './serve.ts';

/** Serves the built web; every address of the interface answers with its one page, unknown API paths with 404. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const folder = path.join(root, 'dist/web');
  const built = existsSync(path.join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      setHeaders: cacheByName,
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      ['GET', 'HEAD'].includes(request.method) &&
      !request.url.startsWith('/api/') &&
      !path.extname(request.url.split('?')[0] ?? '');
    if (page && built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    const problem = generalProblem('notFound', languageOf(request), request.id);
    return reply.code(404).type('application/problem+json').send(problem);
  });
}

/** Built files carry a hash in their names and never change. */
function cacheByName(reply: FastifyReply, file: string): void {
  if (file.includes(`${path.sep}assets${path.sep}`))
    reply.header('cache-control', 'public, max-age=31536000, immutable');
}
