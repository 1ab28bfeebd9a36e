import { useState } from 'react';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';
import { dutyWeekCopyDocument } from './duty.graphql.ts';
import type { Post } from './ShiftForm.tsx';
import { dateOf } from './week.ts';

interface Copied { readonly shifts: readonly unknown[]; readonly alreadyThere: number; readonly leftOut: number }

/** 照排上一周: the week before once more, of one department or of all that the viewer rosters. */
export function CopyDialog({ monday, week, posts, onClose }: { monday: number; week: string; posts: readonly Post[]; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const { id: communityId, timeZone } = useCommunity().community;
  const [departmentId, setDepartment] = useState('');
  const departments = [...new Map(posts.flatMap(({ department }) => (department ? [[department.id, department] as const] : []))).values()];
  const submission = useSubmission({
    fields: ['departmentId'],
    send: async () => {
      const { refusal, ...answer } = await give(dutyWeekCopyDocument as unknown as CommandDocument, { communityId, departmentId: departmentId || null, week: dateOf(timeZone, monday) });
      if (refusal) return refusal;
      const { shifts, alreadyThere, leftOut } = (answer as unknown as { result: Copied }).result;
      await cache.invalidateQueries({ queryKey: ['works', 'duty'] });
      const some = alreadyThere + leftOut > 0;
      notify(shifts.length === 0 && !some ? 'duty.copiedNone' : some ? 'duty.copiedSome' : 'duty.copied', { type: shifts.length > 0 ? 'success' : 'info', messageArgs: { n: shifts.length, there: alreadyThere, left: leftOut } });
      onClose();
      return null;
    },
  });
  return (
    <FormDialog title={t('duty.copy')} lead={t('duty.copyLead', { week })} submit={t('duty.copy')} size="xs" submission={submission} onClose={onClose}>
      {departments.length > 1 && (
        <TextField select name="departmentId" label={t('people.department')} value={departmentId} error={Boolean(submission.errors['departmentId'])} helperText={submission.errors['departmentId']} onChange={(event) => setDepartment(event.target.value)} slotProps={{ select: { displayEmpty: true } }}>
          <MenuItem value="">{t('duty.copyAll')}</MenuItem>
          {departments.map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
        </TextField>
      )}
    </FormDialog>
  );
}
