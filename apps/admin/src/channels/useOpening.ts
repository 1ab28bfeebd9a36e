import { useRef, useState } from 'react';
import type { ChannelKind } from '@huiyin/domain';
import { useTranslate } from 'ra-core';
import { useSubmission, type Obstacle } from '../controls/useSubmission.ts';
import type { ChannelFactsFragment } from '../gql/graphql.ts';
import { give } from '../paperwork/give.ts';
import type { CommandDocument } from '../providers/command.ts';
import { channelOpenDocument } from './channels.graphql.ts';
import { fieldsOf, inputOf, misshapenIn, missingIn, NEW_DRAFT, partOf, PARTS, type ChannelDraft } from './draft.ts';
import { placed, type ChannelType, type SettingRule } from './settings.ts';
import { useReloadChannels } from './useChannels.ts';

export const STEPS = ['kind', ...PARTS, 'done'] as const;
export type StepName = (typeof STEPS)[number];
const NO_RULES: readonly SettingRule[] = [];
const after = (step: StepName): StepName => STEPS[STEPS.indexOf(step) + 1] ?? 'done';
const before = (step: StepName): StepName => STEPS[STEPS.indexOf(step) - 1] ?? 'kind';

/** A channel on its way to being open, step by step; a refusal leads back to the step of its field. */
export function useOpening(communityId: string, types: readonly ChannelType[]) {
  const t = useTranslate();
  const reload = useReloadChannels();
  const key = useRef(crypto.randomUUID());
  const [step, setStep] = useState<StepName>('kind');
  const [draft, setDraft] = useState<ChannelDraft>(NEW_DRAFT);
  const [opened, setOpened] = useState<ChannelFactsFragment | null>(null);
  const rules = types.find(({ kind }) => kind === draft.kind)?.settings ?? NO_RULES;

  async function open(): Promise<Obstacle | null> {
    const input = inputOf(draft, rules);
    const answer = await give(channelOpenDocument as unknown as CommandDocument, { ...input, kind: draft.kind, communityId, idempotencyKey: key.current });
    if (answer.refusal) {
      const path = placed(answer.refusal.path, input.settings);
      setStep(partOf(path));
      return { ...answer.refusal, path };
    }
    setOpened(answer.result['channel'] as ChannelFactsFragment);
    setStep('done');
    reload();
    return null;
  }
  async function next(): Promise<Obstacle | null> {
    if (step === 'kind' || step === 'done') return null;
    const wrong = misshapenIn(step, draft, rules);
    if (wrong !== null) return { message: t('channels.malformed'), path: [wrong] };
    if (step === 'words') return open();
    setStep(after(step));
    return null;
  }
  const submission = useSubmission({ fields: fieldsOf(rules), missing: () => (step === 'kind' || step === 'done' ? [] : missingIn(step, draft, rules, [])), send: next });
  const choose = (kind: ChannelKind): void => {
    submission.clear();
    setDraft((now) => (now.kind === kind ? now : { ...now, kind, name: t(`channels.kind.${kind}`), settings: {} }));
    setStep('settings');
  };
  const back = (): void => { submission.clear(); setStep(before(step)); };
  return { step, draft, setDraft, opened, rules, submission, choose, back };
}
