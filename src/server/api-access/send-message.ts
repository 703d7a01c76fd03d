import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { type DeliveryFailure, failureOfStatus } from '../../domain/api-access/delivery.ts';
import { isPublicAddress } from './check-address.ts';

/** All addresses of a host name; the system's own resolver unless a test gives another. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export type Sending = {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** The place was allowed as one inside of a network. */
  internal: boolean;
};
export type Sent = { status: number | null; failure: DeliveryFailure | null };

export type Limits = { timeoutMs: number; answerBytes: number };
const usual: Limits = { timeoutMs: 15_000, answerBytes: 64_000 };

/**
 * Posts a message once. The name is resolved anew, every address it has is checked, and the connection goes to these
 * addresses and no others; redirects are not followed; of the answer the status counts, the rest is thrown away.
 */
export async function sendMessage(
  sending: Sending,
  resolve: Resolve = systemResolve,
  limits: Limits = usual,
): Promise<Sent> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const url = new URL(sending.url);
  try {
    const addresses = await untilAborted(addressesOf(url, resolve), signal);
    if (!sending.internal && !addresses.every(({ address }) => isPublicAddress(address)))
      return { status: null, failure: 'addressNotAllowed' };
    const status = await post(url, sending, { addresses, signal, ...limits });
    return { status, failure: failureOfStatus(status) };
  } catch (error) {
    // The network, its names and its certificates are foreign: whatever they do is how the message fared.
    return { status: null, failure: signal.aborted ? 'timedOut' : failureOf(error) };
  }
}

const systemResolve: Resolve = (host) => lookup(host, { all: true });

async function addressesOf(url: URL, resolve: Resolve): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const addresses = await resolve(host);
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  return addresses;
}

type Way = Limits & { addresses: LookupAddress[]; signal: AbortSignal };

function post(url: URL, { headers, body }: Sending, way: Way): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const options = {
    method: 'POST',
    agent: false as const,
    lookup: onlyTo(way.addresses),
    signal: way.signal,
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  };
  const request = url.protocol === 'https:' ? https.request(url, options) : http.request(url, options);
  // It may fail more than once, the last time after the promise is settled.
  request.on('error', reject);
  request.once('response', (response) => {
    const status = response.statusCode ?? 0;
    let bytes = 0;
    // What follows the status says nothing to us, so however it ends, the status counts.
    response.once('close', () => resolve(status));
    response.on('error', () => resolve(status));
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > way.answerBytes) response.destroy();
    });
  });
  request.end(body);
  return promise;
}

/** Answers every question for a name with the addresses that were checked, so that none can be put in their place. */
function onlyTo(addresses: LookupAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const first = addresses[0];
    if (options.all === true || first === undefined) callback(null, addresses);
    else callback(null, first.address, first.family);
  };
}

async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Error('timed out'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function failureOf(error: unknown): DeliveryFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'nameNotFound';
  return /CERT|TLS|SSL|SIGNATURE/.test(code) ? 'wrongCertificate' : 'notReached';
}
