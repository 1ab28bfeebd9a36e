import { CHANNEL_LIMITS, PLACE_CHANNELS, type ChannelCommand, type ChannelKind, type ChannelSetup, type ChannelState, type DeadlineRule } from '@huiyin/domain';
import { CHANNELS } from '../../channels/channels.ts';
import { settingProblems } from '../../channels/settings.ts';
import type { Context } from '../../context.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { seal } from '../../platform/seal.ts';
import { queueDeliveries, type NewDelivery } from '../../post/rows.ts';
import { requireViewer } from '../../sight.ts';
import { changeSubject, createSubject } from '../base/subject-commands.ts';
import { failureOf, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { TELLING } from '../../post/kinds.ts';
import type { ChannelChangeInput, ChannelCloseInput, ChannelOpenInput, ChannelPauseInput, ChannelResumeInput, ChannelTryInput } from '../types.generated.ts';
import { channelOf, CHANNEL_NOUN, previewOf, sealedFor, secretsOf, type ChannelRow } from './queries.ts';

type Given = Pick<ChannelOpenInput, 'name' | 'settings' | 'template' | 'tells' | 'rules'>;

/** Checks settings by what the kind must be told, and parts the secrets from the rest; an empty secret leaves the one there is. */
function settingsOf(context: Context, kind: ChannelKind, given: Given['settings'], kept: Readonly<Record<string, string>>): { readonly plain: Record<string, string>; readonly secrets: Record<string, string> } | Failure {
  const rules = CHANNELS[kind].settings;
  if (given.length > CHANNEL_LIMITS.settings) return invalidInput(context, ['settings'], 'OUT_OF_RANGE', CHANNEL_LIMITS.settings);
  const values: Record<string, string> = { ...kept };
  const isSecret = (name: string): boolean => rules.some((rule) => rule.name === name && rule.secret === true);
  for (const [index, { name, value }] of given.entries()) {
    if (value.length > CHANNEL_LIMITS.setting) return invalidInput(context, ['settings', String(index), 'value'], 'TOO_LONG', CHANNEL_LIMITS.setting);
    if (value !== '' || !isSecret(name)) values[name] = value;
  }
  const [problem] = settingProblems(rules, values);
  if (problem !== undefined) {
    const at = given.findIndex(({ name }) => name === problem.setting);
    const place = at < 0 ? ['settings'] : ['settings', String(at), problem.problem === 'UNKNOWN' ? 'name' : 'value'];
    return invalidInput(context, place, problem.problem === 'MISSING' ? 'EMPTY' : problem.problem === 'UNKNOWN' ? 'NOT_APPLICABLE' : 'MALFORMED');
  }
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  return { plain: Object.fromEntries(entries.filter(([name]) => !isSecret(name))), secrets: Object.fromEntries(entries.filter(([name]) => isSecret(name))) };
}

const setupOf = ({ name, template, tells, rules }: Given, settings: ChannelSetup['settings']): ChannelSetup =>
  ({ name, settings, template: template ?? null, route: { tells: tells.map((kind) => TELLING[kind]), rules: (rules ?? null) as readonly DeadlineRule[] | null } });

const sealedOf = (context: Context, id: string, secrets: Readonly<Record<string, string>>): string | null =>
  (Object.keys(secrets).length === 0 ? null : seal(context.services.secret, sealedFor(id), JSON.stringify(secrets)));

export const channelOpen = (context: Context, input: ChannelOpenInput): Promise<ChannelRow | Failure> =>
  createSubject(context, CHANNEL_NOUN, 'channelOpen', input, (community, channelId) => {
    const settings = settingsOf(context, input.kind, input.settings, {});
    if (isFailure(settings)) return settings;
    return { type: 'openChannel' as const, channelId, communityId: community.id as ChannelState['communityId'], kind: input.kind, sealed: sealedOf(context, channelId, settings.secrets), ...setupOf(input, settings.plain) };
  });

export const channelChange = (context: Context, input: ChannelChangeInput): Promise<ChannelRow | Failure> =>
  changeSubject(context, CHANNEL_NOUN, input.channelId, input, ({ state }): ChannelCommand | Failure => {
    const settings = settingsOf(context, state.kind, input.settings, secretsOf(context, state));
    return isFailure(settings) ? settings : { type: 'changeChannel', sealed: sealedOf(context, state.id, settings.secrets), ...setupOf(input, settings.plain) };
  });

export const channelPause = (context: Context, { channelId, reason, ...input }: ChannelPauseInput): Promise<ChannelRow | Failure> => changeSubject(context, CHANNEL_NOUN, channelId, input, () => ({ type: 'pauseChannel' as const, reason }));
export const channelResume = (context: Context, { channelId, ...input }: ChannelResumeInput): Promise<ChannelRow | Failure> => changeSubject(context, CHANNEL_NOUN, channelId, input, () => ({ type: 'resumeChannel' as const }));
export const channelClose = (context: Context, { channelId, reason, ...input }: ChannelCloseInput): Promise<ChannelRow | Failure> => changeSubject(context, CHANNEL_NOUN, channelId, input, () => ({ type: 'closeChannel' as const, reason }));

/** Sends a trial by a channel that is not held back, the way any message leaves. */
export async function channelTry(context: Context, { channelId, to }: ChannelTryInput): Promise<{ readonly channel: ChannelRow; readonly key: string } | Failure> {
  const viewer = requireViewer(context);
  const channel = await channelOf(context, channelId);
  if (channel === null) return notFound(context, ['input', 'channelId']);
  const { id, kind, status, communityId, template } = channel.state;
  if (status !== 'ACTIVE') return failureOf(context, { kind: 'WrongState', state: status, allowedIn: ['ACTIVE'] });
  const place = PLACE_CHANNELS.includes(kind);
  const address = to?.trim() || null;
  if (place !== (address === null)) return invalidInput(context, ['to'], place ? 'NOT_APPLICABLE' : 'EMPTY');
  if (address !== null && (address.length > 200 || /[\p{Cc}\p{Surrogate}]/u.test(address))) return invalidInput(context, ['to'], 'MALFORMED');
  const words = previewOf(context, globalId('Community', viewer.organisationId, communityId), template, 'DEADLINE_WARNED');
  const delivery: NewDelivery = {
    id: newId(context.now), officeId: communityId, channelId: id, channelKind: kind, messageId: null, event: null, staffId: place ? null : viewer.staffId, address, title: '试发', words: `【试发】${words?.text ?? ''}`, parameters: words?.parameters ?? {},
  };
  await context.services.database.write(viewer.scope, (query) => query(queueDeliveries, [communityId, viewer.organisationId, new Date(context.now).toISOString(), JSON.stringify([delivery])]));
  return { channel, key: delivery.id };
}
