import type { SettingRule, Settings } from './channel.ts';

/** What is wrong with a channel's settings, by name of the setting. Values are not repeated: they may be secret. */
export type SettingProblem = { readonly setting: string; readonly problem: 'MISSING' | 'WRONG_FORM' | 'UNKNOWN' };

/** Every problem at once; none when the channel can be opened. Empty values count as not given. */
export function settingProblems(rules: readonly SettingRule[], settings: Settings): readonly SettingProblem[] {
  const known = new Set(rules.map(({ name }) => name));
  const strange = Object.keys(settings).filter((name) => !known.has(name)).map((setting) => ({ setting, problem: 'UNKNOWN' as const }));
  const wrong = rules.flatMap(({ name, required, pattern }): SettingProblem[] => {
    const value = settings[name] ?? '';
    if (value === '') return required ? [{ setting: name, problem: 'MISSING' }] : [];
    return new RegExp(`^(?:${pattern.source})$`, pattern.flags).test(value) ? [] : [{ setting: name, problem: 'WRONG_FORM' }];
  });
  return [...wrong, ...strange];
}
