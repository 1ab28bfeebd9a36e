import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useSubmission, type Submission } from '../controls/useSubmission.ts';
import { useCommunity } from '../providers/community.ts';
import { runWork } from '../works/run-work.ts';
import { incidentPath } from './path.ts';
import { EMPTY, missingOf, raiseInput, type RaiseDraft } from './raise-draft.ts';
import { useAskedComplaints, useRaisedFrom, type RaisedFrom } from './useRaisedFrom.ts';

const FIELDS = ['playbook', 'kind', 'place', 'title', 'detail', 'level', 'departmentId', 'happenedAt', 'communityIds', 'complaintIds'] as const;
export interface Raising { readonly draft: RaiseDraft; readonly set: (patch: Partial<RaiseDraft>) => void; readonly submission: Submission; readonly from: RaisedFrom }

/** The form on its way: one key a form, so that pressing twice, or again after a lost answer, raises it once. */
export function useRaise(): Raising {
  const { community } = useCommunity();
  const navigate = useNavigate();
  const notify = useNotify();
  const cache = useQueryClient();
  const asked = useAskedComplaints();
  const [draft, setDraft] = useState<RaiseDraft>({ ...EMPTY, complaintIds: asked });
  const from = useRaisedFrom(asked, draft, setDraft);
  const key = useRef(crypto.randomUUID());
  const submission = useSubmission({
    fields: FIELDS, missing: () => missingOf(draft),
    send: async () => {
      const { id, refusal } = await runWork('incidentRaise', 'incident', raiseInput(draft, community.id, key.current));
      if (refusal) return refusal;
      notify(draft.drill ? 'incident.raisedDrill' : 'incident.raised', { type: 'success' });
      void cache.invalidateQueries({ queryKey: ['works', 'incidents'] });
      // What was raised from complaints, or from a proposal that holds some, stands on their pages.
      if (asked.length > 0 || draft.proposalId !== '') for (const name of ['complaint', 'complaints']) void cache.invalidateQueries({ queryKey: [name] });
      void navigate(incidentPath(id), { replace: true });
      return null;
    },
  });
  const set = (patch: Partial<RaiseDraft>): void => {
    setDraft((now) => ({ ...now, ...patch }));
    submission.clear(...Object.keys(patch).map((name) => (name === 'what' ? 'playbook' : name)));
  };
  return { draft, set, submission, from };
}
