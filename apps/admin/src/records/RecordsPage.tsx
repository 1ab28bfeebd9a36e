import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { PaperPage } from '../paperwork/PaperPage.tsx';
import { useMay } from '../paperwork/usePaper.ts';
import { useCommunityRoom } from '../providers/community-room.ts';
import { AccessList } from './AccessList.tsx';
import { PrintingList } from './PrintingList.tsx';

const TABS = ['access', 'printings'] as const;

/** 查阅与打印记录: who was shown whose personal data and why, and what was put on paper (LDG-4). Who may read both chooses. */
export function RecordsPage() {
  const t = useTranslate();
  const may = useMay();
  const { isPending } = useCommunityRoom();
  const [asked, setAsked] = useSearchParams();
  const tabs = TABS.filter((one) => one === 'printings' || may('accessRecord'));
  const tab = tabs.find((one) => one === asked.get('tab')) ?? tabs[0]!;
  return (
    <PaperPage title={t('app.menu.records')} lead={t(tabs.length > 1 ? 'records.lead' : 'records.leadPrintings')} pending={isPending} error={null} onRetry={() => undefined}>
      {tabs.length > 1 && <Tabs value={tab} onChange={(_, next: string) => setAsked(next === tabs[0] ? {} : { tab: next }, { replace: true })} aria-label={t('app.menu.records')} sx={{ mb: 2 }}>{tabs.map((one) => <Tab key={one} value={one} label={t(`records.${one}.title`)} sx={{ fontSize: '0.9375rem', minHeight: 48 }} />)}</Tabs>}
      {tab === 'access' ? <AccessList /> : <PrintingList />}
    </PaperPage>
  );
}
