import { expect, test } from 'vitest';
import { contentOf, draftOf, emptyForm, entryOf, formFaults, formOfDraft, kindOf } from './compose-form.ts';
import type { ComposeForm } from './compose-form.ts';
import { standsIn } from './list-provisions.ts';

const own = {
  id: '01983a5e-7c00-7000-8000-000000000009',
  kind: 'decision' as const,
  name: 'Đề nghị đình chỉ',
  fields: [{ key: 'proposed', name: null, type: 'longText' as const, required: true }],
  outcomes: [],
  namedBy: null,
};
const form: ComposeForm = {
  ...emptyForm('request', { regulationId: 'r', eId: 'art_5' }),
  kind: own.id,
  addresseeIds: ['b'],
  title: ' Đề nghị ',
  body: 'Nội dung',
  details: { proposed: 'Đình chỉ sinh hoạt' },
  askedOn: '12/9/2022',
};

test('a kind of the regulation is sent by its id, handled like a common one', () => {
  const content = contentOf(form, kindOf(form, [own]) ?? own, []);
  expect(content).toMatchObject({
    kind: 'decision',
    ownKindId: own.id,
    title: 'Đề nghị',
    askedOn: '2022-09-12',
  });
  expect(content.fields).toEqual({ proposed: 'Đình chỉ sinh hoạt' });
});

test('what they asked of us is entered with them as the sender and us as the only addressee', () => {
  const asked = {
    ...form,
    senderId: 'b',
    happenedOn: '01/9/2022',
    toldBy: 'Chánh án',
    toldWith: 'Viện trưởng',
  };
  expect(entryOf(asked, contentOf(asked, own, []), 'us')).toMatchObject({
    senderId: 'b',
    addresseeIds: ['us'],
  });
  expect(entryOf({ ...asked, senderId: '' }, contentOf(asked, own, []), 'us')).toMatchObject({
    senderId: 'us',
    addresseeIds: ['b'],
    happenedOn: '2022-09-01',
  });
});

test('a draft keeps what there is and comes back as it was', () => {
  const kept = draftOf({ ...form, title: '' }, own);
  expect(kept).not.toHaveProperty('title');
  expect(formOfDraft({ request: { ...kept } })).toMatchObject({
    eId: 'art_5',
    kind: own.id,
    askedOn: '12/9/2022',
  });
});

test('faults are named by their fields: what is missing, days that lie on the wrong side of today', () => {
  expect(formFaults(form, '2022-09-05')).toEqual({});
  expect(formFaults({ ...form, askedOn: '01/9/2022', title: '' }, '2022-09-05')).toEqual({
    title: 'required',
    askedOn: 'askedPast',
  });
  const entered = { ...form, make: 'entered' as const, happenedOn: '06/9/2022', toldBy: 'A', toldWith: '' };
  expect(formFaults(entered, '2022-09-05')).toMatchObject({
    happenedOn: 'happenedFuture',
    toldWith: 'required',
  });
});

test('a duty belongs to the article that holds it, and to no other whose number begins alike', () => {
  expect(standsIn('art_1__cl_2', 'art_1')).toBe(true);
  expect(standsIn('art_12', 'art_1')).toBe(false);
});
