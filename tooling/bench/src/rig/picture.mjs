// Pictures of a page, as their pixels.
import sharp from 'sharp';

/** @typedef {{ width: number, height: number, channels: number, data: Uint8Array }} Picture three channels, row by row */

/** @param {Buffer} png @returns {Promise<Picture>} */
export async function decode(png) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: info.channels, data };
}
