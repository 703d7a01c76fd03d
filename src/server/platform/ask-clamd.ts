import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** What ClamAV says of a file: the name of what it found; null: nothing. */
export type ClamdAnswer = { found: string | null };

/** clamd reads no command that is not ended by a NUL when it begins with z. */
const command = 'zINSTREAM\0';
const pieceBytes = 256 * 1024;
/** Milliseconds without a word or a sign of taking bytes after which it is taken to be away. */
const patience = 120_000;

/**
 * Has clamd look at a file by INSTREAM: pieces, each after its length in four bytes, ended by a length of nothing.
 * @param address `unix:/path` or `tcp://host:port`
 * @throws when it is not there, breaks off, or cannot look at the file (its StreamMaxLength is smaller)
 */
export async function askClamd(address: string, file: string): Promise<ClamdAnswer> {
  const socket = connectTo(address);
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')));
  const answer = readAnswer(socket);
  // It is waited for below; one that comes to nothing before that is told there, not as a fault of nobody.
  answer.catch(() => undefined);
  try {
    await once(socket, 'connect');
    await write(socket, Buffer.from(command));
    for await (const piece of createReadStream(file, { highWaterMark: pieceBytes })) {
      // It may answer before the end, and then takes nothing more.
      if (socket.readableEnded || socket.destroyed) break;
      await write(socket, lengthOf((piece as Buffer).length));
      await write(socket, piece as Buffer);
    }
    if (!socket.destroyed) socket.write(lengthOf(0));
    return readWords(await answer);
  } finally {
    socket.destroy();
  }
}

function connectTo(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
}

async function readAnswer(socket: Socket): Promise<string> {
  let said = '';
  for await (const piece of socket) {
    said += String(piece);
    if (said.includes('\0')) break;
  }
  return said.replace(/\0.*$/s, '').trim();
}

function readWords(said: string): ClamdAnswer {
  if (/^stream: OK$/.test(said)) return { found: null };
  const found = /^stream: (.{1,200}) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { found };
  throw new Error(said === '' ? 'clamd broke off' : 'clamd could not look at a file');
}
