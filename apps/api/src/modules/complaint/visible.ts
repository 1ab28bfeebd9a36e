import type { ComplaintState } from '@huiyin/domain';
import type { Context } from '../../context.ts';
import { maskText } from '../base/mask.ts';
import { seesReporter } from './queries.ts';
import { requireViewer } from '../../sight.ts';

/** A text of a complaint as the viewer may read it: telephone numbers in it are masked for those who do not need them. */
export const textFor = (context: Context, state: ComplaintState, text: string | null): string | null =>
  text === null || seesReporter(requireViewer(context), state) ? text : maskText(text);
