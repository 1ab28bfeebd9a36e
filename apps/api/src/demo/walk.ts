import type { ComplaintCommand, DepartmentKind, Instant } from '@huiyin/domain';
import type { Ids } from '../modules/complaint/commands.ts';
import type { ComplaintRegisterInput } from '../modules/types.generated.ts';
import { DEPARTMENT, later, OFFICE, within } from './hours.ts';
import type { Home } from './premises.ts';
import type { Chance } from './random.ts';

/** One command of a complaint's life: when, by whom (login), naming whom. */
export interface Step {
  readonly at: Instant;
  readonly by: string;
  readonly named: { readonly department?: DepartmentKind; readonly assignee?: string };
  readonly commandOf: (ids: Ids) => ComplaintCommand;
}

/** How a complaint comes in; `previous` is the key of the one it repeats. */
export interface Intake {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly home: Home;
  readonly anonymous: boolean;
  readonly previous: string | null;
  readonly input: Omit<ComplaintRegisterInput, 'communityId' | 'idempotencyKey' | 'reporter' | 'previousComplaintNumber'>;
}

/** One complaint of the demo with everything that happens to it, in order of time. */
export interface Course {
  readonly intake: Intake;
  readonly steps: readonly Step[];
}

type Given = Exclude<ComplaintCommand, { type: 'registerComplaint' }>;

/** Walks through a complaint's life: a clock that only goes forward, and the steps taken so far. */
export interface Walk {
  at: Instant;
  readonly chance: Chance;
  readonly steps: Step[];
  /** Lets so many minutes pass, more or less. */
  pass(low: number, high: number): Walk;
  /** Waits for office hours (of the supervisor and managers). */
  office(): Walk;
  /** Waits for the hours of the departments. */
  day(): Walk;
  act(by: string, command: Given | ((ids: Ids) => ComplaintCommand), named?: Step['named']): Walk;
}

export function walkFrom(start: Instant, chance: Chance): Walk {
  const walk: Walk = {
    at: start, chance, steps: [],
    pass: (low, high) => { walk.at = later(walk.at, low + chance.next() * (high - low)); return walk; },
    office: () => { walk.at = within(OFFICE, walk.at, chance); return walk; },
    day: () => { walk.at = within(DEPARTMENT, walk.at, chance); return walk; },
    act: (by, command, named = {}) => {
      // Two entries of one complaint never share an instant: the later one says what came after.
      const last = walk.steps.at(-1)?.at ?? start;
      if (walk.at <= last) walk.at = later(last, 0.5);
      walk.steps.push({ at: walk.at, by, named, commandOf: typeof command === 'function' ? command : () => command });
      return walk;
    },
  };
  return walk;
}

/** What a step is asked with where nobody and nothing is named. */
export const NOBODY: Ids = { departmentId: null, supporting: [], assigneeId: null, callerId: null };
