import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { everyFileType, type FileType } from '../../domain/upload/file-type.ts';
import type { Bucket } from './blobs-in-bucket.ts';

/** The folder of the checkout; data and the web build lie under it whatever folder the caller is in. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.stringbool();
const isFileType = (type: string) => (everyFileType as string[]).includes(type.trim());

/** Every setting, its meaning and its default. `docs/configuration.md` is generated from this. */
export const settings = z.object({
  PORT: port.default(4080).describe('Port on which the web and the API are served'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe(
      'Address to listen on; a demo listens on loopback whatever stands here, unless LIENTICH_DEMO=public',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe(
      'An existing PostgreSQL (15 or newer) instead of the embedded one; its user must be able to create roles or have the four lientich_… roles',
    ),
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .optional()
    .describe('`production` refuses to start a demo'),
  LIENTICH_DATA_DIR: z
    .string()
    .default('./data')
    .describe('Folder of database, files and messages; relative to the checkout'),
  LIENTICH_DEMO: z
    .enum(['on', 'off', 'public'])
    .default('on')
    .describe(
      '`on`: an empty database gets the demo world; `off`: it starts with the first-run page; `public`: a demo may listen beyond loopback',
    ),
  LIENTICH_NOW: z
    .string()
    .optional()
    .describe('Sets "now" (a day or an instant) on a database marked as demo, and only there'),
  LIENTICH_PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address under which people reach the system, for links in messages'),
  LIENTICH_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged; never content or names'),
  LIENTICH_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe(
      'Bearer token with which /metrics may be read from other machines; without it only from loopback',
    ),
  LIENTICH_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional()
    .describe('Mail server for links and alerts; without it messages are written as files under data/mail'),
  LIENTICH_MAIL_FROM: z
    .string()
    .regex(/^[^<>@]*<?[^<>@\s]+@[^<>@\s]+>?$/, 'must be an address, or a name with an address in <…>')
    .default('Liên Tịch <lientich@localhost>')
    .describe('Sender of messages that go through the mail server'),
  LIENTICH_MAX_UPLOAD_MB: z.coerce
    .number()
    .min(1)
    .max(1024)
    .default(50)
    .describe('Largest file that may be brought in, in MB'),
  LIENTICH_MAX_ATTACHMENT_MB: z.coerce
    .number()
    .min(1)
    .max(2147)
    .default(2048)
    .describe('Largest file that may be sent up in parts, to be attached, in MB'),
  LIENTICH_UPLOAD_QUOTA_MB: z.coerce
    .number()
    .min(1)
    .default(5000)
    .describe('Room of one person in one agency for files that were sent up and are not attached yet, in MB'),
  LIENTICH_FILE_TYPES: z
    .string()
    .default(everyFileType.join(','))
    .refine((list) => list.split(',').every(isFileType), `must be some of ${everyFileType.join(', ')}`)
    .describe('Types of files that may be sent up, told from their bytes; separated by commas'),
  LIENTICH_CLAMD: z
    .string()
    .regex(/^(unix:\/.+|tcp:\/\/[^/:]+:\d+)$/, 'must be unix:/path or tcp://host:port')
    .optional()
    .describe(
      'ClamAV (clamd) that looks for viruses in files that are sent up, unix:/run/clamav/clamd.ctl or tcp://host:3310; while it does not answer, files wait',
    ),
  LIENTICH_S3_BUCKET: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address of a bucket that speaks S3, its name at the end (https://s3.example.vn/lientich): files lie there instead of under data/files',
    ),
  LIENTICH_S3_REGION: z.string().default('auto').describe('Region of the bucket'),
  LIENTICH_S3_ACCESS_KEY: z.string().optional().describe('Access key of the bucket'),
  LIENTICH_S3_SECRET_KEY: z.string().optional().describe('Secret key of the bucket'),
  LIENTICH_READ_SECONDS: z.coerce
    .number()
    .min(1)
    .max(3600)
    .default(60)
    .describe('How long reading one text may take, OCR apart'),
  LIENTICH_READ_MEMORY_MB: z.coerce
    .number()
    .int()
    .min(256)
    .default(1024)
    .describe('Most memory of one reading in MB; four may run at once'),
  LIENTICH_TRUST_PROXY: flag
    .default(false)
    .describe('True behind a reverse proxy whose X-Forwarded-For may be believed'),
});

export type Config = {
  port: number;
  host: string;
  databaseUrl: string | null;
  production: boolean;
  dataDir: string;
  demo: 'on' | 'off' | 'public';
  now: string | null;
  /** Where people reach the system, without a slash at its end: for links and for the library of sign-in. */
  publicUrl: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  metricsToken: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  maxUploadBytes: number;
  /** Of one file that is sent up in parts, in bytes. */
  maxAttachmentBytes: number;
  /** Of a person's files that were sent up and are not attached, in bytes. */
  uploadQuotaBytes: number;
  fileTypes: FileType[];
  clamd: string | null;
  /** Where files lie when not in the data folder. */
  bucket: Bucket | null;
  readSeconds: number;
  readMemoryMb: number;
  trustProxy: boolean;
};

/** All wrong settings at once, each with its name. */
export class WrongSettings extends Error {
  override name = 'WrongSettings';
}

/**
 * Reads the settings from an environment; an empty value counts as absent.
 * @throws {WrongSettings} naming every wrong value
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new WrongSettings(
      `Wrong settings in the environment:\n${lines.join('\n')}\nSee docs/configuration.md.`,
    );
  }
  return fromSettings(read.data);
}

/** The configuration of this process. */
export function ownConfig(): Config {
  return readConfig(process.env);
}

function fromSettings(set: z.infer<typeof settings>): Config {
  return {
    port: set.PORT,
    host: set.HOST,
    databaseUrl: set.DATABASE_URL ?? null,
    production: set.NODE_ENV === 'production',
    dataDir: path.resolve(root, set.LIENTICH_DATA_DIR),
    demo: set.LIENTICH_DEMO,
    now: set.LIENTICH_NOW ?? null,
    publicUrl: (set.LIENTICH_PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    logLevel: set.LIENTICH_LOG_LEVEL,
    metricsToken: set.LIENTICH_METRICS_TOKEN ?? null,
    smtpUrl: set.LIENTICH_SMTP_URL ?? null,
    mailFrom: set.LIENTICH_MAIL_FROM,
    maxUploadBytes: set.LIENTICH_MAX_UPLOAD_MB * 1_000_000,
    maxAttachmentBytes: set.LIENTICH_MAX_ATTACHMENT_MB * 1_000_000,
    uploadQuotaBytes: set.LIENTICH_UPLOAD_QUOTA_MB * 1_000_000,
    fileTypes: set.LIENTICH_FILE_TYPES.split(',').map((type) => type.trim() as FileType),
    clamd: set.LIENTICH_CLAMD ?? null,
    bucket: bucketOf(set),
    readSeconds: set.LIENTICH_READ_SECONDS,
    readMemoryMb: set.LIENTICH_READ_MEMORY_MB,
    trustProxy: set.LIENTICH_TRUST_PROXY,
  };
}

function bucketOf(set: z.infer<typeof settings>): Bucket | null {
  if (set.LIENTICH_S3_BUCKET === undefined) return null;
  return {
    endpoint: set.LIENTICH_S3_BUCKET,
    region: set.LIENTICH_S3_REGION,
    accessKeyId: set.LIENTICH_S3_ACCESS_KEY ?? '',
    secretAccessKey: set.LIENTICH_S3_SECRET_KEY ?? '',
  };
}

/** What a program that we start needs to find others and its folders. Nothing of ours: settings hold secrets. */
export function bareEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'LANG'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
