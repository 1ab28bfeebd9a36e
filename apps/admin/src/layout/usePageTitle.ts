import { useEffect } from 'react';
import { useTranslate } from 'ra-core';

/** Names the browser's tab after the page; nothing changes until there is a name. */
export function usePageTitle(page: string | undefined): void {
  const t = useTranslate();
  useEffect(() => { if (page) document.title = t('app.mark.page', { page, name: t('app.name') }); }, [t, page]);
}
