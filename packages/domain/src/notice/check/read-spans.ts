import type { DateToken, StatedYear, TimeToken, WallToken, WeekdayToken } from './date-tokens.ts';

/** A date as the text says it, with what it leaves to the date before it filled in. */
export interface StatedDate { readonly at: number; readonly length: number; readonly year: StatedYear | null; readonly month: number; readonly day: number }

/** A day and time as far as they are said; `nextDay`: 次日. */
export interface Moment {
  readonly date: StatedDate | null;
  readonly nextDay: boolean;
  time: TimeToken | null;
  weekday: WeekdayToken | null;
}

/** A moment, or two with 至 between them. */
export interface Span { readonly from: Moment; to: Moment | null; readonly at: number; end: number }

/** What stands between the last moment and the place of reading; FAR: they have nothing to do with each other. */
type Link = 'NEAR' | 'COMMA' | 'RANGE' | 'LIST' | 'FAR';

/** Reads the words of a text into spans; one step a word. */
class SpanReader {
  readonly spans: Span[] = [];
  private link: Link = 'FAR';
  /** Saturday, November 28: a weekday that waits for its date. */
  private lead: WeekdayToken | null = null;

  private get span(): Span | undefined {
    return this.spans.at(-1);
  }
  private get last(): Moment | undefined {
    return this.span?.to ?? this.span?.from;
  }

  private part(): void {
    this.link = 'FAR';
    this.lead = null;
  }

  private add(moment: Moment, at: number, end: number): void {
    const { span } = this;
    if (this.link === 'RANGE' && span !== undefined && span.to === null) {
      span.to = moment;
      span.end = end;
    } else this.spans.push({ from: moment, to: null, at, end });
    this.link = 'NEAR';
    this.lead = null;
  }

  private readDate(token: DateToken): void {
    const before = this.link === 'RANGE' || this.link === 'LIST' ? (this.last?.date ?? this.span?.from.date ?? null) : null;
    const month = token.month ?? before?.month;
    if (month === undefined) return this.part();
    // In a list the year is said once; the end of a stretch is of whatever year comes next.
    const year = token.year ?? (token.month === null || this.link === 'LIST' ? (before?.year ?? null) : null);
    const date = { at: token.at, length: token.length, year, month, day: token.day };
    this.add({ date, nextDay: false, time: null, weekday: this.lead }, token.at, token.at + token.length);
  }

  private readTime(token: TimeToken): void {
    const { span, last, link } = this;
    const end = token.at + token.length;
    if (token.bare && link === 'FAR') return this.part();
    if ((link === 'NEAR' || link === 'COMMA') && last !== undefined && last.time === null && (last.date !== null || last.nextDay)) {
      last.time = token;
      span!.end = end;
      this.link = 'NEAR';
    } else if (link === 'RANGE' && span?.to != null && span.to.time !== null) {
      // 28日至29日8:00-18:00: the times are of each day, not of the last.
      const daily: Moment = { date: null, nextDay: false, time: span.to.time, weekday: null };
      span.to.time = null;
      this.spans.push({ from: daily, to: null, at: daily.time!.at, end: daily.time!.at + daily.time!.length });
      this.add({ date: null, nextDay: false, time: token, weekday: null }, token.at, end);
    } else if (!token.bare || link === 'RANGE') this.add({ date: null, nextDay: false, time: token, weekday: null }, token.at, end);
    else this.part();
  }

  private readWeekday(token: WeekdayToken): void {
    const { last } = this;
    if (this.link === 'NEAR' || (token.english && this.link === 'COMMA')) {
      if (last?.date != null && last.weekday === null && last.time === null) {
        last.weekday = token;
        this.span!.end = token.at + token.length;
        return;
      }
    }
    this.link = this.link === 'RANGE' || this.link === 'LIST' ? this.link : 'FAR';
    this.lead = token.english ? token : null;
  }

  read(token: WallToken): void {
    switch (token.kind) {
      case 'DATE': return this.readDate(token);
      case 'TIME': return this.readTime(token);
      case 'WEEKDAY': return this.readWeekday(token);
      case 'NEXT_DAY': return this.link === 'RANGE' && this.span!.to === null ? this.add({ date: null, nextDay: true, time: null, weekday: null }, token.at, token.at + token.length) : this.part();
      case 'RANGE':
      case 'LIST': return this.link === 'NEAR' ? void (this.link = token.kind) : this.part();
      case 'COMMA': if (this.link === 'NEAR') this.link = 'COMMA'; else if (this.lead === null) this.part(); return;
      case 'GLUE': return;
      default: return this.part();
    }
  }
}

/** The days, times and stretches that the words of a text name, in order. */
export function readSpans(tokens: readonly WallToken[]): readonly Span[] {
  const reader = new SpanReader();
  for (const token of tokens) reader.read(token);
  return reader.spans;
}
