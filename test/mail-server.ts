import { SMTPServer } from 'smtp-server';

/** What a mail server took: the envelope and the message as it came over the line. */
export type Taken = { from: string; to: string[]; text: string };

export type MailServer = {
  port: number;
  taken: Taken[];
  /** How many addressees it refused for good. */
  refused: number;
  close(): Promise<void>;
};

/**
 * A real mail server on loopback that keeps what it takes.
 * @param options.refuses addressees that it does not know (550)
 */
export async function openMailServer({
  port = 0,
  refuses = [],
}: { port?: number; refuses?: readonly string[] } = {}): Promise<MailServer> {
  const opened: MailServer = { port, taken: [], refused: 0, close: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      if (!refuses.includes(address)) return done();
      opened.refused += 1;
      return done(Object.assign(new Error('no such user here'), { responseCode: 550 }));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        opened.taken.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  opened.port = typeof address === 'object' && address !== null ? address.port : port;
  opened.close = () => new Promise((resolve) => server.close(() => resolve()));
  return opened;
}
