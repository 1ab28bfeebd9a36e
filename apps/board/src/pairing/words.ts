import type { Language } from '../look/words.ts';

/** Words of the screen that is not paired yet. */
export interface PairingWords {
  readonly title: string;
  readonly scan: string;
  readonly open: string;
  readonly enter: string;
  readonly who: string;
  readonly left: (minutes: number, seconds: number) => string;
  readonly unreached: string;
  readonly heldUp: string;
  readonly heldUpMore: string;
  /** Read out where the code stands as a picture. */
  readonly qr: string;
  readonly code: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

export const pairingWords: Readonly<Record<Language, PairingWords>> = {
  'zh-CN': {
    title: '配对此屏幕',
    scan: '用手机扫二维码，或在电脑上打开',
    open: '进入「看板屏幕」，点「配对屏幕」',
    enter: '填写上面的配对码，给屏幕起个名字，批准',
    who: '由安全管理员批准，批准后看板自动出现',
    left: (minutes, seconds) => `配对码剩余 ${minutes}:${two(seconds)}，到时自动更换`,
    unreached: '连不上服务器，正在重试',
    heldUp: '请稍候',
    heldUpMore: '此处等待配对的屏幕太多，稍后自动重试',
    qr: '打开配对页面的二维码',
    code: '配对码',
  },
  en: {
    title: 'Pair this screen',
    scan: 'Scan the QR with a phone, or open on a computer',
    open: 'Go to Wall screens and choose Pair a screen',
    enter: 'Enter the code above, name the screen, approve',
    who: 'The security administrator approves; the board then comes by itself',
    left: (minutes, seconds) => `The code lasts ${minutes}:${two(seconds)} and is then renewed by itself`,
    unreached: 'The server cannot be reached; trying again',
    heldUp: 'One moment',
    heldUpMore: 'Too many screens wait to be paired here; it tries again by itself',
    qr: 'QR code that opens the page for pairing',
    code: 'Code',
  },
};
