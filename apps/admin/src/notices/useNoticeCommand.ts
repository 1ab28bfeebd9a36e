import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useSubmission, type Obstacle, type Submission } from '../controls/useSubmission.ts';
import type { NoticeAction } from './commands.ts';
import { runNotice } from './run-notice.ts';
import { noticeKey } from './useNotice.ts';

interface Commanding {
  readonly fields: readonly string[];
  readonly missing?: () => readonly string[];
  /** What is sent, or why nothing can be. */
  readonly input: () => Record<string, unknown> | Promise<Record<string, unknown> | Obstacle>;
  readonly onClose: () => void;
}

/** One command to a notice on its way; what it wrote is there at once, the rest is read anew. */
export function useNoticeCommand(action: NoticeAction, { fields, missing = () => [], input, onClose }: Commanding): Submission<Obstacle> {
  const notify = useNotify();
  const cache = useQueryClient();
  return useSubmission<Obstacle>({
    fields, missing,
    send: async () => {
      const made = await input();
      if ('message' in made) return made as Obstacle;
      const { notice, refusal } = await runNotice(action, made);
      if (refusal) return refusal;
      cache.setQueryData(noticeKey(notice.id), notice);
      notify(`notices.done.${action}`, { type: 'success' });
      onClose();
      void cache.invalidateQueries({ queryKey: ['notices'] });
      return null;
    },
  });
}
