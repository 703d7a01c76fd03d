import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import { judgeRoom } from '../../domain/upload/upload.ts';
import { type ActingContext, found, granted, inquire } from '../access/context.ts';
import { transact } from '../platform/database.ts';
import { plainName } from '../platform/http.ts';
import { NotFound, Refused, WrongInput } from '../platform/problem.ts';
import type { Quarantine } from '../platform/quarantine.ts';
import { dropUpload } from './drop-upload.ts';
import type { UploadLimits } from './read-upload-limits.ts';
import { countOpenBytes, findUpload, insertUpload, lockOwnUploads, saveReceived } from './upload-store.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export type PartParts = { quarantine: Quarantine; limits: UploadLimits; context: ActingContext };

/**
 * Where the parts of one call go, in the name of who makes it: what is known of an upload is a row of its person, its bytes
 * lie in the quarantine. How far it is the file there says.
 */
export class PartStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];
  readonly #parts: PartParts;

  constructor(parts: PartParts) {
    super();
    this.#parts = parts;
  }

  /** Begins an upload, once nothing speaks against its file: before a byte of it has come in. */
  override async create(upload: Upload): Promise<Upload> {
    const { quarantine, limits, context } = this.#parts;
    const { id, size = 0, metadata } = upload;
    const name = nameOf(metadata?.['filename']);
    refuseSecret(metadata?.['declared']);
    await transact(context.db, context.asker, async (tx) => {
      await lockOwnUploads(tx);
      granted(judgeRoom({ size }, { ...limits, used: await countOpenBytes(tx) }));
      await insertUpload(tx, { id, name, size });
      await quarantine.create(id);
      if (size === 0) await saveReceived(tx, id, 0);
    });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { quarantine, context } = this.#parts;
    if (!uuid.test(id)) throw new NotFound();
    const { state, size } = found(await inquire(context, (tx) => findUpload(tx, id)));
    if (state === 'dropped') throw new NotFound();
    const offset = state === 'receiving' ? found(await quarantine.sizeOf(id)) : size;
    return new Upload({ id, size, offset });
  }

  /** Takes a part in; with the last one the upload goes on to be checked. Gives the new offset. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { quarantine, context } = this.#parts;
    const { state, size } = found(await inquire(context, (tx) => findUpload(tx, id)));
    if (state !== 'receiving') return size;
    await quarantine.append(id, stream, offset);
    const received = found(await quarantine.sizeOf(id));
    await inquire(context, (tx) => saveReceived(tx, id, received));
    return received;
  }

  override async remove(id: string): Promise<void> {
    if (!uuid.test(id)) throw new NotFound();
    await dropUpload(this.#parts.quarantine, this.#parts.context, { uploadId: id });
  }
}

function nameOf(given: string | null | undefined): string {
  if (given === undefined || given === null || given === '') {
    throw new WrongInput([{ path: 'filename', message: 'Thiếu tên tệp / The name of the file is missing' }]);
  }
  return plainName(given.normalize('NFC'));
}

/** What is a state secret does not come near us: it is asked before a byte is. */
function refuseSecret(declared: string | null | undefined): void {
  if (declared === 'none') return;
  if (declared !== undefined && declared !== null && declared !== '') throw new Refused('declaredSecret');
  const message = 'Cần khai tài liệu không thuộc bí mật nhà nước (none) / Declare that it is no state secret';
  throw new WrongInput([{ path: 'declared', message }]);
}
