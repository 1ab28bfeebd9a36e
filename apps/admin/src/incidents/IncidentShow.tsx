import { useMemo, useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useAsked } from '../layout/useAsked.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { useJoin } from '../i18n/useJoin.ts';
import { WorkDialog } from '../works/WorkDialog.tsx';
import { WorkFrame } from '../works/WorkShow.tsx';
import { AnswerCard, ControlCard, DeadlinesCard, FactsCard, PeopleCard, PicturesCard } from './FactCards.tsx';
import { ComplaintsCard } from './ComplaintsCard.tsx';
import { HeadsCard } from './HeadsCard.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { IncidentTimeline } from './IncidentTimeline.tsx';
import { DrillBand } from './LevelMark.tsx';
import { LogCard } from './LogCard.tsx';
import { isAllowed, isEnded, sentWith, type IncidentFacts } from './model.ts';
import { NextCard } from './NextCard.tsx';
import { PostsCard } from './PostsCard.tsx';
import { IncidentContext, type IncidentRoom } from './room.ts';
import { RunsCard } from './RunsCard.tsx';
import { withoutMine } from './steps.ts';
import { StatementPlace } from './StatementPlace.tsx';
import { SummaryCard } from './SummaryCard.tsx';
import { incidentKey, useAct, useIncident, useTicks } from './useIncident.ts';
import { WideCard } from './WideCard.tsx';

/** One incident, for whoever leads it or has a step in it; the phone first. */
export function IncidentShow() {
  const { id = '' } = useParams();
  const query = useIncident(id);
  return <WorkFrame query={query} back="/incidents" name="incidents">{query.data && <Shown key={query.data.id} incident={isEnded(query.data) ? withoutMine(query.data) : query.data} />}</WorkFrame>;
}

interface Asking { readonly action: string; readonly extra: Readonly<Record<string, unknown>>; readonly about: string | undefined }

function Shown({ incident }: { incident: IncidentFacts }) {
  const t = useTranslate();
  const join = useJoin();
  const cache = useQueryClient();
  const { shown, tick, ticking } = useTicks(incident);
  const act = useAct(incident);
  const asked = useAsked((action) => isAllowed(incident, action));
  const [asking, setAsking] = useState<Asking | null>(asked === null ? null : { action: asked, extra: {}, about: undefined });
  usePageTitle(join([incident.title, incident.place]));
  const ask: IncidentRoom['ask'] = (action, extra = {}, about) => setAsking({ action, extra, about });
  const sent = (one: Asking, now = incident): Record<string, unknown> => ({ ...sentWith(one.action, now), ...one.extra });
  const read = async (one: Asking): Promise<Record<string, unknown>> => {
    await cache.refetchQueries({ queryKey: incidentKey(incident.id) });
    return sent(one, cache.getQueryData<IncidentFacts>(incidentKey(incident.id)));
  };
  return (
    <IncidentContext.Provider value={{ incident: shown, ask, act, tick, ticking }}>
      {incident.drill && <DrillBand />}
      <IncidentHead />
      <Parts />
      {asking && <WorkDialog key={asking.action} ask={{ action: asking.action, title: join([incident.drill && t('incident.drill'), asking.about ?? join([incident.title, incident.place])]), sent: sent(asking) }} fresh={{ read: () => read(asking), words: t('incident.stale') }} onClose={() => setAsking(null)} />}
    </IncidentContext.Provider>
  );
}

/** In one column on a phone, in the order they are needed; in two on a desk. What the keyboard reaches has the order that is seen. */
function Parts() {
  const desk = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  const parts = useMemo(() => ({
    next: <NextCard key="next" />, runs: <RunsCard key="runs" />, log: <LogCard key="log" />, posts: <PostsCard key="posts" />, heads: <HeadsCard key="heads" />, answer: <AnswerCard key="answer" />, control: <ControlCard key="control" />,
    statement: <StatementPlace key="statement" />, wide: <WideCard key="wide" />, pictures: <PicturesCard key="pictures" />, summary: <SummaryCard key="summary" />, people: <PeopleCard key="people" />, deadlines: <DeadlinesCard key="deadlines" />,
    facts: <FactsCard key="facts" />, complaints: <ComplaintsCard key="complaints" />, timeline: <IncidentTimeline key="timeline" />,
  }), []);
  const { next, runs, log, posts, heads, answer, control, statement, wide, pictures, summary, people, deadlines, facts, complaints, timeline } = parts;
  if (!desk) return <Column>{[next, runs, log, posts, heads, control, answer, statement, complaints, wide, pictures, summary, people, deadlines, facts, timeline]}</Column>;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: 'minmax(0, 1fr) 350px', lg: 'minmax(0, 1fr) 420px' }, alignItems: 'start' }}>
      <Column>{[next, runs, wide, answer, statement, complaints, summary, timeline]}</Column>
      <Column>{[log, posts, heads, control, people, deadlines, pictures, facts]}</Column>
    </Box>
  );
}

const Column = ({ children }: { children: ReactNode }) => <Box sx={{ display: 'grid', gap: { xs: 1.5, md: 2 }, minWidth: 0 }}>{children}</Box>;
