import type { ComplaintState, CorrectionRecord } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { globalId } from '../../platform/ids.ts';
import { maskText } from '../base/mask.ts';
import { maskedText } from './masked.ts';
import { seesReporter } from './queries.ts';
import { requireViewer } from '../../sight.ts';

/** A text of a complaint as the viewer may read it: telephone numbers in it are masked for those who do not need them. */
export const textFor = (context: Context, state: ComplaintState, text: string | null): string | null =>
  text === null || seesReporter(requireViewer(context), state) ? text : maskText(text);

/** What a correction says, as far as the viewer may see what it corrects. */
export function correctedFor(context: Context, state: ComplaintState, { key, value: recorded }: CorrectionRecord): string | null {
  const value = key === 'unitId' && recorded !== null ? globalId('Unit', state.communityId, recorded) : recorded;
  return value === null || seesReporter(requireViewer(context), state) ? value : maskedText(key, value);
}
