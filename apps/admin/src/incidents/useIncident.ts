import { useMemo, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useFailureWords } from '../controls/Failure.tsx';
import { client } from '../providers/client.ts';
import { useViewer } from '../providers/session.ts';
import { useChangesSoon } from '../providers/useChangesSoon.ts';
import { serverClock } from '../time/clock.ts';
import { runWork } from '../works/run-work.ts';
import { incidentDocument } from './incidents.graphql.ts';
import { sentWith, type IncidentFacts } from './model.ts';
import { pendingKey, withPending, type Pending } from './steps.ts';

/** Where an incident is kept once it is read. */
export const incidentKey = (id: string) => ['works', 'one', id] as const;

/** Reads an incident and keeps it fresh: whatever is written about it, or about one below it, is read within a third of a second. */
export function useIncident(id: string) {
  const query = useQuery({ queryKey: incidentKey(id), queryFn: async () => (await client.request(incidentDocument, { id })).incident ?? null, refetchInterval: 60_000 });
  const cache = useQueryClient();
  const below = query.data?.children.map((child) => child.id) ?? [];
  useChangesSoon(() => {
    void query.refetch();
    void cache.invalidateQueries({ queryKey: ['works', 'incident-entries', id] });
  }, 300, (change) => change.id === id || below.includes(change.id));
  return query;
}

/** Gives a command without a form; what refuses it is said. */
export function useAct(incident: IncidentFacts): (action: string, extra?: Readonly<Record<string, unknown>>) => Promise<boolean> {
  const notify = useNotify();
  const say = useFailureWords();
  const cache = useQueryClient();
  return async (action, extra = {}) => {
    try {
      const { refusal } = await runWork(action, 'incident', { ...sentWith(action, incident), ...extra });
      if (refusal) notify(refusal.message, { type: 'warning' });
      await cache.invalidateQueries({ queryKey: ['works'] });
      return refusal === null;
    } catch (error) {
      notify(say(error), { type: 'warning' });
      return false;
    }
  };
}

const titleOf = ({ runs }: IncidentFacts, { run, step }: Pending): string => runs.find(({ key }) => key === run)?.phases.flatMap(({ steps }) => steps).find(({ key }) => key === step)?.title ?? step;

/** Ticks that are on their way, laid over the incident; one that does not arrive is taken back and said. */
export function useTicks(incident: IncidentFacts) {
  const t = useTranslate();
  const notify = useNotify();
  const say = useFailureWords();
  const cache = useQueryClient();
  const { staff } = useViewer();
  const [pending, setPending] = useState<readonly (Pending & { readonly at: string })[]>([]);
  const without = (one: Pending) => (list: typeof pending): typeof pending => list.filter((other) => pendingKey(other) !== pendingKey(one));
  const refuse = (one: Pending, why: string): void => notify(t('incident.tickFailed', { title: titleOf(incident, one), why }), { type: 'warning' });
  async function send(one: Pending): Promise<void> {
    try {
      const { refusal } = await runWork('stepTick', 'incident', { ...sentWith('stepTick', incident), run: one.run, step: one.step, ...(one.answer === null ? {} : { answer: one.answer }) });
      if (refusal) refuse(one, refusal.message);
      await cache.invalidateQueries({ queryKey: incidentKey(incident.id) });
      void cache.invalidateQueries({ queryKey: ['works', 'incident-entries', incident.id] });
    } catch (error) {
      refuse(one, say(error));
    } finally {
      setPending(without(one));
    }
  }
  const tick = (run: string, step: string, answer: string | null): void => {
    const one = { run, step, answer, at: new Date(serverClock.now()).toISOString() };
    if (pending.some((other) => pendingKey(other) === pendingKey(one))) return;
    setPending((now) => [...now, one]);
    void send(one);
  };
  const shown = useMemo(() => withPending(incident, pending, staff, pending[0]?.at ?? ''), [incident, pending, staff]);
  return { shown, tick, ticking: useMemo(() => new Set(pending.map(pendingKey)), [pending]) };
}
