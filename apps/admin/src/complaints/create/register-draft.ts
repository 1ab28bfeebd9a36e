import { useCallback, useState } from 'react';
import type { Channel, ComplaintKind, ComplaintRegisterInput, Content, RepairSize, Severity } from '../../gql/graphql.ts';

export interface RegisterValues {
  kind: ComplaintKind; channel: Channel; content: Content | ''; title: string; detail: string; unitId: string; unitLabel: string; location: string;
  name: string; phone: string; relation: string; remedySought: string; severity: Severity | ''; groupSize: string; receivedAt: string; backEntryReason: string;
  authorityReference: string; authorityDueAt: string; previousComplaintNumber: string; repairSize: RepairSize | ''; aboutRepair: boolean;
  dangerToLifeOrProperty: boolean; essentialFacility: boolean; ongoingBreach: boolean; media: boolean; legal: boolean; image: boolean;
}
export const FLAGS = ['dangerToLifeOrProperty', 'essentialFacility', 'ongoingBreach', 'media', 'legal', 'image'] as const;
export const REQUIRED = ['channel', 'content', 'title'] as const;

export const EMPTY: RegisterValues = {
  kind: 'COMPLAINT', channel: 'PHONE', content: '', title: '', detail: '', unitId: '', unitLabel: '', location: '', name: '', phone: '', relation: '', remedySought: '',
  severity: '', groupSize: '', receivedAt: '', backEntryReason: '', authorityReference: '', authorityDueAt: '', previousComplaintNumber: '', repairSize: '', aboutRepair: false,
  dangerToLifeOrProperty: false, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false,
};
export interface Draft { key: string; values: RegisterValues }

/** True when somebody has typed something worth keeping. */
export const isTouched = (values: RegisterValues): boolean =>
  (Object.keys(EMPTY) as (keyof RegisterValues)[]).some((name) => name !== 'channel' && values[name] !== EMPTY[name]);

const text = (value: string): string | undefined => value.trim() || undefined;

/** What is sent: empty fields are absent, and the key stays the same for every retry of this form. */
export function registerInput({ key, values }: Draft, communityId: string): ComplaintRegisterInput {
  const { name, phone, relation, unitId } = values;
  const reporter = { name: text(name), phone: text(phone), relation: text(relation), unitId: text(unitId) };
  const groupSize = Number.parseInt(values.groupSize, 10);
  const input: ComplaintRegisterInput = {
    communityId, idempotencyKey: key, kind: values.kind, channel: values.channel, content: values.content as Content, title: values.title.trim(),
    detail: text(values.detail), location: text(values.location), remedySought: text(values.remedySought), severity: values.severity || undefined,
    receivedAt: text(values.receivedAt), backEntryReason: text(values.backEntryReason), previousComplaintNumber: text(values.previousComplaintNumber),
    groupSize: Number.isFinite(groupSize) ? groupSize : undefined,
    ...(values.channel === 'AUTHORITY' ? { authorityReference: text(values.authorityReference), authorityDueAt: text(values.authorityDueAt) } : {}),
    ...(Object.values(reporter).some(Boolean) ? { reporter } : {}),
  };
  if (values.kind === 'REPAIR') input.repairSize = values.repairSize || 'SMALL';
  else if (values.aboutRepair) input.aboutRepair = true;
  for (const flag of FLAGS) if (values[flag]) input[flag] = true;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as ComplaintRegisterInput;
}

const storageKey = (communityId: string): string => `huiyin.register.${communityId}`;
const mint = (): Draft => ({ key: crypto.randomUUID?.() ?? `${performance.timeOrigin + performance.now()}-${Math.random().toString(36).slice(2)}`, values: EMPTY });

function kept(communityId: string): Draft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(storageKey(communityId)) ?? 'null') as Draft | null;
    return draft && typeof draft.key === 'string' ? { key: draft.key, values: { ...EMPTY, ...draft.values } } : null;
  } catch { return null; }
}

/** The form's content, kept in this tab until it is registered; one idempotency key a form. `given`: what a fresh one starts with. */
export function useRegisterDraft(communityId: string, given: Partial<RegisterValues> = {}) {
  const [draft, setDraft] = useState<Draft>(() => kept(communityId) ?? { ...mint(), values: { ...EMPTY, ...given } });
  const [restored, setRestored] = useState(() => isTouched(kept(communityId)?.values ?? EMPTY));
  const change = useCallback((part: Partial<RegisterValues>) => setDraft((now) => {
    const next = { ...now, values: { ...now.values, ...part } };
    try { sessionStorage.setItem(storageKey(communityId), JSON.stringify(next)); } catch { /* a full or closed store keeps the form usable */ }
    return next;
  }), [communityId]);
  const renew = useCallback((values: RegisterValues = EMPTY) => {
    try { sessionStorage.removeItem(storageKey(communityId)); } catch { /* as above */ }
    setRestored(false);
    setDraft({ ...mint(), values });
  }, [communityId]);
  return { draft, restored, change, renew };
}
