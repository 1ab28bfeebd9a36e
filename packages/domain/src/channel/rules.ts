import type { FieldReader } from '../kernel/fields.ts';
import { invalidField } from '../kernel/refusal.ts';
import type { CommonRefusal } from '../kernel/refusal.ts';
import type { SubjectRules } from '../kernel/subject.ts';
import { DEFAULT_CHAINS } from '../kernel/escalation.ts';
import { CHANNEL_LIMITS, CHANNEL_STATUSES, TELLING_ENTRIES, TEMPLATE_PLACES } from './model.ts';
import type { ChannelCommand, ChannelEntry, ChannelRoute, ChannelSetup, ChannelState } from './model.ts';

const PLACE = /\{([^{}]*)\}/g;

/** The places of a template that nothing fills, in the order they stand there. */
export const unknownPlaces = (template: string): readonly string[] =>
  [...template.matchAll(PLACE)].map((match) => match[1] ?? '').filter((name) => !(TEMPLATE_PLACES as readonly string[]).includes(name));

/** A template with its places filled; a place without a value is left out. */
export const fillTemplate = (template: string, values: Readonly<Record<string, string>>): string => template.replace(PLACE, (_, name: string) => values[name] ?? '');

function route(read: FieldReader<CommonRefusal>, { tells, rules }: ChannelRoute): ChannelRoute {
  read.demand(tells.length > 0 && new Set(tells).size === tells.length && tells.every((one) => TELLING_ENTRIES.includes(one)), invalidField('tells', tells.length === 0 ? 'EMPTY' : 'NOT_APPLICABLE'));
  read.demand(rules === null || (rules.length > 0 && new Set(rules).size === rules.length && rules.every((rule) => Object.hasOwn(DEFAULT_CHAINS, rule))), invalidField('rules', 'NOT_APPLICABLE'));
  return { tells, rules };
}

function setup(read: FieldReader<CommonRefusal>, given: ChannelSetup): ChannelSetup {
  const template = read.optional('template', given.template, CHANNEL_LIMITS.template);
  read.demand(template === null || unknownPlaces(template).length === 0, invalidField('template', 'MALFORMED'));
  return { name: read.required('name', given.name, CHANNEL_LIMITS.name), settings: given.settings, template, route: route(read, given.route) };
}

function write(read: FieldReader<CommonRefusal>, command: ChannelCommand, state: ChannelState | null): ChannelEntry {
  switch (command.type) {
    case 'openChannel': {
      const { settings, ...facts } = setup(read, command);
      return { type: 'ChannelOpened', facts: { id: command.channelId, communityId: command.communityId, kind: command.kind, ...facts }, personal: { settings, sealed: command.sealed } };
    }
    case 'changeChannel': {
      const { settings, ...facts } = setup(read, command);
      return { type: 'ChannelChanged', facts, personal: { settings, sealed: command.sealed ?? state!.sealed } };
    }
    case 'pauseChannel': return { type: 'ChannelPaused', facts: {}, personal: { reason: read.required('reason', command.reason, CHANNEL_LIMITS.reason) } };
    case 'resumeChannel': return { type: 'ChannelResumed', facts: {}, personal: {} };
    case 'closeChannel': return { type: 'ChannelClosed', facts: {}, personal: { reason: read.required('reason', command.reason, CHANNEL_LIMITS.reason) } };
  }
}

/** A channel of an office: it serves the communities below. Held back it keeps what waits; closed it is gone, its record stays. */
export const CHANNEL: SubjectRules<ChannelState, ChannelCommand, ChannelEntry> = {
  lifecycle: {
    states: CHANNEL_STATUSES, initial: ['ACTIVE'], final: ['CLOSED'],
    transitions: [
      { command: 'openChannel', variant: null, from: [], to: ['ACTIVE'] },
      { command: 'changeChannel', variant: null, from: ['ACTIVE', 'PAUSED'], to: 'SAME' },
      { command: 'pauseChannel', variant: null, from: ['ACTIVE'], to: ['PAUSED'] },
      { command: 'resumeChannel', variant: null, from: ['PAUSED'], to: ['ACTIVE'] },
      { command: 'closeChannel', variant: null, from: ['ACTIVE', 'PAUSED'], to: ['CLOSED'] },
    ],
  },
  permissions: { openChannel: 'manageChannels', changeChannel: 'manageChannels', pauseChannel: 'manageChannels', resumeChannel: 'manageChannels', closeChannel: 'manageChannels' },
  write,
  fold: (state, { entry }) => {
    const kept = ({ settings, sealed }: Partial<Pick<ChannelState, 'settings' | 'sealed'>>): Pick<ChannelState, 'settings' | 'sealed'> => ({ settings: settings ?? {}, sealed: sealed ?? null });
    switch (entry.type) {
      case 'ChannelOpened': return { ...entry.facts, ...kept(entry.personal), status: 'ACTIVE', departmentId: null };
      case 'ChannelChanged': return { ...state!, ...entry.facts, ...kept(entry.personal) };
      case 'ChannelPaused': return { ...state!, status: 'PAUSED' };
      case 'ChannelResumed': return { ...state!, status: 'ACTIVE' };
      case 'ChannelClosed': return { ...state!, status: 'CLOSED', sealed: null };
    }
  },
};
