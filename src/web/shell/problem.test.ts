import { expect, test } from 'vitest';
import { decodeProblem, problemOf } from './problem.ts';

const body = {
  type: 'about:blank',
  title: 'Đã nhập sai nhiều lần.',
  status: 429,
  code: 'lockedOut',
  errors: [{ path: ['person', 'email'], message: 'Sai' }, { path: 'password', message: 'Thiếu' }, 7],
};

test('a problem document becomes an error with its code, places and waiting time', () => {
  const error = decodeProblem(body, { status: 429, headers: { 'retry-after': '90' } });
  const problem = problemOf(error);
  expect(problem).toMatchObject({ code: 'lockedOut', status: 429, retryAfter: 90, detail: null });
  expect(problem.errors).toEqual([
    { path: 'person.email', message: 'Sai' },
    { path: 'password', message: 'Thiếu' },
  ]);
});

test('a body that is no problem document is left to others', () => {
  expect(decodeProblem('<html>', { status: 502, headers: {} })).toBeNull();
});

test('a server out of reach is told apart from a fault of ours', () => {
  expect(problemOf(new TypeError('Failed to fetch')).code).toBe('offline');
  expect(problemOf(new Error('x')).code).toBe('unexpected');
  expect(problemOf(new TypeError('Cannot read properties of undefined')).code).toBe('unexpected');
});
