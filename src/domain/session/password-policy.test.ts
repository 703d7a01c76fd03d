import { expect, test } from 'vitest';
import { isWeakPassword } from './password-policy.ts';

const email = 'chuyenvien.phong1@vks-hagiang.demo';

test.each([
  'ngan-qua-11',
  'chuyenvien.phong1@vks-hagiang.demo',
  'ChuyenVien.Phong1',
  'chuyenvien.phong2026',
  'matkhau123456',
  'Mat-Khau-123456',
  'PASSWORD1234',
  'aaaaaaaaaaaaaaaa',
  'abababababab',
  '123456789012',
  'abcdefghijklm',
  '210987654321',
])('refuses %s', (password) => {
  expect(isWeakPassword(password, email)).toBe(true);
});

test.each(['lientich-demo-2026', 'mưa rơi trên mái ngói', '7 con vịt 3 cái ao', 'Xk4!pQ9$zT2&'])(
  'takes %s',
  (password) => {
    expect(isWeakPassword(password, email)).toBe(false);
  },
);

test('counts letters, not the marks that a keyboard may send apart', () => {
  const eleven = 'ộộộộộộabcde'.normalize('NFD');
  expect(eleven.length).toBeGreaterThan(12);
  expect(isWeakPassword(eleven, email)).toBe(true);
});
