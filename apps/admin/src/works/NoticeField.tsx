import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useJoin } from '../i18n/useJoin.ts';
import { client } from '../providers/client.ts';
import { useCommunity } from '../providers/community.ts';
import { noticesToPickDocument } from '../spot-checks/spot-checks.graphql.ts';

/** `communityId`: whose; absent: of the community that is open. */
interface NoticeFieldProps { label: string; communityId: string | undefined; onChange: (id: string) => void; error: string | undefined }

/** One of the newest notices, by part of its number or title; empty: none. */
export function NoticeField({ label, communityId, onChange, error }: NoticeFieldProps) {
  const t = useTranslate();
  const join = useJoin();
  const { community } = useCommunity();
  const [open, setOpen] = useState(false);
  const of = communityId ?? community.id;
  const { data, isFetching } = useQuery({ queryKey: ['notices', 'pick', of], enabled: open, staleTime: 60_000, queryFn: () => client.request(noticesToPickDocument, { communityId: of }) });
  return (
    <Autocomplete
      options={data?.notices.nodes ?? []} onChange={(_, next) => onChange(next?.id ?? '')} open={open} onOpen={() => setOpen(true)} onClose={() => setOpen(false)} loading={isFetching} autoHighlight
      getOptionKey={({ id }) => id} getOptionLabel={({ number, title }) => join([number, title])} isOptionEqualToValue={(one, other) => one.id === other.id} noOptionsText={t('app.field.none')} loadingText={t('app.field.loading')}
      renderInput={(params) => <TextField {...params} name="noticeId" label={label} error={Boolean(error)} helperText={error ?? t('works.field.aboutNoticeHint')} />}
    />
  );
}
