import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 addresses that belong to networks of the world; what else is written like one carries another address in it. */
const worldOfSix: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address is one of the open internet: neither private, loopback, link-local, shared (CGNAT), multicast,
 * reserved or for documentation, nor an IPv6 address that stands for such an IPv4 one (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // `process` turns an IPv4 address that is written as IPv6 (::ffff:127.0.0.1) back into IPv4.
  const read = ipaddr.process(address);
  if (read.range() !== 'unicast') return false;
  return read.kind() === 'ipv4' || read.match(...worldOfSix);
}
