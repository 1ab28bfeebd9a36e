import type { PdfNode } from '../../platform/pdf.ts';

const SHADE = '#f1f1f1';

/** A box that names what stands beside it. */
export const label = (text: string, more: Readonly<Record<string, unknown>> = {}): PdfNode => ({ text, bold: true, fillColor: SHADE, alignment: 'center', ...more });
/** A box with text. */
export const cell = (text: PdfNode, more: Readonly<Record<string, unknown>> = {}): PdfNode => ({ text, ...more });
/** A table with thin rules round every box. */
export const boxes = (widths: readonly (string | number)[], body: readonly (readonly PdfNode[])[], more: Readonly<Record<string, unknown>> = {}, layout = 'boxes'): PdfNode =>
  ({ table: { widths, body, ...more }, layout });
/** A line that stands to the right, such as a signature under a record. */
export const right = (text: string): PdfNode => ({ text, alignment: 'right', fontSize: 8, color: '#333333', margin: [0, 1, 0, 0] });

const two = (value: number): string => String(value).padStart(2, '0');
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant on the community's wall, `2026-11-25 10:30`. */
export function wallTime(zone: string, instant: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return `${part['year']}-${two(part['month']!)}-${two(part['day']!)} ${two(part['hour']!)}:${two(part['minute']!)}`;
}
/** Its day alone. */
export const wallDay = (zone: string, instant: number): string => wallTime(zone, instant).slice(0, 10);
