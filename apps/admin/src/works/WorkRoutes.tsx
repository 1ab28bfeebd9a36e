import { lazy } from 'react';
import { Route } from 'react-router-dom';

const RenovationList = lazy(() => import('../renovations/RenovationList.tsx').then((m) => ({ default: m.RenovationList })));
const RenovationShow = lazy(() => import('../renovations/RenovationShow.tsx').then((m) => ({ default: m.RenovationShow })));
const HandoverList = lazy(() => import('../handovers/HandoverList.tsx').then((m) => ({ default: m.HandoverList })));
const HandoverShow = lazy(() => import('../handovers/HandoverShow.tsx').then((m) => ({ default: m.HandoverShow })));
const WeeklyCheckList = lazy(() => import('../weekly-checks/WeeklyCheckList.tsx').then((m) => ({ default: m.WeeklyCheckList })));
const WeeklyCheckShow = lazy(() => import('../weekly-checks/WeeklyCheckShow.tsx').then((m) => ({ default: m.WeeklyCheckShow })));
const SpotCheckList = lazy(() => import('../spot-checks/SpotCheckList.tsx').then((m) => ({ default: m.SpotCheckList })));
const SpotCheckShow = lazy(() => import('../spot-checks/SpotCheckShow.tsx').then((m) => ({ default: m.SpotCheckShow })));
const FindingRoom = lazy(() => import('../findings/FindingRoom.tsx').then((m) => ({ default: m.FindingRoom })));
const FindingShow = lazy(() => import('../findings/FindingShow.tsx').then((m) => ({ default: m.FindingShow })));
const WorksHub = lazy(() => import('./WorksHub.tsx').then((m) => ({ default: m.WorksHub })));

/** Addresses of works and checks; the router takes them as they stand. */
export const workRoutes = [
  <Route key="works" path="/works" element={<WorksHub />} />,
  <Route key="renovations" path="/renovations" element={<RenovationList />} />, <Route key="renovation" path="/renovations/:id" element={<RenovationShow />} />,
  <Route key="handovers" path="/handovers" element={<HandoverList />} />, <Route key="handover" path="/handovers/:id" element={<HandoverShow />} />,
  <Route key="weekly-checks" path="/weekly-checks" element={<WeeklyCheckList />} />, <Route key="weekly-check" path="/weekly-checks/:id" element={<WeeklyCheckShow />} />,
  <Route key="spot-checks" path="/spot-checks" element={<SpotCheckList />} />, <Route key="spot-check" path="/spot-checks/:id" element={<SpotCheckShow />} />,
  <Route key="findings" path="/findings" element={<FindingRoom />} />, <Route key="finding" path="/findings/:id" element={<FindingShow />} />,
];
