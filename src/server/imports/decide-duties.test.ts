import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/app.ts';
import { beginImport, workAt } from '../../../test/bring-in.ts';
import { exampleText, layParticipants, type Participant } from '../../../test/participants.ts';
import type { AddedDuty } from '../../domain/regulation/import-content.ts';

let server: TestApp;
let procuracy: Participant;

beforeAll(async () => {
  server = await openTestApp();
  [procuracy] = await layParticipants(server, 'Viện kiểm sát nhân dân tỉnh Hà Giang');
});
afterAll(() => server.close());

const begin = async () => {
  const begun = await beginImport(server, procuracy.leader, exampleText);
  return { begun, work: workAt(server, procuracy.leader, begun) };
};
const decision = (more: object = {}) => ({ decision: 'accepted', edit: null, agreedDefault: null, ...more });
const edit = {
  class: 'within',
  amount: 3,
  unit: 'workingDay',
  every: null,
  dueBy: null,
  trigger: 'nhận được yêu cầu',
  actor: 'Tòa án',
  recipient: 'Viện kiểm sát',
  action: 'chuyển hồ sơ',
};
/** Where words stand in the text of the examples. */
const placeOf = (text: string, words: string) => {
  const from = text.indexOf(words);
  return { from, to: from + words.length };
};

test('many duties are decided at once; what was said of the others stays', async () => {
  const { begun, work } = await begin();
  const [first, second, third] = begun.keys as [string, string, string];
  await work.post('duties', { decisions: { [first]: decision(), [second]: decision({ edit }) } });
  await work.post('duties', { decisions: { [second]: decision({ decision: 'open' }), [third]: decision() } });
  expect((await work.read()).decisions).toEqual({
    [first]: decision(),
    [second]: decision({ decision: 'open' }),
    [third]: decision(),
  });
});

test('a duty that is not in the text, and a timing that cannot be counted, are refused and nothing is decided', async () => {
  const { begun, work } = await begin();
  const [first = ''] = begun.keys;
  const unknown = { decisions: { [first]: decision(), 'không-có': decision() } };
  expect(await work.post('duties', unknown, 409)).toMatchObject({ code: 'noSuchDuty' });
  const endless = { decisions: { [first]: decision({ edit: { ...edit, amount: null } }) } };
  expect(await work.post('duties', endless, 409)).toMatchObject({ code: 'wrongTiming' });
  expect(await work.read()).toMatchObject({ decisions: {}, version: 1 });
});

test('a duty that the reader missed is marked by its words, and the reader proposes its timing', async () => {
  const { begun, work } = await begin();
  const { added } = await work.post<{ version: number; added: AddedDuty[] }>('duties/added', {
    ...placeOf(begun.text, ' 05 ngày '),
    agreedDefault: { amount: 5, unit: 'day' },
  });
  expect(added).toMatchObject([
    {
      duty: { eId: 'art_2__cl_2', quote: '05 ngày', class: 'within', amount: 5, unit: 'day', actor: null },
      agreedDefault: { amount: 5, unit: 'day' },
    },
  ]);
  const { added: both } = await work.post<{ version: number; added: AddedDuty[] }>('duties/added', {
    ...placeOf(begun.text, 'gửi báo cáo'),
    edit,
  });
  expect(both[1]).toMatchObject({ duty: { ...edit, eId: 'art_3', quote: 'gửi báo cáo' } });
});

test('words without a time are a soft duty; half a word, two lines and the heading of the text are no place', async () => {
  const { begun, work } = await begin();
  const { added } = await work.post<{ version: number; added: AddedDuty[] }>(
    'duties/added',
    placeOf(begun.text, 'gửi báo cáo cho nhau'),
  );
  expect(added[0]?.duty).toMatchObject({ class: 'soft', amount: null });
  for (const words of ['áo cáo', 'giữa các bên.\nĐiều 2', 'QUY CHẾ']) {
    expect(await work.post('duties/added', placeOf(begun.text, words), 409)).toMatchObject({
      code: 'wrongPlace',
    });
  }
  const wrong = { ...placeOf(begun.text, 'Hằng quý'), edit: { ...edit, unit: null } };
  expect(await work.post('duties/added', wrong, 409)).toMatchObject({ code: 'wrongTiming' });
});

test('the same words are marked once; read otherwise, they stay one duty with its key', async () => {
  const { begun, work } = await begin();
  const place = placeOf(begun.text, '05 ngày');
  const { added } = await work.post<{ version: number; added: AddedDuty[] }>('duties/added', place);
  expect(await work.post('duties/added', { ...place, from: place.from - 1 }, 409)).toMatchObject({
    code: 'markedAlready',
  });
  const replaces = added[0]?.key;
  const { added: anew } = await work.post<{ version: number; added: AddedDuty[] }>('duties/added', {
    ...place,
    edit,
    replaces,
  });
  expect(anew).toMatchObject([{ key: replaces, duty: { ...edit, quote: '05 ngày' } }]);
  expect(await work.post('duties/added', { ...place, replaces: 'khong-co' }, 409)).toMatchObject({
    code: 'markedAlready',
  });
  const elsewhere = { ...placeOf(begun.text, 'gửi báo cáo'), replaces: 'khong-co' };
  expect(await work.post('duties/added', elsewhere, 409)).toMatchObject({ code: 'noSuchDuty' });
});

test('a marked duty is taken back; one that was read is not', async () => {
  const { begun, work } = await begin();
  const { added } = await work.post<{ version: number; added: AddedDuty[] }>(
    'duties/added',
    placeOf(begun.text, '05 ngày'),
  );
  expect(await work.post('duties/dropped', { key: begun.keys[0] }, 409)).toMatchObject({
    code: 'noSuchDuty',
  });
  expect(await work.post('duties/dropped', { key: added[0]?.key })).toMatchObject({ added: [] });
});
