import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ShiftFactsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { useCommunity } from '../providers/community.ts';
import { useNow } from '../time/useNow.ts';
import { instantOf } from '../time/zone.ts';
import { dutyShiftChangeDocument } from './duty.graphql.ts';
import { PeopleField, TimesField, valuesOf, WordsField, type Post, type ShiftValues } from './ShiftForm.tsx';
import { useDutyWords } from './useDutyWords.ts';
import { dateOf, postKey, spanOf } from './week.ts';

/** 调整班次: other people or other times; what has begun needs a reason. */
export function ChangeDialog({ shift, posts, onClose }: { shift: ShiftFactsFragment; posts: readonly Post[]; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const words = useDutyWords();
  const cache = useQueryClient();
  const zone = useCommunity().community.timeZone;
  const begun = useNow() >= Date.parse(shift.from);
  const [date, setDate] = useState(dateOf(zone, Date.parse(shift.from)));
  const [values, setValues] = useState<ShiftValues>({ post: postKey(shift), days: [], ...valuesOf(zone, shift) });
  const candidates = posts.find((one) => postKey(one) === postKey(shift))?.staff ?? [];
  // Whoever stands on it now may be chosen again, though they have left the post since: the API says whether.
  const people = [...candidates, ...shift.staff.filter(({ id }) => !candidates.some((one) => one.id === id)).map((one) => ({ ...one, roles: [] }))];
  const day = instantOf(zone, `${date}T00:00`);
  const submission = useSubmission({
    fields: ['staffIds', 'date', 'from', 'until', 'note', 'reason'],
    missing: () => [...(values.staffIds.length > 0 ? [] : ['staffIds']), ...(day === null ? ['date'] : []), ...(['from', 'until'] as const).filter((name) => values[name] === ''), ...(begun && values.reason.trim() === '' ? ['reason'] : [])],
    send: async () => {
      const span = spanOf(zone, day!, values.from, values.until)!;
      const { refusal } = await give(dutyShiftChangeDocument as unknown as CommandDocument, {
        shiftId: shift.id, expectedVersion: shift.version, staffIds: values.staffIds, from: new Date(span.from).toISOString(), until: new Date(span.until).toISOString(), note: values.note.trim() || null, reason: values.reason.trim() || null,
      });
      if (refusal) return refusal;
      await cache.invalidateQueries({ queryKey: ['works', 'duty'] });
      notify('duty.changed', { type: 'success' });
      onClose();
      return null;
    },
  });
  const set = (patch: Partial<ShiftValues>): void => { setValues((now) => ({ ...now, ...patch })); submission.clear(...Object.keys(patch)); };
  const field = { values, set, submission };
  return (
    <FormDialog title={t('duty.adjust')} subtitle={`${words.post(shift)}${t('app.mark.join')}${words.span(shift)}`} lead={t('duty.adjustLead')} submit={t('duty.adjust')} submission={submission} onClose={onClose}>
      <PeopleField people={people} {...field} />
      <TextField name="date" type="date" label={t('duty.field.date')} value={date} error={Boolean(submission.errors['date'])} helperText={submission.errors['date']} onChange={(event) => { setDate(event.target.value); submission.clear('date'); }} />
      <TimesField {...field} />
      <WordsField name="note" {...field} />
      {begun && <WordsField name="reason" {...field} />}
    </FormDialog>
  );
}
