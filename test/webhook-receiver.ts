import http, { type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export type Received = { headers: IncomingHttpHeaders; body: string; path: string };

/** A machine of somebody else that takes messages, on loopback. */
export type Receiver = {
  origin: string;
  port: number;
  received: Received[];
  /** What it answers from now on; 204 until told otherwise. */
  answer(how: (response: http.ServerResponse) => void): void;
  /** Settles when it has had so many messages in all. */
  has(count: number): Promise<void>;
  close(): Promise<void>;
};

/** Opens a receiver. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let next = Promise.withResolvers<void>();
  let how: (response: http.ServerResponse) => void = (response) => response.writeHead(204).end();
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({ headers: request.headers, body, path: request.url ?? '' });
      how(response);
      next.resolve();
      next = Promise.withResolvers<void>();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    received,
    answer: (given) => {
      how = given;
    },
    async has(count) {
      while (received.length < count) await next.promise;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** What a message says, for who holds the secret; another implementation looks at the signature. */
export function verified({ headers, body }: Received, secret: string): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>);
}
