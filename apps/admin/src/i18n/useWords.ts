import { useCallback } from 'react';
import { useTranslate } from 'ra-core';

type Group =
  | 'status' | 'kind' | 'judgement' | 'judgementHint' | 'communicationKind' | 'channel' | 'content' | 'severity' | 'outcome' | 'contactWay'
  | 'replyStage' | 'replyAct' | 'callBackAnswer' | 'evidence' | 'deadlineState' | 'role' | 'level' | 'relation' | 'rule' | 'entry' | 'explanationWay' | 'escalation' | 'outsideParty' | 'repairSize' | 'fiveOne'
  | 'handleAgain';

/** The word of an enumeration's value in the screen's language; the bare value when it is newer than this screen. */
export function useWords(): (group: Group, value: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback((group, value) => (value ? translate(`words.${group}.${value}`, { _: value }) : ''), [translate]);
}
