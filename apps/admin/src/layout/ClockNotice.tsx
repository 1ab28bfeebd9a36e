import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { client } from '../providers/client.ts';
import { useSession } from '../providers/session.ts';
import { clockStatusDocument } from '../providers/session.graphql.ts';
import { useTimeWords } from '../time/useTimeWords.ts';

/** Says so to everybody when nothing watches the deadlines: who counts on being warned must know that nobody will. */
export function ClockNotice() {
  const t = useTranslate();
  const { moment } = useTimeWords();
  const signedIn = useSession().at === 'signedIn';
  const { data } = useQuery({ queryKey: ['clockStatus'], enabled: signedIn, refetchInterval: 60_000, queryFn: async () => (await client.request(clockStatusDocument, {})).clockStatus });
  if (!data?.late) return null;
  return (
    <Alert severity="error" data-clock-late sx={{ m: { xs: 1.5, md: 2 }, mb: 0, alignItems: 'flex-start' }}>
      <AlertTitle sx={{ fontWeight: 650, mb: 0.5 }}>{t('deadline.clockLate.title')}</AlertTitle>
      {t('deadline.clockLate.text', { at: data.waitingSince ? moment(data.waitingSince) : '' })}
    </Alert>
  );
}
