import type { FieldReader } from '../kernel/fields.ts';
import { mayCommand } from '../kernel/permission.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { DecisionContext, SubjectRules } from '../kernel/subject.ts';
import { SCREEN_LANGUAGES, SCREEN_LIMITS, SCREEN_LOOKS, SCREEN_STATUSES } from './model.ts';
import type { ScreenCommand, ScreenEntry, ScreenSetup, ScreenState } from './model.ts';

/** Nobody hands a wall more than they could hand out one by one: each community asks for the right to pair a screen there. */
function setup(read: FieldReader<CommonRefusal>, given: ScreenSetup, { actor }: DecisionContext): ScreenSetup {
  const { communityIds, language, look, sound, drills } = given;
  const name = read.required('name', given.name, SCREEN_LIMITS.name);
  read.demand(communityIds.length > 0, invalidField('communityIds', 'EMPTY'));
  read.demand(communityIds.length <= SCREEN_LIMITS.communities, invalidField('communityIds', 'OUT_OF_RANGE', SCREEN_LIMITS.communities));
  read.demand(new Set(communityIds).size === communityIds.length, invalidField('communityIds', 'NOT_APPLICABLE'));
  read.demand(communityIds.every((communityId) => mayCommand(actor, 'pairScreen', { communityId }) === null), invalidField('communityIds', 'NOT_APPLICABLE'));
  read.demand(SCREEN_LANGUAGES.includes(language), invalidField('language', 'NOT_APPLICABLE'));
  read.demand(SCREEN_LOOKS.includes(look), invalidField('look', 'NOT_APPLICABLE'));
  return { name, communityIds, language, look, sound, drills };
}

function write(read: FieldReader<CommonRefusal>, command: ScreenCommand, _state: ScreenState | null, context: DecisionContext): ScreenEntry {
  switch (command.type) {
    case 'pairScreen': return { type: 'ScreenPaired', facts: { id: command.screenId, communityId: command.communityId, ...setup(read, command, context) }, personal: {} };
    case 'changeScreen': return { type: 'ScreenChanged', facts: setup(read, command, context), personal: {} };
    case 'revokeScreen': return { type: 'ScreenRevoked', facts: {}, personal: { reason: read.required('reason', command.reason, SCREEN_LIMITS.reason) } };
  }
}

/**
 * A wall screen of a community or office. It asks for itself with a code that it shows; whoever approves is the second
 * person of section 9 (ADR 0018). Revoked it never comes back; its record stays.
 */
export const SCREEN: SubjectRules<ScreenState, ScreenCommand, ScreenEntry> = {
  lifecycle: {
    states: SCREEN_STATUSES, initial: ['PAIRED'], final: ['REVOKED'],
    transitions: [
      { command: 'pairScreen', variant: null, from: [], to: ['PAIRED'] },
      { command: 'changeScreen', variant: null, from: ['PAIRED'], to: 'SAME' },
      { command: 'revokeScreen', variant: null, from: ['PAIRED'], to: ['REVOKED'] },
    ],
  },
  permissions: { pairScreen: 'pairScreen', changeScreen: 'pairScreen', revokeScreen: 'pairScreen' },
  write,
  fold: (state, { entry, at, actor }) => {
    switch (entry.type) {
      case 'ScreenPaired': return { ...entry.facts, status: 'PAIRED', departmentId: null, pairedAt: at, pairedBy: actor, revokedAt: null };
      case 'ScreenChanged': return { ...state!, ...entry.facts };
      case 'ScreenRevoked': return { ...state!, status: 'REVOKED', revokedAt: at };
    }
  },
};
