import type { PreviousUpload, UrlStorage } from 'tus-js-client';

const prefix = 'lientich-upload-';
/** Milliseconds that the server keeps what does not come in further. */
const kept = 24 * 3_600_000;

/**
 * Where uploads that broke off are remembered on this machine, so that the same file goes on after a reload. Others may use
 * the machine: neither the name of a file nor anything else of it is written down, only where it was being sent.
 */
export function uploadMemory(storage: Storage, now: () => number): UrlStorage {
  const read = (key: string): PreviousUpload | null => {
    const stored = storage.getItem(key);
    if (stored === null) return null;
    const [uploadUrl = '', size = '', creationTime = ''] = stored.split(' ');
    if (now() - Date.parse(creationTime) < kept) {
      const known = { size: Number(size), uploadUrl, creationTime, urlStorageKey: key };
      return { ...known, metadata: {}, parallelUploadUrls: null };
    }
    storage.removeItem(key);
    return null;
  };
  const all = () =>
    Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => read(key))
      .filter((upload) => upload !== null);
  return {
    findAllUploads: async () => all(),
    findUploadsByFingerprint: async (fingerprint) => {
      const found = read(prefix + fingerprint);
      return found === null ? [] : [found];
    },
    removeUpload: async (key) => storage.removeItem(key),
    addUpload: async (fingerprint, { uploadUrl, size, creationTime }) => {
      const key = prefix + fingerprint;
      storage.setItem(key, [uploadUrl ?? '', size ?? 0, new Date(creationTime).toISOString()].join(' '));
      return key;
    },
  };
}

/** What tells a file of a person's from another one, without saying what it is: a number of 53 bits (cyrb53). */
export function fingerprintOf(file: Pick<File, 'name' | 'size' | 'lastModified'>, who: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of JSON.stringify([who, file.name, file.size, file.lastModified])) {
    const code = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
