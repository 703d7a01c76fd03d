import { z } from 'zod';

/** Name of the manifest in a backup's folder. */
export const manifestName = 'manifest.json';

/** Name of the list of digests, which `sha256sum -c` reads too. */
export const digestsName = 'SHA256SUMS';

/** Folder of the tables in a backup. */
export const tablesFolder = 'tables';

/** Folder of the stored files in a backup. */
export const filesFolder = 'files';

const table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
  /** Where the rows are: PostgreSQL's text form of COPY, gzipped. */
  part: z.string(),
  rows: z.number(),
  /** Before compression. */
  bytes: z.number(),
});

const sequence = z.object({ schema: z.string(), name: z.string(), value: z.string(), called: z.boolean() });

/** What a backup is of and from. */
export const manifestShape = z.object({
  product: z.literal('lientich'),
  format: z.literal(1),
  /** The product's version. */
  version: z.string(),
  /** When the snapshot was taken, by the database's clock. */
  takenAt: z.string(),
  /** PostgreSQL's version. */
  postgres: z.string(),
  /** The migrations the database had, in order. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  sequences: z.array(sequence),
  /** Bytes of the stored files together. */
  fileBytes: z.number(),
});

export type Manifest = z.infer<typeof manifestShape>;
export type TableEntry = Manifest['tables'][number];
export type SequenceEntry = Manifest['sequences'][number];
