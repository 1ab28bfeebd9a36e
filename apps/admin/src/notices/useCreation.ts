import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useSubmission, type Obstacle, type Submission } from '../controls/useSubmission.ts';
import type { Refusal } from '../providers/command.ts';
import type { NoticeAction } from './commands.ts';
import { isAllowed } from './model.ts';
import { draftPath, noticePath } from './path.ts';
import { runNotice } from './run-notice.ts';

interface Creating { readonly fields: readonly string[]; readonly missing: () => readonly string[]; readonly input: () => Promise<Record<string, unknown> | Obstacle>; readonly done: () => void }

/** A new notice on its way; whoever may write it goes on to that at once. */
export function useCreation(action: NoticeAction, { fields, missing, input, done }: Creating): Submission<Obstacle> {
  const notify = useNotify();
  const navigate = useNavigate();
  const cache = useQueryClient();
  return useSubmission<Obstacle>({
    fields, missing,
    send: async () => {
      const made = await input();
      if ('message' in made) return made as Obstacle;
      const { notice, refusal } = await runNotice(action, made);
      if (refusal) return refusal satisfies Refusal;
      notify(`notices.done.${action}`, { type: 'success', messageArgs: { number: notice.number } });
      done();
      await cache.invalidateQueries({ queryKey: ['notices'] });
      void navigate(isAllowed(notice, 'noticeDraft') ? draftPath(notice.id) : noticePath(notice.id), { replace: true });
      return null;
    },
  });
}
