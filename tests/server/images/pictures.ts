// Pictures for tests, made here: honest ones, and what somebody could send instead.
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** What must be in nothing that is kept. */
export const CANARY = 'CANARI-48.8566-2.3522';

/** A scene with enough in it to be recognised: a red corner on blue. */
export function scene(width: number, height: number): Sharp {
  const corner = {
    width: Math.ceil(width / 4),
    height: Math.ceil(height / 4),
    channels: 3,
    background: '#c01010'
  } as const;
  return sharp({ create: { width, height, channels: 3, background: '#1f4b9c' } }).composite([
    { input: { create: corner }, left: 0, top: 0 }
  ]);
}

/** A photograph of a phone: sideways, with a place, an owner, a device, and a profile of colours. */
export async function phonePhoto(orientation = 6): Promise<Buffer> {
  const straight = await scene(300, 200).jpeg().toBuffer();
  return sharp(straight)
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Copyright: CANARY, Artist: CANARY, Model: CANARY, Software: CANARY },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1', GPSAreaInformation: CANARY }
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${CANARY}</note></x:xmpmeta>`)
    .jpeg()
    .toBuffer();
}

/** A chunk of a PNG, with its length and its sum. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same PNG with chunks put just after its header. */
export function withChunks(png: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** A PNG that says it has these sides, and holds one line of nothing, compressed. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const bits = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', bits),
    pngChunk('IEND', Buffer.alloc(0))
  ]);
}

/** A segment put just after the beginning of a JPEG. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, content, jpeg.subarray(2)]);
}

/** Two pictures that follow one another. */
export async function animated(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(40 * 40 * 3, 20), Buffer.alloc(40 * 40 * 3, 200)]);
  return sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
