import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useSubmission, type Obstacle } from '../controls/useSubmission.ts';
import { usualMoment, usualWording } from '../i18n/usual-notices.ts';
import { useCommunity } from '../providers/community.ts';
import { draftInput, fieldAt, fieldsOf, missingIn, replaced, startOf, type DraftValues } from './draft.ts';
import type { NoticeFacts } from './model.ts';
import { noticePath } from './path.ts';
import { runNotice } from './run-notice.ts';
import { useKept } from './useKept.ts';
import { fieldOfWarning, mended, type Warning } from './warnings.ts';

/** The drafting form on its way: what is typed is kept in this tab, what is refused stands at its field, in its language. */
export function useDrafting(notice: NoticeFacts) {
  const notify = useNotify();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [tab, setTab] = useState(0);
  const [opened] = useState(notice);
  const { kept, restored, set: keep, renew } = useKept<DraftValues & { readonly base: number }>(`draft.${notice.id}`, { ...startOf(notice), base: notice.revision });
  const { values } = kept;
  // Somebody else has written meanwhile: what stands here is over an earlier draft.
  const overtaken = values.base !== notice.revision;
  const fields = fieldsOf(values);
  const submission = useSubmission<Obstacle>({
    fields, missing: () => missingIn(values),
    send: async () => {
      // What the clock wrote meanwhile does not matter; another draft does.
      const { version } = overtaken ? opened : notice;
      const { refusal } = await runNotice('noticeDraft', { noticeId: notice.id, expectedVersion: version, ...draftInput(values) });
      if (refusal) return { message: refusal.message, path: fieldAt(refusal.path, fields) };
      notify('notices.done.noticeDraft', { type: 'success' });
      await cache.invalidateQueries({ queryKey: ['notices'] });
      renew();
      void navigate(noticePath(notice.id), { replace: true });
      return null;
    },
  });
  const { errors } = submission;
  // A fault in a language that is not in sight brings it into sight.
  useEffect(() => {
    const faulty = Object.keys(errors).flatMap((name) => { const match = /^texts\.(\d+)\./.exec(name); return match ? [Number(match[1])] : []; });
    if (faulty.length > 0) setTab((now) => (faulty.includes(now) ? now : faulty[0]!));
  }, [errors]);
  const set = (part: Partial<DraftValues>): void => {
    keep(part);
    const names = Object.keys(part);
    submission.clear(...fields.filter((field) => names.some((name) => field === name || field.startsWith(`${name}.`))));
  };
  return { values, set, submission, restored, overtaken, renew, tab, setTab };
}
export type Drafting = ReturnType<typeof useDrafting>;

/** Shows where a warning is: its language, its field, its words selected; and puts right what is known better. */
export function useWarningActs({ values, set, setTab, submission }: Drafting) {
  const onShow = (warning: Warning): void => {
    const name = fieldOfWarning(warning, values.texts);
    if (name === null) return;
    const language = /^texts\.(\d+)\./.exec(name);
    if (language) setTab(Number(language[1]));
    // Its tab is there after the next paint.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const field = submission.form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
      field?.focus();
      if (field && warning.at !== null && warning.at !== undefined && field.type !== 'datetime-local') field.setSelectionRange(warning.at, warning.at + warning.length);
    }));
  };
  return { onShow, onMend: (warning: Warning): void => set({ texts: mended(values.texts, warning) }) };
}

/** Writes an outage the usual way, where nothing is written yet; undefined where there is none. */
export function useUsual(notice: NoticeFacts, { values, set, tab }: Drafting): (() => void) | undefined {
  const { timeZone } = useCommunity().community;
  const text = values.texts[tab];
  const wording = notice.lifeline && text && text.body.trim() === '' ? usualWording(notice.lifeline, text.language) : null;
  if (!wording || !text) return undefined;
  const at = (iso: string | null | undefined): string => (iso ? usualMoment(text.language, timeZone, Date.parse(iso)) : '');
  const body = wording({ planned: Boolean(notice.plannedStart), from: at(notice.plannedStart ?? notice.eventAt), until: at(notice.plannedEnd) });
  return () => set({ texts: replaced(values.texts, tab, { body }) });
}
