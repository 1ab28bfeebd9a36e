import { currentJudgement } from '@huiyin/domain';
import type { PdfJob, PdfNode } from '../../platform/pdf.ts';
import type { Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { maskName, maskText } from '../base/mask.ts';
import { seesReporter, type ComplaintRow } from '../complaint/queries.ts';
import { unitLabel } from '../organisation/queries.ts';
import { footOf, heading } from './form.ts';
import type { Printed } from './gather.ts';
import { boxes, cell, label, wallTime } from './shape.ts';
import { CHANNEL_WORDS, CONTENT_WORDS, JUDGEMENT_WORDS, OUTCOME_WORDS, PAPER, REGISTER_COLUMNS, STATUS_WORDS } from './words.ts';

/** Which stretch of a volume is printed; days of the community's wall as the reader gave them. */
export interface Stretch { readonly volume: string; readonly from: string | null; readonly to: string | null; readonly holder: string | null }

const WIDTHS = [18, 72, 56, 40, 74, 30, 32, '*', 40, 46, 28, 36, 56] as const;
const SMALL = { fontSize: 7 };

/** 投诉台账: a row a complaint, landscape, with a line of totals under the last one. */
export async function registerPage(context: Context, printed: Printed, { volume, from, to, holder }: Stretch, rows: readonly ComplaintRow[]): Promise<PdfJob> {
  const body = await Promise.all(rows.map(async (row, index) => rowOf(context, printed.community.timeZone, row, index)));
  const title = `${PAPER.registerTitle}　${volume}`;
  const period = from === null && to === null ? PAPER.all : `${from === null ? '' : `${PAPER.from} ${from}`}${to === null ? '' : ` ${PAPER.to} ${to}`}`;
  return {
    title, landscape: true, runningHead: `${title}${PAPER.continued}`, foot: { ...footOf(printed), left: [] },
    content: [
      ...heading(printed, PAPER.registerTitle, `${PAPER.volume}：${volume}　${PAPER.period}：${period}${holder === null ? '' : `　${PAPER.kept}：${holder}`}`, null),
      boxes([...WIDTHS], [REGISTER_COLUMNS.map((word) => label(word, SMALL)), ...body, totals(rows)], { headerRows: 1, dontBreakRows: true }, 'tight'),
    ],
  };
}

async function rowOf(context: Context, zone: string, row: ComplaintRow, index: number): Promise<readonly PdfNode[]> {
  const { state, number } = row;
  const sees = seesReporter(requireViewer(context), state);
  const shown = (text: string | null): string | null => (text === null || sees ? text : maskText(text));
  const unit = !sees || state.reporter.unitId === null ? null : await context.loaders.unit.load({ communityId: state.communityId, id: state.reporter.unitId });
  const department = state.departmentId === null ? null : await context.loaders.department.load({ communityId: state.communityId, id: state.departmentId });
  const name = state.reporter.name;
  const texts = [
    String(index + 1), number, wallTime(zone, state.receivedAt), name === null ? '' : sees ? name : maskName(name), [unit === null ? null : unitLabel(unit), shown(state.location)].filter((one) => one !== null).join(' '),
    CHANNEL_WORDS[state.channel] ?? '', CONTENT_WORDS[state.content] ?? '', shown(state.title) ?? '', JUDGEMENT_WORDS[currentJudgement(state)?.judgement ?? ''] ?? '', department?.name ?? '',
    STATUS_WORDS[state.status] ?? '', OUTCOME_WORDS[state.outcome ?? ''] ?? '', state.closedAt === null ? '' : wallTime(zone, state.closedAt),
  ];
  return texts.map((text) => cell(text, SMALL));
}

function totals(rows: readonly ComplaintRow[]): readonly PdfNode[] {
  const closed = rows.filter(({ state }) => state.status === 'CLOSED').length;
  const major = rows.filter(({ state }) => state.severity === 'MAJOR').length;
  const kinds = Object.entries(JUDGEMENT_WORDS).map(([judgement, word]) => [word, rows.filter(({ state }) => currentJudgement(state)?.judgement === judgement).length] as const).filter(([, count]) => count > 0);
  const text = [`${PAPER.subtotal} ${rows.length} ${PAPER.pieces}`, `${PAPER.closed} ${closed}`, `${PAPER.open} ${rows.length - closed}`, `${PAPER.major} ${major}`, ...kinds.map(([word, count]) => `${word} ${count}`)].join('　');
  return [cell(text, { ...SMALL, bold: true, colSpan: REGISTER_COLUMNS.length }), ...Array.from({ length: REGISTER_COLUMNS.length - 1 }, () => '')];
}
