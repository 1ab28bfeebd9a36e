import { useCallback } from 'react';
import { useTranslate } from 'ra-core';

/** The word of a value of works and checks; the bare value when it is newer than this screen. */
export function useWorkWords(): (group: string, value: string | null | undefined) => string {
  const translate = useTranslate();
  return useCallback((group, value) => (value ? translate(`works.word.${group}.${value}`, { _: value }) : ''), [translate]);
}
