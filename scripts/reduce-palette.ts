import { constants, crc32, deflateSync } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const most = 256;

/**
 * The same picture as an indexed PNG with at most 256 colours, a third of the size. The colours that occur most stay as
 * they are; screens have few, and what is left (edges of letters) takes the nearest.
 */
export async function reducePalette(png: Buffer): Promise<Buffer> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  const palette = commonest(pixels);
  return encode({ width, height, palette, rows: indexRows(pixels, width, palette) });
}

/** The commonest colours, each as 0xAABBGGRR, the commonest first. */
function commonest(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].toSorted(([, one], [, other]) => other - one);
  return colours.slice(0, most).map(([colour]) => colour);
}

/** One byte a pixel, and the filter byte 0 before each row. */
function indexRows(pixels: Uint32Array, width: number, palette: number[]): Buffer {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(pixels.length + pixels.length / width);
  pixels.forEach((pixel, at) => {
    let index = known.get(pixel);
    if (index === undefined) known.set(pixel, (index = nearest(pixel, palette)));
    rows[at + Math.floor(at / width) + 1] = index;
  });
  return rows;
}

function nearest(pixel: number, palette: number[]): number {
  let [best, smallest] = [0, Infinity];
  palette.forEach((colour, index) => {
    const distance = [0, 8, 16].reduce(
      (sum, shift) => sum + (((pixel >>> shift) & 255) - ((colour >>> shift) & 255)) ** 2,
      0,
    );
    if (distance < smallest) [best, smallest] = [index, distance];
  });
  return best;
}

type Indexed = { width: number; height: number; palette: number[]; rows: Buffer };

/** PNG, second edition (ISO/IEC 15948), colour type 3, 8 bits. */
function encode({ width, height, palette, rows }: Indexed): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(
    palette.flatMap((colour) => [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255]),
  );
  const packed = deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
