/**
 * Scope 涉及范围 of the mechanism (INC-1): sudden 突发性, major 重大事件, concentrated complaints 集中性, the company's image
 * 公司形象, media 媒体, legal 法律渠道, wide-area 大面积, and on-site emergencies 现场突发事件 with a playbook.
 */
export const INCIDENT_KINDS = ['SUDDEN', 'MAJOR', 'CONCENTRATED', 'IMAGE', 'MEDIA', 'LEGAL', 'WIDE_AREA', 'ON_SITE'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Level 事件级别: 1 is the gravest (INC-5, INC-8). */
export const INCIDENT_LEVELS = [1, 2, 3, 4] as const;
export type IncidentLevel = (typeof INCIDENT_LEVELS)[number];

/** Posts of the command post 指挥部 (PBK-1): one person holds each, and may hold several. */
export const COMMAND_POSTS = ['COMMANDER', 'RECORDER', 'COMMUNICATION', 'EVACUATION', 'FIRE_FIGHTING', 'SMOKE_CONTROL', 'CORDON', 'FIRST_AID', 'SUPPLY', 'RECEPTION'] as const;
export type CommandPost = (typeof COMMAND_POSTS)[number];

/** What an entry of the duty log 值班日记 is about (INC-4, INC-9). */
export const LOG_KINDS = ['NOTE', 'DIRECTION', 'PEOPLE', 'CAUSE', 'RESTORATION', 'DAMAGE', 'REACTION', 'REPORT'] as const;
export type LogKind = (typeof LOG_KINDS)[number];
