import type { NoticeWarning, Place } from './model.ts';
import { isChinese, warnAt, withoutLinks } from './place.ts';

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〈': '〉', '【': '】', '「': '」', '『': '』', '〔': '〕', '[': ']', '“': '”', '‘': '’', '"': '"' };
/** Half and full width are one: `（…)` is a pair of mixed width, not two alone. */
const SAME: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']' };
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSERS).map(([open, close]) => [close, open]));
/** 1) and （a） number a list; :) smiles. */
const NUMBERS_OR_SMILES = /(?:(?:^|[\s。；;，,、：:.！!？?])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}|[:;：；^_-])$/;

interface Open { readonly mark: string; readonly at: number }

/** What is open where the reading stands; `counts` spares looking for what is not there. */
class Pairs {
  readonly alone: Open[] = [];
  private readonly stack: Open[] = [];
  private readonly counts = new Map<string, number>();

  isOpen(mark: string): boolean {
    return (this.counts.get(mark) ?? 0) > 0;
  }

  open(mark: string, at: number): void {
    this.stack.push({ mark, at });
    this.counts.set(mark, (this.counts.get(mark) ?? 0) + 1);
  }

  /** Closes the latest that is open; what was opened within it and never closed stands alone. */
  close(mark: string): void {
    for (let last = this.stack.pop(); last !== undefined; last = this.stack.pop()) {
      this.counts.set(last.mark, this.counts.get(last.mark)! - 1);
      if (last.mark === mark) return;
      this.alone.push(last);
    }
  }

  finish(): readonly Open[] {
    // A straight quote alone may be an inch.
    return [...this.alone, ...this.stack].filter(({ mark }) => mark !== '"').sort((a, b) => a.at - b.at);
  }
}

function readQuote(pairs: Pairs, mark: string, at: number, startsLine: boolean): void {
  if (mark === '"') return pairs.isOpen('“') ? pairs.close('“') : pairs.isOpen('"') ? pairs.close('"') : pairs.open('"', at);
  if (mark === '”') return pairs.isOpen('“') ? pairs.close('“') : pairs.isOpen('"') ? pairs.close('"') : void pairs.alone.push({ mark, at });
  // A quotation of several paragraphs opens each of them anew.
  if (pairs.isOpen('“') && startsLine) return;
  pairs.open('“', at);
}

function readMark(pairs: Pairs, text: string, at: number): void {
  const mark = SAME[text.charAt(at)] ?? text.charAt(at);
  if (mark === '"' || mark === '“' || mark === '”') return readQuote(pairs, mark, at, /(?:^|\n)[ \t\u3000]{0,4}$/.test(text.slice(Math.max(0, at - 5), at)));
  if (CLOSERS[mark] !== undefined) return pairs.open(mark, at);
  const opener = OPENERS[mark];
  if (opener === undefined) return;
  if (pairs.isOpen(opener)) return pairs.close(opener);
  if (mark === ')' && NUMBERS_OR_SMILES.test(text.slice(Math.max(0, at - 4), at))) return;
  pairs.alone.push({ mark, at });
}

/** Brackets, quotes and 《》 that stand alone; ‘’ only in Chinese, where ’ is no apostrophe. */
export function checkPairs(place: Place): readonly NoticeWarning[] {
  const text = withoutLinks(place.text);
  const pairs = new Pairs();
  for (const { index, 0: mark } of text.matchAll(/[()（）《》〈〉【】「」『』〔〕[\]［］“”‘’"]/g)) {
    const apostrophe = (mark === '‘' || mark === '’') && (!isChinese(place.language) || /[A-Za-z]/.test(text.charAt(index - 1)));
    if (!apostrophe) readMark(pairs, text, index);
  }
  return pairs.finish().map(({ at }) => warnAt(place, 'UNPAIRED', at, 1));
}
