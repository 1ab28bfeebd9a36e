import type { NoticeFactsFragment } from '../gql/graphql.ts';
import { sendCommand, type CommandDocument, type Refusal } from '../providers/command.ts';
import { NOTICE_DOCUMENTS, type NoticeAction } from './commands.ts';

export type NoticeOutcome = { readonly notice: NoticeFactsFragment; readonly refusal: null } | { readonly notice: null; readonly refusal: Refusal };

/** Gives one command to a notice; refusals are answers, only a missing answer throws. */
export async function runNotice(action: NoticeAction, input: Record<string, unknown>): Promise<NoticeOutcome> {
  const result = await sendCommand(NOTICE_DOCUMENTS[action] as unknown as CommandDocument, input);
  if ('notice' in result) return { notice: result.notice as NoticeFactsFragment, refusal: null };
  return { notice: null, refusal: result as Refusal };
}
