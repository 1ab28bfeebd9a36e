import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'ra-core';
import type { Language } from '../time/format-time.ts';
import { english } from '../i18n/en/index.ts';
import { chinese } from '../i18n/zh-cn/index.ts';

const made = new Map<Language, I18nProvider>();

/** One provider a language: a new object is what makes every `useTranslate` speak the new one. */
export function i18nProviderFor(language: Language): I18nProvider {
  const known = made.get(language);
  if (known) return known;
  const messages = language === 'en' ? english : chinese;
  const provider = polyglotI18nProvider(() => messages as never, language, [{ locale: 'zh-CN', name: '中文' }, { locale: 'en', name: 'English' }]);
  made.set(language, provider);
  return provider;
}
