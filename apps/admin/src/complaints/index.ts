import { lazy } from 'react';

export const complaints = {
  name: 'complaints',
  list: lazy(() => import('./ComplaintList.tsx').then((m) => ({ default: m.ComplaintList }))),
  show: lazy(() => import('./ComplaintShow.tsx').then((m) => ({ default: m.ComplaintShow }))),
  create: lazy(() => import('./ComplaintCreate.tsx').then((m) => ({ default: m.ComplaintCreate }))),
};
