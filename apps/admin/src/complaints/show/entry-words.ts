import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';
import { useCommunityRoom, useStaff } from '../../providers/community-room.ts';
import { useTimeWords } from '../../time/useTimeWords.ts';

export type Dispatched = (type: string, key: string, value: unknown) => { key: string; value: string } | null;

const ENUMS = {
  judgement: 'judgement', communicationKind: 'communicationKind', stage: 'replyStage', way: 'contactWay', acts: 'replyAct', answer: 'callBackAnswer',
  outcome: 'outcome', status: 'status', severity: 'severity', content: 'content', to: 'escalation', party: 'outsideParty', fiveOnes: 'fiveOne', repairSize: 'repairSize',
} as const;
const TIMES = new Set(['limitAt', 'repliedAt', 'replyAt', 'dueAt']);
const TEXTS = new Set(['reason', 'instruction', 'text', 'cause', 'correctiveAction', 'preventiveAction', 'channel', 'title', 'detail', 'remedySought', 'location', 'reporterName', 'notice', 'name', 'promise', 'acceptedBy', 'remark', 'lesson', 'adjustment', 'value', 'note']);
const SWITCHES = new Set(['settles', 'toAuthority', 'staffSent', 'customerTold', 'explainedToCustomer', 'handleAgain', 'apart', 'group']);

const nameOf = (list: readonly { id: string; name: string }[], value: unknown): string | null => {
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return list.find(({ id }) => id === value)?.name ?? null;
};
const isoOf = (value: unknown): string | null => {
  const at = typeof value === 'number' ? value : Date.parse(String(value));
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
};

/** How the values of entries are said: one dictionary for all types, since the same key means the same thing in each. */
export function useEntryWords(): Dispatched {
  const t = useTranslate();
  const words = useWords();
  const { due } = useTimeWords();
  const { departments } = useCommunityRoom();
  const { staff } = useStaff();
  return useMemo(() => (type, key, value) => {
    if (key === 'complainants' && Array.isArray(value)) return { key, value: value.map((one: { name?: string }) => one.name ?? '').join(t('app.mark.list')) };
    if (key === 'supporting' && Array.isArray(value)) return value.length === 0 ? null : { key, value: value.map((id) => nameOf(departments, id) ?? '').join(t('app.mark.list')) };
    if (key === 'statementVersion') return { key, value: t('statement.edition', { n: Number(value) }) };
    if (key === 'key') return { key: 'corrected', value: t(`complaint.data.${String(value)}`, { _: String(value) }) };
    const enumeration = key === 'way' && type === 'ComplaintExplained' ? 'explanationWay' as const : ENUMS[key as keyof typeof ENUMS];
    if (enumeration) return { key, value: (Array.isArray(value) ? value : [value]).map((one) => words(enumeration, String(one))).join(t('app.mark.list')) };
    if (TIMES.has(key)) { const iso = isoOf(value); return iso ? { key, value: due(iso) } : null; }
    if (SWITCHES.has(key)) return { key, value: '' };
    if (TEXTS.has(key)) return { key, value: String(value) };
    const person = { departmentId: 'department', assigneeId: 'assignee', callerId: 'caller' }[key];
    const name = person && nameOf(person === 'department' ? departments : staff, value);
    return person && name ? { key: person, value: name } : null;
  }, [t, words, due, departments, staff]);
}
