import { useTranslate } from 'ra-core';

/** The month of a spot check, `YYYY-MM`, in words. */
export function useSpotTitle(): (month: string) => string {
  const t = useTranslate();
  return (month) => t('works.spot.month', { year: month.slice(0, 4), month: Number(month.slice(5)) });
}
