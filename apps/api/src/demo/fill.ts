import { performance } from 'node:perf_hooks';
import type { Instant } from '@huiyin/domain';
import { isFailure } from '../modules/base/user-errors.ts';
import { allOffices, staffByLoginIn, type Office } from '../offices.ts';
import type { Services } from '../services.ts';
import { readClock } from '../viewer.ts';
import { actsOf, keyOf, play } from './act.ts';
import { ADMINISTRATOR } from './cast.ts';
import { fillCustomers } from './customers.ts';
import { DAY_MINUTES, later } from './hours.ts';
import { ORGANISATIONS, type DemoOrganisation } from './organisations.ts';
import { homeLabel } from './premises.ts';
import { newestOf, PAST_DAYS, planOf, sizeOf } from './plan.ts';
import { playIncidents } from './incidents.ts';
import { playNotices } from './notices.ts';
import { layOutPaper } from './paperwork.ts';
import { planRoster } from './roster.ts';
import * as rows from './rows.ts';
import { found, settle } from './settle.ts';

/** Founded before the first complaint, whatever the hour is. */
const FOUNDED_MINUTES = (PAST_DAYS + 2) * DAY_MINUTES;
const PROGRESS_MS = 1_000;

interface Stage {
  readonly organisation: DemoOrganisation;
  readonly foundedAt: Instant;
  /** The present that the demo was, or is, made for. */
  readonly present: Instant;
  readonly ids: { readonly organisationId: string; readonly administratorId: string } | null;
  readonly complete: boolean;
}

/**
 * Fills the demo by running the public commands with a walking clock. Repeating it, also after it was killed, goes on
 * where it stood: its present is the founding's instant and not the clock's, so every input is the same again. Answers
 * `created: false` and in a few queries when all of it is there, and when a login of the demo belongs to somebody else.
 */
export async function fillDemo(services: Services, progress: (line: string) => void): Promise<{ created: boolean; complaints: number; seconds: number }> {
  const started = performance.now();
  const done = (created: boolean, complaints: number) => ({ created, complaints, seconds: (performance.now() - started) / 1_000 });
  const now = (await readClock(services)) as Instant;
  const offices = await allOffices(services.database);
  const stages = await Promise.all(ORGANISATIONS.map((organisation) => stageOf(services, organisation, offices, now)));
  const complaints = ORGANISATIONS.reduce((sum, organisation) => sum + sizeOf(organisation), 0);
  if (stages.every(({ complete }) => complete)) return done(false, complaints);
  const founded: Founded[] = [];
  // One after the other: two organisations of which only one can be had are no demo.
  for (const stage of stages) {
    const ids = stage.ids ?? await found(services, stage.organisation, stage.foundedAt);
    if (isFailure(ids)) {
      progress(`Demo: a login of ${stage.organisation.name} belongs to another organisation (${ids.code}); it is left out.`);
      return done(false, 0);
    }
    founded.push({ stage, ids });
  }
  await fill(services, founded, progress);
  return done(true, complaints);
}

interface Founded { readonly stage: Stage; readonly ids: NonNullable<Stage['ids']> }

async function stageOf(services: Services, organisation: DemoOrganisation, offices: readonly Office[], now: Instant): Promise<Stage> {
  const { database } = services;
  const office = offices.find(({ level, name }) => level === 'HEADQUARTERS' && name === organisation.name);
  if (office === undefined) return { organisation, foundedAt: later(now, -FOUNDED_MINUTES), present: now, ids: null, complete: false };
  const { organisationId } = office;
  const [entry] = await database.read<{ at: number }>({ organisationId, communityIds: [office.id] }, rows.foundedAt, [office.id]);
  const foundedAt = entry!.at as Instant;
  const present = later(foundedAt, FOUNDED_MINUTES);
  const newest = newestOf(organisation, present);
  const [administrator, clerk] = await Promise.all([ADMINISTRATOR.login, newest.by].map((login) => staffByLoginIn(database, organisationId, `${login}${organisation.suffix}`)));
  const [registered] = clerk == null ? [] : await database.read({ organisationId, communityIds: [] }, rows.registered, [organisationId, clerk.id, keyOf(newest)]);
  // Without its administrator nothing can be added: somebody took the demo over.
  return { organisation, foundedAt, present, ids: administrator == null ? null : { organisationId, administratorId: administrator.id }, complete: registered !== undefined || administrator == null };
}

async function fill(services: Services, founded: readonly Founded[], progress: (line: string) => void): Promise<void> {
  const line = throttled(progress);
  line('Demo: people and premises');
  const scenes = await Promise.all(founded.map(async ({ stage, ids }) => {
    const settled = await settle(services, stage.organisation, ids, later(stage.foundedAt, 10));
    const acts = actsOf(planOf(stage.organisation, stage.present));
    await fillCustomers(settled, new Set(acts.map(({ course }) => homeLabel(course.intake.home))), later(stage.foundedAt, 20));
    await layOutPaper(settled, later(stage.foundedAt, 120));
    return { settled, acts, present: stage.present };
  }));
  const total = { acts: scenes.reduce((sum, { acts }) => sum + acts.length, 0), complaints: founded.reduce((sum, { stage }) => sum + sizeOf(stage.organisation), 0) };
  const played = { acts: 0, complaints: 0 };
  const tell = ({ step }: { readonly step: unknown }): void => {
    played.acts += 1;
    if (step === null) played.complaints += 1;
    line(`Demo: ${played.complaints} of ${total.complaints} complaints, ${played.acts} of ${total.acts} entries`);
  };
  // The newest complaint says that all of the demo is there: it comes last.
  await Promise.all(scenes.map(async ({ settled, acts, present }) => {
    await play(settled, acts.slice(0, -1), tell);
    await planRoster(settled, present);
    await playIncidents(settled, present);
    await playNotices(settled, present);
    await play(settled, acts.slice(-1), tell);
  }));
}

/** At most one line a second. */
function throttled(progress: (line: string) => void): (line: string) => void {
  let last = -PROGRESS_MS;
  return (line) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS) return;
    last = now;
    progress(line);
  };
}
