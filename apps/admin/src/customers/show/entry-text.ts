import { useTranslate } from 'ra-core';
import { useJoin } from '../../i18n/useJoin.ts';

type Data = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What an entry of a customer's file says, in one line. */
export function useEntryText(): (type: string, data: unknown) => string {
  const t = useTranslate();
  const join = useJoin();
  return (type, recorded) => {
    const data = (recorded ?? {}) as Data;
    const text = (name: string): string | null => (typeof data[name] === 'string' && data[name] !== '' ? data[name] : null);
    switch (type) {
      case 'CustomerNoted': return join([data['kind'] === 'MAJOR_BEHAVIOUR' && t('customer.note.MAJOR_BEHAVIOUR'), text('text') ?? t('customer.show.erased')]);
      case 'CustomerRelationAdded': return join([text('relation') && t(`customer.relation.${text('relation')}`), text('from') && t('customer.show.since', { from: text('from') }), data['livesHere'] === false && t('customer.show.livesElsewhere')]);
      case 'CustomerRelationEnded': return join([text('to') && t('customer.show.untilOnly', { to: text('to') }), text('reason')]);
      case 'CustomerContactAdded': return join([text('kind') && t(`customer.contact.${text('kind')}`), text('value')]);
      case 'CustomerCorrected': return join([(recorded as { fields?: readonly string[] } | null)?.fields?.map((field) => t(`customer.field.${field}`)).join(t('app.mark.list')), text('reason')]);
      default: return join([text('reason')]);
    }
  };
}
