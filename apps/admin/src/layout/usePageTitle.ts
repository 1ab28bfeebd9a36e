import { useEffect } from 'react';
import { useTranslate } from 'ra-core';
import { badgeOf, useUnread } from '../providers/unread.ts';

/** Names the browser's tab after the page, unread messages before it; nothing changes until there is a name. */
export function usePageTitle(page: string | undefined): void {
  const t = useTranslate();
  const unread = useUnread();
  useEffect(() => {
    if (page) document.title = `${unread > 0 ? t('app.mark.unread', { n: badgeOf(unread) }) : ''}${t('app.mark.page', { page, name: t('app.name') })}`;
  }, [t, page, unread]);
}
