/**
 * What our binding of the contract costs: CPU of the server for a list of 50 rows through `platform/serve.ts`, with and
 * without the check of the answer, beside bare Fastify. `node bench/serve.ts [calls]`; the server is a process of its own,
 * so that only its CPU counts.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyInstance } from 'fastify';
import { agencies } from '../src/contract/agencies.ts';
import type { AgencyRow } from '../src/contract/agency-views.ts';
import { serve } from '../src/server/platform/serve.ts';

const ways = ['bare Fastify', 'serve.ts, as in production', 'serve.ts, answer checked'] as const;
type Way = (typeof ways)[number];

const rows: AgencyRow[] = Array.from({ length: 50 }, (_, index) => ({
  id: `01983a5e-7c00-7000-8000-${String(index).padStart(12, '0')}`,
  code: `H20.${index}`,
  name: `Viện kiểm sát nhân dân khu vực ${index} tỉnh Hà Giang`,
  shortName: `VKSND khu vực ${index}`,
  kind: 'procuracy',
  level: 'region',
  superiorName: 'Viện kiểm sát nhân dân tỉnh Hà Giang',
  endedOn: null,
}));
const answer = { items: rows, nextCursor: null };

function openServer(way: Way): FastifyInstance {
  const app = Fastify();
  if (way === 'bare Fastify') app.get('/agencies', async () => answer);
  else {
    const { listAgencies } = agencies;
    const bound = { prefix: '', checkOutput: way === 'serve.ts, answer checked', admit: async () => ({}) };
    serve(app, { listAgencies }, { listAgencies: async () => answer }, bound);
  }
  return app;
}

async function runServer(way: Way): Promise<void> {
  const app = openServer(way);
  await app.listen({ port: 0, host: '127.0.0.1' });
  let begun = process.cpuUsage();
  process.on('message', (message) => {
    if (message === 'begin') begun = process.cpuUsage();
    const { user, system } = process.cpuUsage(begun);
    process.send?.({ cpu: user + system });
  });
  process.send?.({ port: (app.server.address() as { port: number }).port });
}

/** Microseconds of CPU for one call, after as many calls to warm up. */
async function measure(way: Way, calls: number): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), ['server', way]);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  const ask = async (message: string) => {
    child.send(message);
    const [{ cpu }] = (await once(child, 'message')) as [{ cpu: number }];
    return cpu;
  };
  await callMany(port, agent, calls);
  await ask('begin');
  await callMany(port, agent, calls);
  const cpu = await ask('end');
  agent.destroy();
  child.kill();
  return cpu / calls;
}

async function callMany(port: number, agent: http.Agent, calls: number): Promise<void> {
  let left = calls;
  const caller = async () => {
    while (left-- > 0) await callOnce(port, agent);
  };
  await Promise.all(Array.from({ length: 8 }, caller));
}

function callOnce(port: number, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port, agent, path: '/agencies?limit=50&kind=procuracy' }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`answered ${response.statusCode}`));
      response.resume().once('end', resolve);
    });
    request.once('error', reject);
  });
}

if (process.argv[2] === 'server') await runServer(process.argv[3] as Way);
else {
  const calls = Number(process.argv[2] ?? 10_000);
  console.log(
    `CPU of the server for a call that lists 50 rows, µs (${calls} calls after as many to warm up)`,
  );
  for (const way of ways)
    console.log(`${way.padEnd(28)} ${(await measure(way, calls)).toFixed(0).padStart(6)}`);
}
