// Looks at a page as it is painted: the browser casts each frame it draws, small, with the instant at which it was shown.
// Which pixel tells the one picture from the other is learned from examples, so that no look is written down here.
import { decode } from './picture.mjs';

const SMALL = { maxWidth: 192, maxHeight: 108 };
/** Of three channels together: a pixel that is to tell two pictures apart differs by so much, and by so little within each. */
const APART = 150;
const ALIKE = 12;

/** @typedef {import('./picture.mjs').Picture} Picture */
/** @typedef {{ at: number, picture: Picture, late: number }} Frame `at`: epoch milliseconds when it was shown; `late`: until it was here */

/** @param {Picture} picture @param {number} pixel @param {Picture} other @returns {number} */
function difference({ data, channels }, pixel, other) {
  let sum = 0;
  for (let channel = 0; channel < 3; channel += 1) sum += Math.abs(Number(data[pixel * channels + channel]) - Number(other.data[pixel * channels + channel]));
  return sum;
}

/**
 * The pixel that differs most between the two, and not among the pictures of each.
 * @param {readonly Picture[]} without @param {readonly Picture[]} having
 * @returns {{ pixel: number, apart: number, isOn: (picture: Picture) => boolean }}
 */
function tell(without, having) {
  const [off, on] = [without[0], having[0]];
  if (off === undefined || on === undefined) throw new Error('no pictures to learn from');
  let [pixel, apart] = [-1, APART];
  for (let at = 0; at < on.width * on.height; at += 1) {
    const far = difference(on, at, off);
    const steady = without.every((one) => difference(one, at, off) < ALIKE) && having.every((one) => difference(one, at, on) < ALIKE);
    if (steady && far > apart) [pixel, apart] = [at, far];
  }
  if (pixel < 0) throw new Error('no pixel tells the two pictures apart');
  return { pixel, apart, isOn: (picture) => difference(picture, pixel, on) < difference(picture, pixel, off) };
}

/** @param {import('playwright-core').Page} page */
export async function openEye(page) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {Frame | null} */
  let last = null;
  /** @type {((frame: Frame) => void) | null} */
  let look = null;
  /** @type {ReturnType<typeof tell> | null} */
  let told = null;
  /** One after the other, in the order in which they were shown. */
  let read = Promise.resolve();
  cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const here = Date.now();
    void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    const at = Number(metadata.timestamp) * 1_000;
    read = read.then(async () => {
      last = { at, picture: await decode(Buffer.from(data, 'base64')), late: here - at };
      look?.(last);
    });
  });
  await cdp.send('Page.startScreencast', { format: 'png', ...SMALL, everyNthFrame: 1 });
  return {
    /** What is shown now. */
    now: () => {
      if (last === null) throw new Error('nothing was painted yet');
      return last.picture;
    },
    /** @param {readonly Picture[]} without @param {readonly Picture[]} having */
    learn: (without, having) => {
      told = tell(without, having);
      return { x: told.pixel % SMALL.maxWidth, y: Math.floor(told.pixel / SMALL.maxWidth), apart: told.apart };
    },
    /** The first frame after `from` whose pixel is on, or off. @param {boolean} on @param {number} from epoch milliseconds @param {number} ms at most @returns {Promise<Frame>} */
    seen: (on, from, ms) => new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not ${on ? 'painted' : 'gone'} after ${ms} ms`)), ms);
      look = (frame) => {
        if (frame.at < from || told?.isOn(frame.picture) !== on) return;
        look = null;
        clearTimeout(late);
        resolve(frame);
      };
      if (last !== null) look(last);
    }),
  };
}
