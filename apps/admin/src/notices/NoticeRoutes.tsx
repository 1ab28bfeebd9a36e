import { lazy } from 'react';
import { Route } from 'react-router-dom';

const NoticeList = lazy(() => import('./NoticeList.tsx').then((m) => ({ default: m.NoticeList })));
const RequestPage = lazy(() => import('./RequestPage.tsx').then((m) => ({ default: m.RequestPage })));
const OutsidePage = lazy(() => import('./OutsidePage.tsx').then((m) => ({ default: m.OutsidePage })));
const FeedbackList = lazy(() => import('./FeedbackList.tsx').then((m) => ({ default: m.FeedbackList })));
const WordsPage = lazy(() => import('./words/WordsPage.tsx').then((m) => ({ default: m.WordsPage })));
const NoticeShow = lazy(() => import('./NoticeShow.tsx').then((m) => ({ default: m.NoticeShow })));
const DraftPage = lazy(() => import('./DraftPage.tsx').then((m) => ({ default: m.DraftPage })));
const PlacesPage = lazy(() => import('./PlacesPage.tsx').then((m) => ({ default: m.PlacesPage })));

/** Addresses of notices; the router takes them as they stand. */
export const noticeRoutes = [
  <Route key="notices" path="/notices" element={<NoticeList />} />,
  <Route key="notice-request" path="/notices/request" element={<RequestPage />} />, <Route key="notice-outside" path="/notices/outside" element={<OutsidePage />} />,
  <Route key="notice-feedback" path="/notices/feedback" element={<FeedbackList />} />,
  <Route key="notice-words" path="/notices/words" element={<WordsPage />} />,
  <Route key="notice" path="/notices/:id" element={<NoticeShow />} />,
  <Route key="notice-draft" path="/notices/:id/draft" element={<DraftPage />} />, <Route key="notice-places" path="/notices/:id/places" element={<PlacesPage />} />,
];
