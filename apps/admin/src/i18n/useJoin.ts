import { useCallback } from 'react';
import { useTranslate } from 'ra-core';

/** Small facts side by side, as the language separates them; what is missing leaves no gap. */
export function useJoin(): (parts: readonly (string | null | undefined | false)[]) => string {
  const translate = useTranslate();
  return useCallback((parts) => parts.filter(Boolean).join(translate('app.mark.join')), [translate]);
}
