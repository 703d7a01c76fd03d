import { expect, test } from 'vitest';
import { fingerprintOf, uploadMemory } from './upload-memory.ts';

/** As much of a browser's storage as is used. */
function storage(): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      items[key] = value;
    },
    removeItem: (key: string) => Reflect.deleteProperty(items, key),
  };
  return new Proxy(items, {
    get: (target, key) => methods[key as keyof typeof methods] ?? target[key as string],
  }) as unknown as Storage;
}

const file = { name: 'Công văn 12.pdf', size: 120_000, lastModified: 1_662_000_000_000 };
const begun = {
  size: file.size,
  metadata: { filename: file.name },
  creationTime: '2022-09-05T01:00:00.000Z',
  urlStorageKey: '',
  uploadUrl: '/api/v1/uploads/tus/01983a5e-7c00-7000-8000-000000000001',
  parallelUploadUrls: null,
};
const anHourLater = Date.parse('2022-09-05T02:00:00.000Z');

test('an upload that broke off is found again by its file, and nothing of the file is written down', async () => {
  const kept = storage();
  const memory = uploadMemory(kept, () => anHourLater);
  const key = await memory.addUpload(fingerprintOf(file, 'a'), begun);
  const [found] = await memory.findUploadsByFingerprint(fingerprintOf(file, 'a'));
  expect(found).toMatchObject({ uploadUrl: begun.uploadUrl, size: file.size, urlStorageKey: key });
  expect(JSON.stringify(kept)).not.toContain('Công văn');
  await memory.removeUpload(key);
  expect(await memory.findAllUploads()).toEqual([]);
});

test('another file, another person and another day find nothing', async () => {
  const kept = storage();
  await uploadMemory(kept, () => anHourLater).addUpload(fingerprintOf(file, 'a'), begun);
  const at = (now: number) => uploadMemory(kept, () => now);
  expect(await at(anHourLater).findUploadsByFingerprint(fingerprintOf({ ...file, size: 1 }, 'a'))).toEqual(
    [],
  );
  expect(await at(anHourLater).findUploadsByFingerprint(fingerprintOf(file, 'b'))).toEqual([]);
  const dayLater = anHourLater + 24 * 3_600_000;
  expect(await at(dayLater).findUploadsByFingerprint(fingerprintOf(file, 'a'))).toEqual([]);
});
