import type { Readable } from 'node:stream';

/** Some of a file's bytes, from the first to the last of them, both counted from 0. */
export type ByteRange = { from: number; to: number };

type Streamed = {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** Opens all of it, or a range of it. */
  open(range?: ByteRange): Readable | Promise<Readable>;
  /** Shown in a frame that nothing can get out of, instead of kept. */
  shown?: boolean;
  /** Said with the answer besides. */
  headers?: Record<string, string>;
};

/** A file as an answer whose bytes come one after the other, however large it is. */
export class StreamedFile extends File {
  readonly #streamed: Streamed;

  constructor(streamed: Streamed) {
    super([], streamed.name, { type: streamed.mediaType });
    this.#streamed = streamed;
  }

  override get size(): number {
    return this.#streamed.size;
  }

  /** Is it to be looked at, not kept? */
  get shown(): boolean {
    return this.#streamed.shown ?? false;
  }

  get headers(): Record<string, string> {
    return this.#streamed.headers ?? {};
  }

  /** Its bytes, all or a range of them. */
  open(range?: ByteRange): Readable | Promise<Readable> {
    return this.#streamed.open(range);
  }
}
