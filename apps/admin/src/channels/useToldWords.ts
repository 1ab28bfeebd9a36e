import { useCallback } from 'react';
import { useTranslate } from 'ra-core';
import type { ChannelRowFragment } from '../gql/graphql.ts';
import { MESSAGE_KINDS } from './draft.ts';

/** What a channel tells, on one line: the kinds of reminder, and of how many deadlines where not of all. */
export function useToldWords(): (channel: Pick<ChannelRowFragment, 'tells' | 'rules'>) => string {
  const translate = useTranslate();
  return useCallback(({ tells, rules }) => {
    const kinds = MESSAGE_KINDS.filter((one) => tells.includes(one)).map((one) => translate(`channels.tell.${one}`)).join(translate('app.mark.list'));
    return kinds + translate('app.mark.aside', { text: rules ? translate('channels.rulesOf', { n: rules.length }) : translate('channels.everyRule') });
  }, [translate]);
}
