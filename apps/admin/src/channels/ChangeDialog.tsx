import { useState } from 'react';
import { useNotify, useTranslate } from 'ra-core';
import { FormDialog } from '../controls/FormDialog.tsx';
import { useSubmission } from '../controls/useSubmission.ts';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { channelChangeDocument } from './channels.graphql.ts';
import { draftOf, fieldsOf, inputOf, misshapenIn, missingIn, type Part } from './draft.ts';
import { PartFields } from './PartFields.tsx';
import { placed, type SettingRule } from './settings.ts';
import { useReloadChannels } from './useChannels.ts';

interface ChangeDialogProps { part: Part; channel: ChannelFactsFragment; rules: readonly SettingRule[]; onClose: () => void }

/** One part of a channel is changed; everything else goes along as it stands. */
export function ChangeDialog({ part, channel, rules, onClose }: ChangeDialogProps) {
  const t = useTranslate();
  const notify = useNotify();
  const reload = useReloadChannels();
  const [draft, setDraft] = useState(() => draftOf(channel));
  const submission = useSubmission({
    fields: fieldsOf(rules), missing: () => missingIn(part, draft, rules, channel.secrets),
    send: async () => {
      const wrong = misshapenIn(part, draft, rules);
      if (wrong !== null) return { message: t('channels.malformed'), path: [wrong] };
      const input = inputOf(draft, rules);
      const { refusal } = await give(channelChangeDocument as unknown as CommandDocument, { ...input, channelId: channel.id, expectedVersion: channel.version });
      if (refusal) return { ...refusal, path: placed(refusal.path, input.settings) };
      notify('channels.changed', { type: 'success' });
      reload();
      onClose();
      return null;
    },
  });
  return (
    <FormDialog title={t(`channels.${part}Title`)} subtitle={channel.name} submit={t('channels.save')} size="md" submission={submission} onClose={onClose}>
      <PartFields part={part} draft={draft} rules={rules} kept={channel.secrets} errors={submission.errors} onChange={(change, ...fields) => { setDraft(change); submission.clear(...fields); }} />
    </FormDialog>
  );
}
