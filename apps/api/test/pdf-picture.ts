import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as pixels, four bytes each: red, green, blue, and how much they cover. */
export interface Picture { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number; readonly png: () => Buffer }

interface Canvas { getContext(kind: '2d'): { getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray } }; toBuffer(kind: 'image/png'): Buffer }
interface Factory { create(width: number, height: number): { canvas: Canvas } }

/** Each page of a PDF, or those of `wanted`, as somebody sees it who prints it: drawn by pdf.js on the canvas that comes with it. */
export async function pdfPictures(bytes: Uint8Array, dotsPerInch: number, wanted?: readonly number[]): Promise<readonly Picture[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true }).promise;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    if (wanted?.includes(number) === false) continue;
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: dotsPerInch / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const { canvas } = (document.canvasFactory as Factory).create(width, height);
    await page.render({ canvas: canvas as never, viewport }).promise;
    // Copied, since what comes from the canvas is an array of another realm in a test.
    const data = new Uint8ClampedArray(canvas.getContext('2d').getImageData(0, 0, width, height).data);
    pictures.push({ data, width, height, png: () => canvas.toBuffer('image/png') });
  }
  await document.loadingTask.destroy();
  return pictures;
}
