import type { FormField, FormSection } from '@huiyin/domain';
import type { PdfJob, PdfNode } from '../../platform/pdf.ts';
import { footOf, heading, layoutOf, templateBlock } from './form.ts';
import type { Printed } from './gather.ts';
import { rowsOfBoxes } from './intake.ts';
import { boxes, cell, label, right } from './shape.ts';
import { PAPER } from './words.ts';

const CHOICES: Partial<Record<FormField, string>> = { CHANNEL: PAPER.channelChoices, CONTENT: PAPER.contentChoices, SEVERITY: PAPER.severityChoices };
/** Boxes with choices take a row of their own on paper, since all of them must be there to tick. */
const TIME = `　　　　${PAPER.year}　　${PAPER.month}　　${PAPER.day}　　${PAPER.hour}　　${PAPER.minute}`;
/** Lines that a hand needs in each part; parts without a figure are not on the blank form. */
const LINES: Partial<Record<FormSection, number>> = { REMEDY: 1, JUDGEMENT: 1, DISPATCH: 1, MEASURES: 3, REPLIES: 3, RESULT: 1, CALL_BACKS: 1, CLOSING: 1 };
const HINT: Partial<Record<FormSection, string>> = { JUDGEMENT: PAPER.judgementChoices, CALL_BACKS: PAPER.satisfactionChoices };

/** One sheet a serial, each on a page of its own. */
export function blankForms(printed: Printed, serials: readonly string[]): PdfJob {
  const title = printed.template?.version.content?.title ?? PAPER.formTitle;
  return {
    title: `${title} ${serials[0] ?? ''}`, landscape: false, runningHead: '', foot: footOf({ ...printed, masked: false }),
    content: serials.flatMap((serial, index) => sheet(printed, title, serial).map((node, place) => (index > 0 && place === 0 ? { ...(node as object), pageBreak: 'before' } : node))),
  };
}

function sheet(printed: Printed, title: string, serial: string): readonly PdfNode[] {
  const layout = layoutOf(printed.template?.version.content ?? null);
  const fields = layout.fields.filter(({ field }) => field !== 'REGISTERED_AT' && field !== 'AUTHORITY_REFERENCE');
  const plain = fields.filter(({ field }) => CHOICES[field] === undefined && field !== 'TITLE' && field !== 'DETAIL');
  const shown = (field: FormField): PdfNode => cell(field === 'SERIAL' ? serial : field === 'RECEIVED_AT' ? { text: TIME, fontSize: 7 } : '\n');
  const wide = fields.filter(({ field }) => CHOICES[field] !== undefined || field === 'TITLE' || field === 'DETAIL');
  const rows = [
    ...rowsOfBoxes(plain, shown),
    ...wide.map(({ field, label: word }) => [label(word), cell(CHOICES[field] ?? '\n'.repeat(field === 'DETAIL' ? 4 : 1), { colSpan: 5 }), '', '', '', '']),
  ];
  const parts = layout.sections.filter(({ section }) => LINES[section] !== undefined).map(({ section, label: word }): readonly PdfNode[] => [
    label(word), { stack: [...(HINT[section] === undefined ? [] : [{ text: HINT[section] }]), { text: '\n'.repeat(LINES[section]!) }, right(PAPER.toSign)] },
  ]);
  return [
    { stack: [...heading(printed, title, `${PAPER.formCode}：${serial}`, serial)] },
    boxes([54, '*', 54, '*', 54, '*'], rows), { ...(boxes([54, '*'], parts, { dontBreakRows: true }) as object), margin: [0, -0.6, 0, 0] },
    { text: PAPER.blankNote, fontSize: 7.5, margin: [0, 3, 0, 3] }, templateBlock(printed),
  ];
}
