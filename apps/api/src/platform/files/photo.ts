import sharp from 'sharp';
import { StorageError } from './store.ts';

/** Longest edge of a stored photo, and of its thumbnail, pixels. */
const PHOTO_EDGE = 2_048;
const THUMB_EDGE = 400;
/** Most pixels of a picture that is opened: ten of them are 800 MB when unpacked. Phones send 12 to 50 million. */
const PIXELS_MAX = 80_000_000;

// One picture at a time on one thread each: the server has other things to do, and libvips keeps nothing afterwards.
sharp.concurrency(1);
sharp.cache(false);

/** Why a picture was not taken; `pixels` and the limit where it is too many. */
export type PhotoProblem = { readonly problem: 'DAMAGED' } | { readonly problem: 'TOO_MANY_PIXELS'; readonly pixels: number; readonly limit: number };

const FORMATS = ['jpeg', 'png', 'webp'] as const;

/**
 * Writes a picture again without its metadata (place, device, time), turned as it was taken, at most 2048 px, to
 * `whole` in its own format, and a WebP of at most 400 px to `thumb`. The size is judged by the header before a pixel is
 * unpacked; a picture that breaks off is DAMAGED. Null: done.
 */
export async function writePhoto(path: string, whole: string, thumb: string): Promise<PhotoProblem | null> {
  try {
    const { width, height, format } = await sharp(path, { limitInputPixels: false }).metadata();
    const known = FORMATS.find((one) => one === format);
    if (known === undefined || width === undefined || height === undefined) return { problem: 'DAMAGED' };
    if (width * height > PIXELS_MAX) return { problem: 'TOO_MANY_PIXELS', pixels: width * height, limit: PIXELS_MAX };
    const picture = sharp(path, { limitInputPixels: PIXELS_MAX, failOn: 'error', sequentialRead: true }).autoOrient().resize({ width: PHOTO_EDGE, height: PHOTO_EDGE, fit: 'inside', withoutEnlargement: true });
    await (known === 'jpeg' ? picture.jpeg({ quality: 85 }) : known === 'png' ? picture.png() : picture.webp({ quality: 85 })).toFile(whole);
    await sharp(whole).resize({ width: THUMB_EDGE, height: THUMB_EDGE, fit: 'inside', withoutEnlargement: true }).webp({ quality: 75 }).toFile(thumb);
    return null;
  } catch (error) {
    // libvips says it with words only; a full disk is no fault of the picture.
    if (/no space|ENOSPC|write error|unable to (open|write)/i.test((error as Error).message)) throw new StorageError('A photo could not be written.', { cause: error });
    return { problem: 'DAMAGED' };
  }
}
