import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import { tinos } from './tinos.ts';

const WIDTH = 1240;
const HEIGHT = 1754;

/** One page as a scanner sees it: 150 dpi, slightly askew, grey specks, JPEG. */
function scanPage(lines: string[]): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f8f7f2';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.rotate(0.006);
  pen.fillStyle = '#1c1c1c';
  pen.font = '28px ScanTinos';
  lines.forEach((line, at) => pen.fillText(line, 150, 160 + at * 44));
  for (let speck = 0; speck < 300; speck += 1) {
    pen.fillRect((speck * 7919) % WIDTH, (speck * 6101) % HEIGHT, 1, 1);
  }
  return canvas.toBuffer('image/jpeg', 70);
}

/** A PDF of pictures of text, a page for each list of lines; no text layer. */
export async function makeScan(pages: string[][]): Promise<Uint8Array> {
  GlobalFonts.register(readFileSync(tinos), 'ScanTinos');
  const pdf = await PDFDocument.create();
  for (const lines of pages) {
    const image = await pdf.embedJpg(scanPage(lines));
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save();
}
