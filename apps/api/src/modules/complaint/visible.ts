import type { ComplaintState, CorrectionRecord } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { maskName, maskPhone, maskText } from '../base/mask.ts';
import { seesReporter } from './queries.ts';
import { requireViewer } from '../../sight.ts';

/** A text of a complaint as the viewer may read it: telephone numbers in it are masked for those who do not need them. */
export const textFor = (context: Context, state: ComplaintState, text: string | null): string | null =>
  text === null || seesReporter(requireViewer(context), state) ? text : maskText(text);

const MASKS: Readonly<Record<string, (value: string) => string>> = { reporterName: maskName, reporterPhone: maskPhone };

/** What a correction says, as far as the viewer may see what it corrects. */
export function correctedFor(context: Context, state: ComplaintState, { key, value }: CorrectionRecord): string | null {
  if (value === null || seesReporter(requireViewer(context), state)) return value;
  return key === 'unitId' ? null : (MASKS[key] ?? maskText)(value);
}
