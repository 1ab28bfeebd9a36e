import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** What the address asks for behind `#` as the address says it: one action, or several of which the first that may be done is meant. */
export const askedPath = (path: string, actions: readonly string[]): string => (actions.length === 0 ? path : `${path}#${actions.join(',')}`);

/** The first action behind `#` that may be done, as the page was opened; the address then forgets it, so that a reload does not ask again. */
export function useAsked(may: (action: string) => boolean): string | null {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [asked] = useState(() => hash.slice(1).split(',').find((action) => action !== '' && may(action)) ?? null);
  useEffect(() => { if (hash) void navigate('.', { replace: true }); }, [hash, navigate]);
  return asked;
}
