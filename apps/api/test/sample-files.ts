// Files as phones and offices send them, and as nobody should: made here, so that no binary lies in the repository.
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';

/** A JPEG of a phone: turned by its orientation (shown upright it is high), with place, device and time in its EXIF. */
export const phonePhoto = (width = 3_000, height = 2_000, colour = '#3a7'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } }).composite([{ input: { create: { width: Math.floor(width / 4), height: Math.floor(height / 4), channels: 3, background: '#fff' } }, left: 0, top: 0 }])
    .withMetadata({ orientation: 6 }).withExifMerge({ IFD0: { Make: 'HUAWEI', Model: 'P70' }, IFD3: { GPSLatitude: '23/1 8/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '113/1 15/1 0/1', GPSLongitudeRef: 'E' } }).jpeg().toBuffer();
export const png = (): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 4, background: '#07c8' } }).png().toBuffer();
export const webp = (): Promise<Buffer> => sharp({ create: { width: 60, height: 40, channels: 3, background: '#c70' } }).webp().toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
/** A sound PNG of 30,000 × 30,000 black pixels: about 110 kB here, 900 million pixels unpacked. */
export function pictureBomb(edge = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(edge, 0);
  header.writeUInt32BE(edge, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(edge / 8) + 1) * edge), { level: 9 });
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

export const pdf = (text = '业主来函'): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Title (${text}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'utf8');
/** One second of silence. */
export function wav(seconds = 1): Buffer {
  const samples = 8_000 * seconds;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8_000, 24);
  header.writeUInt32LE(8_000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}
const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};
/** An MP4 as a phone writes it, with a sound track or with a picture track. */
export const mp4 = (track: 'smhd' | 'vmhd'): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\u0002\0isomiso2mp41', 'latin1')), box('mdat', Buffer.alloc(200)), box('moov', box('trak', box('mdia', box('minf', box(track, Buffer.alloc(8))))))]);
export const amr = (): Buffer => Buffer.concat([Buffer.from('#!AMR\n', 'latin1'), Buffer.alloc(200, 0x3c)]);

/** A stored (not packed) entry of a zip, and what ends one. */
function zip(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of entries) {
    const title = Buffer.from(name, 'latin1');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(data.length, 22);
    local.writeUInt16LE(title.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    local.copy(record, 6, 4, 30);
    record.writeUInt32LE(offset, 42);
    locals.push(local, title, data);
    central.push(record, title);
    offset += 30 + title.length + data.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}
/** An office file; `payload` may be a bomb: it is stored, never opened. */
export const docx = (payload: Buffer = Buffer.from('<w:document/>')): Buffer => zip([
  ['[Content_Types].xml', Buffer.from('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')],
  ['word/document.xml', payload],
]);
export const packedZeros = (): Buffer => gzipSync(Buffer.alloc(20_000_000), { level: 9 });
export const macroDocx = (): Buffer => zip([
  ['[Content_Types].xml', Buffer.from('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>')],
  ['word/document.xml', Buffer.from('x')],
]);
export const plainZip = (): Buffer => zip([['a.txt', Buffer.from('x')]]);
export const heic = (): Buffer => Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')), box('meta', Buffer.alloc(40))]);
