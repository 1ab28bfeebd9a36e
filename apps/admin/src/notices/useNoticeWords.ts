import { useMemo } from 'react';
import { useTranslate } from 'ra-core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { useTimeWords } from '../time/useTimeWords.ts';
import { MAIN_LANGUAGE } from './draft.ts';
import type { SayContent } from './diff.ts';
import { noticeMeansDocument } from './notices.graphql.ts';

/** What a plan is made of here: channels to send by, buildings with their households. */
export function useMeans() {
  const { community } = useCommunity();
  const { data, isPending, error, refetch } = useQuery({ queryKey: ['notices', 'means', community.id], staleTime: 60_000, queryFn: () => client.request(noticeMeansDocument, { communityId: community.id }) });
  const premises = useMemo(() => (data?.headCounts ?? []).flatMap(({ building, units }) => (building ? [{ building, units }] : [])), [data]);
  return { channels: data?.channels ?? [], premises, isPending, error, refetch };
}

interface Way { readonly medium: string; readonly channelId?: string | null; readonly label?: string | null }
interface Spot { readonly building?: string | null; readonly name: string }

/** How channels, places and languages of notices are called here. */
export function useNoticeWords() {
  const t = useTranslate();
  const { due, language: ours } = useTimeWords();
  const { channels } = useMeans();
  return useMemo(() => {
    const building = (name: string): string => (/^\d+$/.test(name) ? t('incident.buildingOf', { n: name }) : name);
    const channel = ({ medium, channelId, label }: Way): string => (medium === 'OTHER' && label ? label : channelId ? t('app.mark.named', { name: t(`notices.medium.${medium}`), text: channels.find((one) => one.channelId === channelId)?.name ?? t('notices.channelGone') }) : t(`notices.medium.${medium}`));
    // Most places bear their building's name already.
    const place = ({ building: where, name }: Spot): string => (where && !name.includes(building(where)) && !name.startsWith(where) ? `${building(where)} ${name}` : name);
    const language = (tag: string): string => { try { return new Intl.DisplayNames([ours], { type: 'language' }).of(tag === MAIN_LANGUAGE ? 'zh-Hans' : tag) ?? tag; } catch { return tag; } };
    const list = (words: readonly string[]): string => words.join(t('app.mark.list'));
    const say: SayContent = { at: due, channel, place, list, building, doors: ({ building: where, households }) => t('notices.doorsOf', { building: building(where), n: households }) };
    return { building, channel, place, language, list, say };
  }, [t, due, ours, channels]);
}
