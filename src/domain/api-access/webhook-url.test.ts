import { expect, test } from 'vitest';
import { isOrigin, isWebhookUrl, originOf } from './webhook-url.ts';

test.each([
  ['https://vanban.co-quan.vn/lien-tich?don-vi=1', true],
  ['http://10.1.2.3:8080/', true],
  ['https://[2001:db8::1]/x', true],
  ['https://ai:mat-khau@vanban.co-quan.vn/', false],
  ['https://vanban.co-quan.vn/#cuoi', false],
  ['ftp://vanban.co-quan.vn/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['//vanban.co-quan.vn/', false],
  ['vanban.co-quan.vn', false],
])('%s: messages could be sent there: %s', (words, could) => {
  expect(isWebhookUrl(words)).toBe(could);
});

test.each([
  ['https://Vanban.Co-quan.vn:443', 'https://vanban.co-quan.vn'],
  ['https://vanban.co-quan.vn:8443/', 'https://vanban.co-quan.vn:8443'],
  // However an address is written, it is the same place: decimal, octal, hexadecimal, IPv4 in IPv6.
  ['http://2130706433/', 'http://127.0.0.1'],
  ['http://0177.0.0.1/', 'http://127.0.0.1'],
  ['http://0x7f.1/', 'http://127.0.0.1'],
  ['http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]'],
])('%s is the place %s', (words, origin) => {
  expect(isOrigin(words)).toBe(true);
  expect(originOf(words)).toBe(origin);
});

test.each(['https://a.vn/x', 'https://a.vn/?x', 'https://a.vn?', 'https://u@a.vn', 'a.vn'])(
  '%s is more or less than a place',
  (words) => expect(isOrigin(words)).toBe(false),
);
