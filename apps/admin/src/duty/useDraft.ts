import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useSubmission, type Submission } from '../controls/useSubmission.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { shiftHandoverWriteDocument } from './duty.graphql.ts';
import type { Handover } from './HandoverShow.tsx';

export interface Draft {
  readonly text: string;
  readonly remarkOf: (number: string) => string;
  /** Something typed here is not saved yet. */
  readonly dirty: boolean;
  readonly setText: (text: string) => void;
  readonly setRemark: (number: string, text: string) => void;
  /** Whom it goes to instead; empty: as it is. */
  readonly incomingStaffId: string;
  readonly setIncoming: (id: string) => void;
  readonly submission: Submission;
}
interface Edits { readonly text?: string; readonly incomingStaffId?: string; readonly remarks: Readonly<Record<string, string>> }
const NONE: Edits = { remarks: {} };

/** What is being written over what stands there: what others save meanwhile is not lost, nor is what is typed here. Saving lists anew what is open. */
export function useDraft(handover: Handover): Draft {
  const notify = useNotify();
  const cache = useQueryClient();
  const [edits, setEdits] = useState<Edits>(NONE);
  const saved = new Map(handover.remarks.map(({ number, text }) => [number, text]));
  const text = edits.text ?? handover.text ?? '';
  const { incomingStaffId = '' } = edits;
  const submission = useSubmission({
    fields: ['text', 'incomingStaffId'],
    send: async () => {
      const remarks = [...new Map([...saved, ...Object.entries(edits.remarks)])].filter(([, said]) => said.trim() !== '').map(([number, said]) => ({ number, text: said.trim() }));
      const { refusal } = await give(shiftHandoverWriteDocument as unknown as CommandDocument, { handoverId: handover.id, expectedVersion: handover.version, text: text.trim() || null, remarks, incomingStaffId: incomingStaffId || null });
      if (refusal) return refusal;
      await cache.invalidateQueries({ queryKey: ['works'] });
      setEdits(NONE);
      notify('duty.saved', { type: 'success' });
      return null;
    },
  });
  const edit = (patch: (now: Edits) => Edits): void => { setEdits(patch); submission.clear(); };
  return {
    text, incomingStaffId, submission, remarkOf: (number) => edits.remarks[number] ?? saved.get(number) ?? '',
    dirty: text !== (handover.text ?? '') || incomingStaffId !== '' || Object.entries(edits.remarks).some(([number, said]) => said !== (saved.get(number) ?? '')),
    setText: (next) => edit((now) => ({ ...now, text: next })), setIncoming: (id) => edit((now) => ({ ...now, incomingStaffId: id })),
    setRemark: (number, said) => edit((now) => ({ ...now, remarks: { ...now.remarks, [number]: said } })),
  };
}
