import { lazy } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { complaints } from './complaints/index.ts';
import { customers } from './customers/index.ts';
import { incidentRoutes } from './incidents/IncidentRoutes.tsx';
import { ConsoleLayout } from './layout/ConsoleLayout.tsx';
import { noticeRoutes } from './notices/NoticeRoutes.tsx';
import { dayTheme, nightTheme } from './look/theme.ts';
import { useIsDark } from './look/useColourScheme.ts';
import { authProvider } from './providers/auth-provider.ts';
import { dataProvider } from './providers/data-provider.ts';
import { i18nProviderFor } from './providers/i18n-provider.ts';
import { useLanguage } from './providers/language.ts';
import { workRoutes } from './works/WorkRoutes.tsx';

const Overview = lazy(() => import('./overview/Overview.tsx').then((m) => ({ default: m.Overview })));
const TasksPage = lazy(() => import('./tasks/TasksPage.tsx').then((m) => ({ default: m.TasksPage })));
const MessagesPage = lazy(() => import('./messages/MessagesPage.tsx').then((m) => ({ default: m.MessagesPage })));
const WorkPage = lazy(() => import('./working-lists/WorkPage.tsx').then((m) => ({ default: m.WorkPage })));
const EfficiencyPage = lazy(() => import('./efficiency/EfficiencyPage.tsx').then((m) => ({ default: m.EfficiencyPage })));
const ImportPage = lazy(() => import('./import/ImportPage.tsx').then((m) => ({ default: m.ImportPage })));
const DocumentList = lazy(() => import('./documents/DocumentList.tsx').then((m) => ({ default: m.DocumentList })));
const DocumentShow = lazy(() => import('./documents/DocumentShow.tsx').then((m) => ({ default: m.DocumentShow })));
const PolicyPage = lazy(() => import('./policies/PolicyPage.tsx').then((m) => ({ default: m.PolicyPage })));
const PlaybookList = lazy(() => import('./playbooks/PlaybookList.tsx').then((m) => ({ default: m.PlaybookList })));
const PlaybookShow = lazy(() => import('./playbooks/PlaybookShow.tsx').then((m) => ({ default: m.PlaybookShow })));
const BlankFormsPage = lazy(() => import('./blank-forms/BlankFormsPage.tsx').then((m) => ({ default: m.BlankFormsPage })));
const ArchivePage = lazy(() => import('./archive/ArchivePage.tsx').then((m) => ({ default: m.ArchivePage })));
const RecordsPage = lazy(() => import('./records/RecordsPage.tsx').then((m) => ({ default: m.RecordsPage })));
const PeoplePage = lazy(() => import('./people/PeoplePage.tsx').then((m) => ({ default: m.PeoplePage })));
const ChannelList = lazy(() => import('./channels/ChannelList.tsx').then((m) => ({ default: m.ChannelList })));
const ChannelOpen = lazy(() => import('./channels/ChannelOpen.tsx').then((m) => ({ default: m.ChannelOpen })));
const ChannelShow = lazy(() => import('./channels/ChannelShow.tsx').then((m) => ({ default: m.ChannelShow })));
const ScreenList = lazy(() => import('./screens/ScreenList.tsx').then((m) => ({ default: m.ScreenList })));
const ScreenPair = lazy(() => import('./screens/ScreenPair.tsx').then((m) => ({ default: m.ScreenPair })));
const ScreenShow = lazy(() => import('./screens/ScreenShow.tsx').then((m) => ({ default: m.ScreenShow })));
const DutyPage = lazy(() => import('./duty/DutyPage.tsx').then((m) => ({ default: m.DutyPage })));
const HandoverList = lazy(() => import('./duty/HandoverList.tsx').then((m) => ({ default: m.HandoverList })));
const HandoverShow = lazy(() => import('./duty/HandoverShow.tsx').then((m) => ({ default: m.HandoverShow })));
const ResidentsImportPage = lazy(() => import('./customers/ResidentsImportPage.tsx').then((m) => ({ default: m.ResidentsImportPage })));
const CalendarPage = lazy(() => import('./calendar/CalendarPage.tsx').then((m) => ({ default: m.CalendarPage })));
const StatementsPage = lazy(() => import('./statements/StatementsPage.tsx').then((m) => ({ default: m.StatementsPage })));
const StatementShow = lazy(() => import('./statements/StatementShow.tsx').then((m) => ({ default: m.StatementShow })));
const UnitShow = lazy(() => import('./customers/UnitShow.tsx').then((m) => ({ default: m.UnitShow })));

export function App() {
  const theme = useIsDark() ? nightTheme : dayTheme;
  return (
    <BrowserRouter>
      <Admin
        disableTelemetry dataProvider={dataProvider} authProvider={authProvider} i18nProvider={i18nProviderFor(useLanguage())}
        theme={theme} darkTheme={null} layout={ConsoleLayout} dashboard={Overview} title="回音"
      >
        <Resource {...complaints} />
        <CustomRoutes><Route path="/tasks" element={<TasksPage />} /><Route path="/messages" element={<MessagesPage />} /></CustomRoutes>
        <CustomRoutes><Route path="/work" element={<WorkPage />} /><Route path="/efficiency" element={<EfficiencyPage />} /><Route path="/import" element={<ImportPage />} />{workRoutes}{incidentRoutes}{noticeRoutes}</CustomRoutes>
        <Resource {...customers} />
        <CustomRoutes><Route path="/residents/import" element={<ResidentsImportPage />} /><Route path="/units/:id" element={<UnitShow />} /></CustomRoutes>
        <CustomRoutes>
          <Route path="/documents" element={<DocumentList />} />
          <Route path="/documents/:id" element={<DocumentShow />} />
          <Route path="/policies" element={<PolicyPage />} />
          <Route path="/playbooks" element={<PlaybookList />} /><Route path="/playbooks/:key" element={<PlaybookShow />} />
          <Route path="/blank-forms" element={<BlankFormsPage />} />
          <Route path="/archive" element={<ArchivePage />} />
          <Route path="/records" element={<RecordsPage />} />
          <Route path="/people" element={<PeoplePage />} />
          <Route path="/channels" element={<ChannelList />} /><Route path="/channels/open" element={<ChannelOpen />} /><Route path="/channels/:id" element={<ChannelShow />} />
          <Route path="/screens" element={<ScreenList />} /><Route path="/screens/pair" element={<ScreenPair />} /><Route path="/screens/:id" element={<ScreenShow />} />
          <Route path="/duty" element={<DutyPage />} />
          <Route path="/duty/handovers" element={<HandoverList />} />
          <Route path="/duty/handovers/:id" element={<HandoverShow />} />
          <Route path="/statements" element={<StatementsPage />} /><Route path="/statements/:id" element={<StatementShow />} />
          <Route path="/calendar" element={<CalendarPage />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}
