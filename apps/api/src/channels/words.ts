// What stands in a message: free words for robots and mail, filled templates for vendors that approve them beforehand.
import type { Outgoing, SettingRule, Settings } from './channel.ts';

/** Title, text and link, each on its own lines. */
export const freeText = ({ title, text, url }: Outgoing): string => [title, text, url ?? ''].filter((part) => part !== '').join('\n');

/** UTF-8 bytes, as vendors measure. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Mainland mobile number without its country code; null when it is none. */
export const mobileOf = (to: string | null): string | null => /^(?:\+?86)?(1\d{10})$/.exec(to ?? '')?.[1] ?? null;

/** `place=title,time=when`: the template's name for a value = ours. Ours is a parameter, or the message's title, text or url. */
export const PARAMETERS: SettingRule = { name: 'parameters', required: false, pattern: /^[\w-]{1,40}=[\w-]{1,40}(,[\w-]{1,40}=[\w-]{1,40}){0,19}$/ };

/** The template and its values, or the name of the one that is missing. */
export type Filled = { readonly template: string; readonly values: Readonly<Record<string, string>> } | { readonly missing: string };

/** A message that names its own template brings values under that template's names; the channel's template has the setting. */
export function filled(message: Outgoing, settings: Settings, templateName: string): Filled {
  const given: Readonly<Record<string, string>> = { title: message.title, text: message.text, url: message.url ?? '', ...message.parameters };
  const own = message.template ?? null;
  const map = own === null ? settings[PARAMETERS.name] : undefined;
  const template = own ?? settings[templateName] ?? '';
  if (map === undefined) return { template, values: message.parameters };
  const pairs = map.split(',').map((pair) => pair.split('=') as [string, string]);
  const missing = pairs.find(([, ours]) => given[ours] === undefined || given[ours] === '');
  return missing === undefined ? { template, values: Object.fromEntries(pairs.map(([theirs, ours]) => [theirs, given[ours] ?? ''])) } : { missing: missing[1] };
}
