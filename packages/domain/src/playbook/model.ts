import type { CommandPost, IncidentKind, IncidentLevel, LogKind } from '../incident/vocabulary.ts';
import type { Role } from '../kernel/role.ts';
import type { DepartmentKind } from '../organisation/kinds.ts';

/** The playbooks of section 6, by key; an organisation may add keys of its own. */
export const PLAYBOOK_KEYS = [
  'FIRE', 'POWER_CUT_SUDDEN', 'POWER_CUT_PLANNED', 'THEFT', 'TROUBLE_MAKER', 'QUARREL', 'LOST_PROPERTY',
  'LIFT_ENTRAPMENT', 'WATER', 'GAS', 'LOST_VEHICLE', 'TYPHOON', 'GROUP_COMPLAINT', 'MEDIA_LEGAL',
] as const;
export type PlaybookKey = (typeof PLAYBOOK_KEYS)[number];

/** Where a playbook in force comes from: it came with Huiyin, an office above approved it, or the community itself did. */
export const PLAYBOOK_SOURCES = ['BUILT_IN', 'INHERITED', 'OWN'] as const;
export type PlaybookSource = (typeof PLAYBOOK_SOURCES)[number];

/** Words in both languages of the house; neither is empty. */
export interface Words { readonly zh: string; readonly en: string }

/** An answer that a step asks for; steps further on may depend on it. */
export interface StepOption { readonly key: string; readonly words: Words }

/** One step: who does what by when. */
export interface PlaybookStep {
  /** Unique in its playbook: `a-z`, digits and hyphens. */
  readonly key: string;
  readonly title: Words;
  /** How it is done, in plain words; null: the title says it. */
  readonly detail: Words | null;
  /** Who does it. */
  readonly role: Role;
  /** Of which department, where the role belongs to one; null: the first responsible department. */
  readonly department: DepartmentKind | null;
  /** The post of the command post that may do it as well; null: none. */
  readonly post: CommandPost | null;
  /** Whether what follows waits for it. */
  readonly blocking: boolean;
  /** Minutes from its opening; null: none. */
  readonly limitMinutes: number | null;
  /** Only when an earlier step was answered so; null: always. */
  readonly when: { readonly step: string; readonly answer: string } | null;
  /** The answers it asks for, one of which ticks it; null: it is simply done. */
  readonly ask: readonly StepOption[] | null;
  /** What is written into the duty log when it is ticked; null: nothing beside the tick itself. */
  readonly log: LogKind | null;
}

/** A phase 阶段: its steps in order. */
export interface PlaybookPhase { readonly key: string; readonly title: Words; readonly steps: readonly PlaybookStep[] }
/** A post the command post needs, and what whoever takes it does. */
export interface PlaybookPost { readonly post: CommandPost; readonly role: Role; readonly duty: Words }

/** A playbook 应急预案 as its template says (PBK-1…10). */
export interface PlaybookTemplate {
  readonly key: string;
  readonly title: Words;
  readonly purpose: Words;
  /** Rules it carries out, e.g. `PBK-1`. */
  readonly rules: readonly string[];
  /** What an incident raised with it is, unless whoever raises it says otherwise. */
  readonly incidentKind: IncidentKind;
  readonly level: IncidentLevel;
  /** The first responsible department 第一责任部门. */
  readonly department: DepartmentKind;
  /** Whether pictures of cameras are to be secured (INC-11). */
  readonly pictures: boolean;
  readonly posts: readonly PlaybookPost[];
  readonly phases: readonly PlaybookPhase[];
}

/** Most of each, and longest texts in code points. */
export const PLAYBOOK_LIMITS = { phases: 12, steps: 80, options: 6, posts: 10, rules: 10, key: 40, title: 60, words: 600, limitMinutes: 7 * 24 * 60 } as const;

/** The steps of all phases, in order. */
export const stepsOf = ({ phases }: Pick<PlaybookTemplate, 'phases'>): readonly PlaybookStep[] => phases.flatMap(({ steps }) => steps);
