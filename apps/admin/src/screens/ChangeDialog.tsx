import { useState } from 'react';
import Alert from '@mui/material/Alert';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ScreenFactsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { draftOf, missingIn, SETUP_FIELDS } from './draft.ts';
import { screenChangeDocument } from './screens.graphql.ts';
import { SetupFields } from './SetupFields.tsx';
import { useReloadScreens } from './useScreens.ts';

/** Changes what a screen is called, what it shows, and how; it follows within a minute. */
export function ChangeDialog({ screen, onClose }: { screen: ScreenFactsFragment; onClose: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const reload = useReloadScreens();
  const [draft, setDraft] = useState(() => draftOf(screen));
  const hidden = screen.communityCount - screen.communities.length;
  const submission = useSubmission({
    fields: SETUP_FIELDS, missing: () => missingIn(draft),
    send: async () => {
      const { refusal } = await give(screenChangeDocument as unknown as CommandDocument, { ...draft, name: draft.name.trim(), screenId: screen.id, expectedVersion: screen.version });
      if (refusal) return refusal;
      notify('screens.changed', { type: 'success' });
      reload();
      onClose();
      return null;
    },
  });
  return (
    <FormDialog title={t('screens.changeTitle')} subtitle={screen.name} submit={t('screens.save')} size="md" submission={submission} onClose={onClose}>
      {hidden > 0 && <Alert severity="warning">{t('screens.hidden', { n: hidden })}</Alert>}
      <SetupFields draft={draft} errors={submission.errors} onChange={(change) => { setDraft((now) => ({ ...now, ...change })); submission.clear(...Object.keys(change)); }} />
    </FormDialog>
  );
}
