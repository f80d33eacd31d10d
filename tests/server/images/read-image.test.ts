// What may be sent as an image, what is refused, and what is kept of it (T-18 of the threats).
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { isBare } from '#server/images/bare.ts';
import { hashOfImage, type KeptImage } from '#server/images/image-store.ts';
import { checkedImage, readImage } from '#server/images/read-image.ts';
import { animated, bomb, CANARY, phonePhoto, pngChunk, scene, withChunks, withSegment } from './pictures.ts';

const png = await scene(60, 40).png().toBuffer();
const jpeg = await scene(60, 40).jpeg().toBuffer();
const webp = await scene(60, 40).webp().toBuffer();
const moving = await animated();
const photo = await phonePhoto();
const text = (words: string) => Buffer.from(words, 'utf8');
const script = '<script>alert(1)</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;

async function kept(bytes: Buffer): Promise<KeptImage> {
  const image = await readImage(bytes);
  if (!image.ok) throw new Error(image.refusal.code);
  return image.value;
}
const codeOf = async (bytes: Buffer): Promise<string> => {
  const image = await readImage(bytes);
  return image.ok ? 'kept' : image.refusal.code;
};

describe('[IMG-1] a file that is not a still PNG, JPEG or WebP is refused', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'image.format'],
    ['zeroes', Buffer.alloc(500), 'image.format'],
    ['plain words', text('bonjour'), 'image.format'],
    ['a page', text(`<!doctype html>${script}`), 'image.format'],
    ['a GIF', text('GIF89a\x01\x00\x01\x00'), 'image.format'],
    ['a PDF', text('%PDF-1.7\n'), 'image.format'],
    ['a ZIP', text('PK\x03\x04'), 'image.format'],
    ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0]), 'image.format'],
    ['a BMP', text('BM'), 'image.format'],
    ['an AVIF', Buffer.concat([Buffer.alloc(4), text('ftypavif')]), 'image.format'],
    ['a sound in the same envelope as WebP', text('RIFF\x10\x00\x00\x00WAVEfmt '), 'image.format'],
    ['a drawing', text(svg), 'image.vector'],
    ['a drawing after its declaration', text(`<?xml version="1.0"?>\n<!-- x -->\n${svg}`), 'image.vector'],
    ['a drawing in capitals', text(svg.toUpperCase()), 'image.vector'],
    ['a drawing after a mark of order', text(`\ufeff${svg}`), 'image.vector'],
    ['a drawing in two bytes a letter', Buffer.from(`\ufeff${svg}`, 'utf16le'), 'image.vector'],
    ['a WebP that moves', moving, 'image.animated'],
    [
      'a PNG that moves',
      withChunks(png, pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))),
      'image.animated'
    ],
    ['more than ten megabytes', Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)]), 'image.tooBig'],
    ['20,000 × 20,000 pixels', bomb(20_000, 20_000), 'image.tooManyPixels'],
    ['65,535 × 65,535 pixels', bomb(65_535, 65_535), 'image.tooManyPixels'],
    ['a little more than forty megapixels', bomb(8_001, 5_000), 'image.tooManyPixels'],
    ['a PNG of no width', bomb(0, 10), 'image.unreadable'],
    ['a PNG with less in it than it says', bomb(6_000, 6_000), 'image.unreadable'],
    ['the signature of a PNG alone', png.subarray(0, 8), 'image.unreadable'],
    ['the header of a PNG alone', png.subarray(0, 33), 'image.unreadable'],
    ['the beginning of a JPEG alone', jpeg.subarray(0, 4), 'image.unreadable'],
    ['the beginning of a WebP alone', webp.subarray(0, 16), 'image.unreadable'],
    [
      'a page that begins as a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), text(script)]),
      'image.unreadable'
    ],
    ['a drawing that begins as a PNG', Buffer.concat([png.subarray(0, 8), text(svg)]), 'image.unreadable']
  ])('%s', async (_description, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['WebP', webp]
  ])('a %s cut anywhere is refused or kept whole, and nothing breaks', async (_name, whole) => {
    for (let part = 1; part < 12; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 12));
      const code = await codeOf(cut);
      expect(['kept', 'image.unreadable', 'image.format']).toContain(code);
      if (code === 'kept') expect((await kept(cut)).width).toBe(60);
    }
  });

  test('bytes changed at random never break it, and what comes out is bare', async () => {
    for (let n = 0; n < 40; n += 1) {
      const whole = Buffer.from([png, jpeg, webp][n % 3] ?? png);
      for (let k = 0; k < 6; k += 1)
        whole[(n * 7_919 + k * 104_729) % whole.length] = (n * 31 + k * 17) % 256;
      const image = await readImage(whole);
      if (image.ok) expect(isBare(image.value.bytes, image.value.format)).toBe(true);
    }
  });

  test('decoding what says it is huge takes no room', async () => {
    const before = process.memoryUsage().rss;
    for (const side of [20_000, 40_000, 60_000]) await readImage(bomb(side, side));
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('[IMG-2] what is kept', () => {
  test('is upright, whatever way the phone was held', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { width, height, bytes } = await kept(await phonePhoto(orientation));
      expect([width, height]).toEqual(orientation < 5 ? [300, 200] : [200, 300]);
      // The red corner is where the eye saw it.
      const turned = await sharp(bytes).raw().toBuffer();
      const seen = await sharp(await phonePhoto(orientation))
        .autoOrient()
        .raw()
        .toBuffer();
      const red = (pixels: Buffer) => (pixels[0] ?? 0) > (pixels[2] ?? 0);
      expect(red(turned), `orientation ${orientation}`).toBe(red(seen));
    }
  });

  test('says nothing of the place, the owner, the device or the hour', async () => {
    expect(photo.includes(CANARY)).toBe(true);
    const { bytes, format } = await kept(photo);
    for (const trace of [CANARY, 'Exif', 'GPS', 'http', 'xmp', 'ICC', 'Photoshop'])
      expect(Buffer.from(bytes).includes(trace), trace).toBe(false);
    const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect([format, exif, icc, xmp, iptc, orientation]).toEqual(['jpeg', ...Array.from({ length: 5 })]);
  });

  test.each<[string, Buffer]>([
    ['a page after the end of a JPEG', Buffer.concat([jpeg, text(script)])],
    ['a ZIP after the end of a PNG', Buffer.concat([png, text(`PK\x03\x04${CANARY}`)])],
    ['a page after the end of a WebP', Buffer.concat([webp, text(script)])],
    ['a comment of a JPEG', withSegment(jpeg, 0xfe, text(`*/=alert(1)/*${CANARY}`))],
    ['a segment of a JPEG nobody knows', withSegment(jpeg, 0xef, text(script + CANARY))],
    ['words of a PNG', withChunks(png, pngChunk('tEXt', text(`Comment\0${script}${CANARY}`)))],
    ['an hour of a PNG', withChunks(png, pngChunk('tIME', Buffer.from([7, 234, 5, 21, 9, 0, 0])))],
    ['a private part of a PNG', withChunks(png, pngChunk('prIv', text(CANARY)))],
    ['a phone’s photograph', photo]
  ])('has lost %s', async (_description, bytes) => {
    const image = await kept(bytes);
    const inside = Buffer.from(image.bytes);
    expect(inside.includes(CANARY) || inside.includes('script') || inside.includes('PK\x03\x04')).toBe(false);
    expect(isBare(image.bytes, image.format === 'png' ? 'png' : 'jpeg')).toBe(true);
  });

  test.each([
    [4_000, 1_000, 2_000, 500],
    [1_000, 4_000, 500, 2_000],
    [7_000, 5_700, 2_000, 1_629],
    [1_200, 900, 1_200, 900]
  ])('of %d × %d pixels measures %d × %d', async (from, by, width, height) => {
    const image = await kept(await scene(from, by).jpeg().toBuffer());
    expect([image.width, image.height]).toEqual([width, height]);
    expect(image.image).toBe(hashOfImage(image.bytes));
  });

  test('is the same to the byte when the same file comes again', async () => {
    expect((await kept(photo)).image).toBe((await kept(photo)).image);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    [
      'a drawing keeps its transparency',
      () =>
        sharp({ create: { width: 90, height: 60, channels: 4, background: '#0000' } })
          .png()
          .toBuffer(),
      'png'
    ],
    [
      'a transparent WebP too',
      () =>
        sharp({ create: { width: 90, height: 60, channels: 4, background: '#0000' } })
          .webp()
          .toBuffer(),
      'png'
    ],
    ['a photograph in PNG does not weigh ten times more', () => noise().png().toBuffer(), 'jpeg'],
    ['sixteen bits a colour', () => scene(60, 40).toColourspace('rgb16').png().toBuffer(), 'png'],
    ['grey', () => scene(60, 40).greyscale().jpeg().toBuffer(), 'jpeg'],
    ['four inks', () => scene(60, 40).toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
    ['one that appears little by little', () => scene(60, 40).jpeg({ progressive: true }).toBuffer(), 'jpeg'],
    ['a palette', () => scene(60, 40).png({ palette: true }).toBuffer(), 'png']
  ])('%s', async (_description, made, format) => {
    const image = await kept(await made());
    expect(image.format).toBe(format);
    expect(image.bytes.length).toBeLessThan(3_000_000);
  });
});

describe('[IMG-2] an image out of an archive is one that this house could have written', () => {
  test('and is kept to the byte', async () => {
    for (const file of [photo, png, webp]) {
      const image = await kept(file);
      expect(await checkedImage(image.bytes)).toEqual(image);
    }
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['with a place in it', () => Promise.resolve(photo)],
    [
      'with something after its end',
      async () => Buffer.concat([Buffer.from((await kept(png)).bytes), text(script)])
    ],
    ['with a comment', async () => withSegment(Buffer.from((await kept(jpeg)).bytes), 0xfe, text(script))],
    [
      'with words',
      async () => withChunks(Buffer.from((await kept(png)).bytes), pngChunk('tEXt', text(CANARY)))
    ],
    ['too wide', () => scene(2_001, 10).png().toBuffer()],
    ['in another format', () => Promise.resolve(webp)],
    ['a drawing', () => Promise.resolve(text(svg))],
    ['cut', async () => Buffer.from((await kept(photo)).bytes).subarray(0, -40)],
    ['that holds less than it says', () => Promise.resolve(bomb(1_900, 1_900))]
  ])('never one %s', async (_description, made) => {
    expect(await checkedImage(await made())).toBeNull();
  });
});

function noise(): Sharp {
  const grain = { type: 'gaussian', mean: 120, sigma: 50 } as const;
  return sharp({ create: { width: 900, height: 700, channels: 3, background: '#888', noise: grain } });
}
