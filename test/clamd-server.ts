import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A clamd that speaks INSTREAM on loopback and finds what holds its one signature. */
export type ClamdServer = { address: string; stop(): Promise<void> };

/** What it takes for a virus: no real one, so that no scanner of a developer's machine minds this file. */
export const signature = 'LIENTICH-THU-MA-DOC';

/** Starts it; `streamMax` is its StreamMaxLength. */
export async function startClamd({ streamMax = 100_000_000, port = 0 } = {}): Promise<ClamdServer> {
  const server = createServer((socket) => answer(socket, streamMax));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { address: addressOf(server), stop: () => stop(server) };
}

const command = Buffer.from('zINSTREAM\0');

function answer(socket: Socket, streamMax: number): void {
  let bytes = Buffer.alloc(0);
  const say = (words: string) => {
    socket.removeAllListeners('data');
    socket.end(`${words}\0`);
  };
  // Who was told early may hang up.
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    bytes = Buffer.concat([bytes, piece]);
    const said = judge(bytes, streamMax);
    if (said !== null) say(said);
  });
}

/** What it says once it knows; null while it waits for more. */
function judge(bytes: Buffer, streamMax: number): string | null {
  if (bytes.length < command.length) return null;
  if (!bytes.subarray(0, command.length).equals(command)) return 'UNKNOWN COMMAND';
  let content = '';
  for (let at = command.length; bytes.length >= at + 4;) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return content.includes(signature) ? 'stream: Lientich.Thu FOUND' : 'stream: OK';
    if (bytes.length < at + 4 + length) return null;
    content += bytes.toString('latin1', at + 4, at + 4 + length);
    if (content.length > streamMax) return 'INSTREAM size limit exceeded. ERROR';
    at += 4 + length;
  }
  return null;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('clamd of the test does not listen');
  return `tcp://127.0.0.1:${address.port}`;
}

async function stop(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
