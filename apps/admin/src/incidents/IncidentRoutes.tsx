import { lazy } from 'react';
import { Route } from 'react-router-dom';

const IncidentList = lazy(() => import('./IncidentList.tsx').then((m) => ({ default: m.IncidentList })));
const RaisePage = lazy(() => import('./RaisePage.tsx').then((m) => ({ default: m.RaisePage })));
const IncidentShow = lazy(() => import('./IncidentShow.tsx').then((m) => ({ default: m.IncidentShow })));
const ProposalsPage = lazy(() => import('../proposals/ProposalsPage.tsx').then((m) => ({ default: m.ProposalsPage })));
const ProposalShow = lazy(() => import('../proposals/ProposalShow.tsx').then((m) => ({ default: m.ProposalShow })));

/** Addresses of incidents; the router takes them as they stand. */
export const incidentRoutes = [
  <Route key="incidents" path="/incidents" element={<IncidentList />} />,
  <Route key="incident-raise" path="/incidents/raise" element={<RaisePage />} />,
  <Route key="incident-proposals" path="/incidents/proposals" element={<ProposalsPage />} />, <Route key="incident-proposal" path="/incidents/proposals/:id" element={<ProposalShow />} />,
  <Route key="incident" path="/incidents/:id/show" element={<IncidentShow />} />,
];
