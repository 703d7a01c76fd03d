import { expect, test } from 'vitest';
import { linkOf } from './link-of.ts';

test('a link leads to a page of the web, or is left out', () => {
  expect(linkOf(' https://vanban.hagiang.demo/45 ')).toBe('https://vanban.hagiang.demo/45');
  expect(linkOf('http://noi-bo.demo')).toBe('http://noi-bo.demo');
  expect(linkOf('  ')).toBeNull();
});

test('what would run on the reader’s machine, or leads nowhere, is no link', () => {
  for (const typed of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'vanban.demo',
    'số 45',
  ])
    expect(linkOf(typed)).toBeUndefined();
});
