import { expect, test } from 'vitest';
import { alertKinds } from './alert-kind.ts';
import { pathOfAlert } from './alert-path.ts';
import { alertSentence } from './alert-sentence.ts';

test('every alert has its sentence in both languages, which differ and end once', () => {
  for (const kind of alertKinds) {
    const [vi, en] = (['vi', 'en'] as const).map((language) =>
      alertSentence({ kind, subject: 'Quy chế số 10.', restricted: false }, language),
    );
    expect(vi, kind).not.toBe(en);
    expect(`${vi}${en}`, kind).not.toMatch(/[{}]|\.\./);
  }
});

test('of what is restricted nothing is said but that it is', () => {
  const told = { kind: 'requestArrived', subject: 'Vụ án X', restricted: true } as const;
  expect(alertSentence(told, 'vi')).toBe('Có yêu cầu mới gửi đến cơ quan: một yêu cầu hạn chế.');
  expect(alertSentence(told, 'en')).toBe('A request has arrived at your agency: a restricted request.');
});

test('a title is put in as it is, whatever signs it has', () => {
  expect(alertSentence({ kind: 'messageArrived', subject: '$& và {subject}', restricted: false }, 'vi')).toBe(
    'Có nội dung trao đổi mới: $& và {subject}.',
  );
});

test('an alert leads to the page of what it is about, else to where one goes on', () => {
  const id = '01983a5e-7c00-7000-8000-000000000001';
  expect(pathOfAlert({ kind: 'requestArrived', aboutKind: 'request', aboutId: id })).toBe(`/yeu-cau/${id}`);
  expect(pathOfAlert({ kind: 'workHanded', aboutKind: 'duty', aboutId: id })).toBe('/ban-lam-viec');
  expect(pathOfAlert({ kind: 'newSignIn', aboutKind: null, aboutId: null })).toBe('/tai-khoan');
  expect(pathOfAlert({ kind: 'headOfReset', aboutKind: null, aboutId: null })).toBeNull();
});
