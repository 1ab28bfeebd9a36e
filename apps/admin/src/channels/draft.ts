import type { ChannelKind } from '@huiyin/domain';
import type { ChannelFactsFragment, MessageKind } from '../gql/graphql.ts';
import { fieldName, misshapenSettings, missingSettings, sentSettings, type SettingRule } from './settings.ts';

export const MESSAGE_KINDS = ['DEADLINE_WARNED', 'DEADLINE_MISSED', 'DEADLINE_ESCALATED', 'INCIDENT_RAISED', 'INCIDENT_PROPOSED', 'STATEMENT_SENT', 'STATEMENT_FIXED', 'STATEMENT_ENDED', 'SUMMARY_COPIED', 'NOTICE_WAITING', 'NOTICE_RETURNED', 'NOTICE_RELEASED', 'NOTICE_FEEDBACK'] as const satisfies readonly MessageKind[];

/** A channel as a form holds it; of settings what was typed. */
export interface ChannelDraft {
  readonly kind: ChannelKind | null;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly tells: readonly MessageKind[];
  /** Of these rules only, or of every one. */
  readonly chosen: boolean;
  readonly rules: readonly string[];
  readonly template: string;
}

/** What is missed or escalated is told at first: a warning to a whole group soon is read by nobody. */
export const NEW_DRAFT: ChannelDraft = { kind: null, name: '', settings: {}, tells: ['DEADLINE_MISSED', 'DEADLINE_ESCALATED'], chosen: false, rules: [], template: '' };

/** A channel as it stands; secrets are empty, which keeps them. */
export const draftOf = ({ kind, name, settings, tells, rules, template }: ChannelFactsFragment): ChannelDraft => ({
  kind, name, tells, chosen: rules !== null && rules !== undefined, rules: rules ?? [], template: template ?? '', settings: Object.fromEntries(settings.map((one) => [one.name, one.value])),
});

/** The input that a draft stands for. */
export const inputOf = ({ name, settings, tells, chosen, rules, template }: ChannelDraft, known: readonly SettingRule[]) => ({
  name: name.trim(), settings: sentSettings(known, settings), template: template.trim() || null, tells: MESSAGE_KINDS.filter((one) => tells.includes(one)), rules: chosen ? [...rules] : null,
});

/** A form shows a channel in parts. */
export const PARTS = ['settings', 'route', 'words'] as const;
export type Part = (typeof PARTS)[number];

/** Names that words about a channel may stand at. */
export const fieldsOf = (rules: readonly SettingRule[]): readonly string[] => ['name', 'template', 'tells', 'rules', ...rules.map(({ name }) => fieldName(name))];

/** Names of what has to be filled in a part and is not; secrets that are kept need not be. */
export function missingIn(part: Part, draft: ChannelDraft, rules: readonly SettingRule[], kept: readonly string[]): readonly string[] {
  if (part === 'settings') return [...(draft.name.trim() === '' ? ['name'] : []), ...missingSettings(rules, draft.settings, kept).map(fieldName)];
  return part === 'words' ? [] : [...(draft.tells.length === 0 ? ['tells'] : []), ...(draft.chosen && draft.rules.length === 0 ? ['rules'] : [])];
}

/** The first setting of a part whose value cannot be right, as its field is called; null when there is none. */
export function misshapenIn(part: Part, draft: ChannelDraft, rules: readonly SettingRule[]): string | null {
  const [wrong] = part === 'settings' ? misshapenSettings(rules, draft.settings) : [];
  return wrong === undefined ? null : fieldName(wrong);
}

/** The part in which a field stands. */
export const partOf = (path: readonly string[]): Part => (path.some((one) => one === 'tells' || one === 'rules') ? 'route' : path.includes('template') ? 'words' : 'settings');
