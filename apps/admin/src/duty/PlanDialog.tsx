import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { useWords } from '../i18n/useWords.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument, Refusal } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';
import { dutyShiftPlanDocument } from './duty.graphql.ts';
import { DaysField, PeopleField, PostField, TimesField, WordsField, type Post, type ShiftValues } from './ShiftForm.tsx';
import { postKey, spanOf } from './week.ts';

interface PlanDialogProps { readonly posts: readonly Post[]; readonly days: readonly number[]; readonly start: { readonly post: string; readonly days: readonly number[] }; readonly onClose: () => void }

/** 排班: one post and its people on one day or on several; each day is a shift of its own. */
export function PlanDialog({ posts, days, start, onClose }: PlanDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const cache = useQueryClient();
  const { id: communityId, timeZone: zone } = useCommunity().community;
  const [values, setValues] = useState<ShiftValues>({ staffIds: [], from: '08:00', until: '16:00', note: '', reason: '', ...start });
  // One key a form and day: what was planned before a refusal is not planned twice.
  const key = useRef(crypto.randomUUID());
  const post = posts.find((one) => postKey(one) === values.post);

  async function plan(day: number): Promise<Refusal | null> {
    const span = spanOf(zone, day, values.from, values.until)!;
    const { refusal } = await give(dutyShiftPlanDocument as unknown as CommandDocument, {
      communityId, departmentId: post!.department?.id ?? null, role: post!.role, staffIds: values.staffIds, from: new Date(span.from).toISOString(), until: new Date(span.until).toISOString(), note: values.note.trim() || null, idempotencyKey: `${key.current}:${day}`,
    });
    return refusal;
  }
  const submission = useSubmission({
    fields: ['post', 'staffIds', 'from', 'until', 'days', 'note', 'role'],
    missing: () => [...(post ? [] : ['post']), ...(values.staffIds.length > 0 ? [] : ['staffIds']), ...(['from', 'until'] as const).filter((name) => values[name] === ''), ...(values.days.length > 0 ? [] : ['days'])],
    send: async () => {
      try {
        for (const day of values.days) {
          const refusal = await plan(day);
          if (refusal) return refusal;
        }
      } finally {
        await cache.invalidateQueries({ queryKey: ['works', 'duty'] });
      }
      notify('duty.planned', { type: 'success', messageArgs: { n: values.days.length } });
      onClose();
      return null;
    },
  });
  const set = (patch: Partial<ShiftValues>): void => { setValues((now) => ({ ...now, ...patch })); submission.clear(...Object.keys(patch)); };
  const field = { values, set, submission };
  return (
    <FormDialog title={t('duty.plan')} subtitle={post && words('role', post.role)} lead={t('duty.planLead')} submit={t('duty.plan')} submission={submission} onClose={onClose}>
      <PostField posts={posts} {...field} />
      <PeopleField people={post?.staff ?? []} {...field} />
      <TimesField {...field} />
      <DaysField days={days} {...field} />
      <WordsField name="note" {...field} />
    </FormDialog>
  );
}
