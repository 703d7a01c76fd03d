import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDFDocument } from '@cantoo/pdf-lib';
import { dossierTemplate } from './dossier-template.ts';

/** A dossier as it is set, in the words of its reader's language: the server sets what it is given and adds nothing. */
export type Dossier = {
  language: 'vi' | 'en';
  title: string;
  lead: string;
  /** Said on each page, where it is restricted. */
  mark: string | null;
  facts: { label: string; value: string }[];
  tables: { title: string; head: string[]; rows: string[][] }[];
  /** Letters and what happened, in their order. */
  entries: { at: string; head: string; body: string | null }[];
  /** Files with their ids, by which those that are bound are told. */
  files: {
    title: string;
    head: string[];
    rows: { id: string; cells: string[] }[];
    bound: string;
    apart: string;
  };
  entriesTitle: string;
  foot: string;
  /** Instant as ISO text: the same dossier of the same instant has the same bytes. */
  at: string;
};
/** A file that is bound into it behind the pages. */
export type BoundFile = { id: string; name: string; mediaType: string; bytes: Uint8Array };
export type ToTypeset = { dossier: Dossier; files: BoundFile[] };

const a4 = { width: 595.28, height: 841.89, margin: 40 };

/**
 * One PDF: the pages that are set, then the files that can be bound, in their order; pictures on pages of their own. Whether a
 * file is bound stands with it in the list.
 */
export async function typesetDossier({ dossier, files }: ToTypeset): Promise<Uint8Array> {
  const sound: BoundFile[] = [];
  for (const file of files) if (await canBind(file)) sound.push(file);
  const bound = await PDFDocument.load(await setPages(dossier, sound), { updateMetadata: false });
  for (const file of sound) await bind(bound, file);
  return bound.save();
}

async function setPages({ files, ...dossier }: Dossier, bound: readonly BoundFile[]): Promise<Uint8Array> {
  const ids = new Set(bound.map(({ id }) => id));
  const rows = files.rows.map(({ id, cells }) => [...cells, ids.has(id) ? files.bound : files.apart]);
  const tables = [...dossier.tables, { title: files.title, head: files.head, rows }];
  const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: await letters() }] });
  compiler.mapShadow(
    path.join(tmpdir(), 'dossier.json'),
    Buffer.from(JSON.stringify({ ...dossier, tables })),
  );
  const compiled = compiler.compile({ mainFileContent: dossierTemplate });
  if (compiled.result === null) throw new Error('the dossier cannot be set');
  return compiler.pdf(compiled.result, { creationTimestamp: Math.floor(Date.parse(dossier.at) / 1000) });
}

/** Letters with all Vietnamese marks, whatever the machine has. */
function letters(): Promise<Buffer[]> {
  const of = createRequire(import.meta.url);
  const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
  return Promise.all(
    styles.map((style) => readFile(of.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`))),
  );
}

async function bind(into: PDFDocument, { mediaType, bytes }: BoundFile): Promise<void> {
  if (mediaType === 'application/pdf') {
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await into.copyPages(file, file.getPageIndices())) into.addPage(page);
    return;
  }
  const picture = mediaType === 'image/png' ? await into.embedPng(bytes) : await into.embedJpg(bytes);
  const scale = Math.min(
    1,
    (a4.width - 2 * a4.margin) / picture.width,
    (a4.height - 2 * a4.margin) / picture.height,
  );
  const [width, height] = [picture.width * scale, picture.height * scale];
  const page = into.addPage([a4.width, a4.height]);
  page.drawImage(picture, { x: (a4.width - width) / 2, y: a4.height - a4.margin - height, width, height });
}

/** Can a file be bound: is it whole, unlocked, of a type that has pages? */
async function canBind({ mediaType, bytes }: BoundFile): Promise<boolean> {
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') return true;
  if (mediaType !== 'application/pdf') return false;
  return PDFDocument.load(bytes, { updateMetadata: false }).then(
    () => true,
    // Locked or damaged: it is listed, and stays apart.
    () => false,
  );
}
