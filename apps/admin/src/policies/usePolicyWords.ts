import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import type { FigureUnit, PolicyOriginFieldsFragment, PolicyStepFieldsFragment } from '../gql/graphql.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { clockOf } from './policy-draft.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Whether two units say the length whole: beyond a month only days are said. */
const isRound = (minutes: number): boolean => minutes < DAY || (minutes % HOUR === 0 && (minutes <= 30 * DAY || minutes % DAY === 0));

/** Figures, chains and where they come from, in words of the screen. */
export function usePolicyWords() {
  const t = useTranslate();
  const words = useWords();
  const { span } = useTimeWords();
  return useMemo(() => {
    const minutes = (n: number): string => (isRound(n) ? span(n * 60_000) : t('policy.unit.MINUTES', { n }));
    return {
      value: (unit: FigureUnit, n: number): string => (unit === 'MINUTES' ? minutes(n) : unit === 'MINUTE_OF_DAY' ? clockOf(n) : t(`policy.unit.${unit}`, { n })),
      /** Of a figure by its name, else of the chain by its rule. */
      name: (key: string): string => (/^[a-z]/.test(key) ? t(`policy.figure.${key}`, { _: key }) : t('policy.chainOf', { rule: words('rule', key) })),
      rule: (rule: string): string => (rule.includes('-') ? rule : t('policy.ours')),
      steps: (steps: readonly PolicyStepFieldsFragment[]): readonly string[] => steps.map(({ afterMinutes, to, waitsForMorning }) => {
        const said = afterMinutes === 0 ? t('policy.step.now', { to: t(`policy.to.${to}`) }) : t('policy.step.later', { span: minutes(afterMinutes), to: t(`policy.to.${to}`) });
        return waitsForMorning ? `${said}${t('app.mark.aside', { text: t('policy.step.morning') })}` : said;
      }),
      origin: (origin: PolicyOriginFieldsFragment | null | undefined): string =>
        (origin ? (origin.own ? t('policy.ownVersion', { n: origin.version }) : t('policy.inherited', { office: origin.office, n: origin.version })) : t('policy.catalogue')),
    };
  }, [t, words, span]);
}
