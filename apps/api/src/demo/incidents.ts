import { stepStates, stepsOf, type IncidentState, type Instant } from '@huiyin/domain';
import type { Context } from '../context.ts';
import type { Failure } from '../modules/base/user-errors.ts';
import * as commands from '../modules/incident/commands.ts';
import { incident, type IncidentRow } from '../modules/incident/queries.ts';
import { statementDraft, statementFix } from '../modules/statement/commands.ts';
import { openStatementOf } from '../modules/statement/queries.ts';
import { globalId } from '../platform/ids.ts';
import { DAY_MINUTES, later, onDay } from './hours.ts';
import { sure, type Settled } from './settle.ts';

/** One act of an incident: so many minutes after it was raised, by whom, what. */
interface Act {
  readonly at: number;
  readonly by: string;
  /** It writes nothing into the incident itself. */
  readonly apart?: true;
  readonly give: (context: Context, row: IncidentRow) => Promise<object | Failure>;
}
interface Story { readonly key: string; readonly by: string; readonly input: Omit<Parameters<typeof commands.incidentRaise>[1], 'communityId' | 'idempotencyKey'>; readonly acts: readonly Act[] }

const idOf = ({ state }: IncidentRow): { readonly incidentId: string } => ({ incidentId: globalId('Incident', state.communityId, state.id) });
const acknowledge = (at: number, by: string): Act => ({ at, by, give: (context, row) => commands.incidentAcknowledge(context, idOf(row)) });
const log = (at: number, by: string, kind: 'NOTE' | 'CAUSE' | 'PEOPLE' | 'REACTION' | 'RESTORATION' | 'DIRECTION', text: string): Act => ({ at, by, give: (context, row) => commands.incidentLog(context, { ...idOf(row), kind, text }) });
const take = (at: number, by: string, post: 'COMMANDER' | 'COMMUNICATION' | 'EVACUATION'): Act => ({ at, by, give: (context, row) => commands.incidentTakePost(context, { ...idOf(row), post }) });
const count = (at: number, by: string, where: string, present: number, expected: number): Act => ({ at, by, give: (context, row) => commands.incidentCountHeads(context, { ...idOf(row), where, present, expected }) });

/** The step of a run that is open and comes first; undefined when none is. */
function nextStep({ runs: [run] }: IncidentState) {
  const states = run?.template == null ? null : stepStates(run.template, run.marks);
  return states === null ? undefined : stepsOf(run!.template!).find(({ key }) => states.get(key) === 'OPEN');
}

/** Ticks the next open step, with the answer that is named for it, else its first one. */
const tick = (at: number, by: string, answers: Readonly<Record<string, string>> = {}): Act => ({
  at, by,
  give: async (context, row) => {
    const step = nextStep(row.state);
    if (step === undefined) return commands.incidentLog(context, { ...idOf(row), text: '预案步骤已全部完成。' });
    return commands.stepTick(context, { ...idOf(row), run: row.state.runs[0]!.key, step: step.key, answer: step.ask === null ? null : (answers[step.key] ?? step.ask[0]!.key) });
  },
});
const ticks = (times: number, from: number, every: number, by: string, answers?: Readonly<Record<string, string>>): readonly Act[] => Array.from({ length: times }, (_, nth) => tick(from + nth * every, by, answers));

/** A fire drill of three weeks ago, to its accepted summary. */
const DRILL: Story = {
  key: 'drill', by: 'control-room', input: { playbook: 'FIRE', place: '6栋1单元18层', title: '秋季消防演习', drill: true },
  acts: [
    acknowledge(1, 'security-manager'), take(1.5, 'security-manager', 'COMMANDER'), take(2, 'security-guard', 'EVACUATION'), ...ticks(10, 2.5, 0.8, 'security-manager'),
    count(12, 'security-guard', '6栋楼下集合点', 41, 43), log(13, 'security-guard-2', 'PEOPLE', '18层两位老人由护卫搀扶下楼，共43人到齐。'), count(14, 'security-guard', '6栋楼下集合点', 43, 43),
    { at: 16, by: 'security-manager', give: (context, row) => commands.incidentMarkUnderControl(context, { ...idOf(row), text: '演习火情已扑灭，人员到齐。' }) },
    { at: 20, by: 'security-manager', give: (context, row) => commands.incidentComplete(context, { ...idOf(row), reason: '演习，不涉及对外答复。' }) },
    {
      at: 2 * DAY_MINUTES, by: 'security-manager',
      give: (context, row) => commands.incidentSubmitSummary(context, { ...idOf(row), cause: '秋季消防演习，模拟18层厨房起火。', course: '19:30 报警，2分钟内两组到场，12分钟内住户疏散到楼下，14分钟清点到齐。', losses: null, lessons: '18层防火门闭门器失灵，已报工程更换；疏散广播4栋听不清，下月调试。' }),
    },
    { at: 3 * DAY_MINUTES, by: 'centre-manager', give: (context, row) => commands.incidentAcceptSummary(context, { ...idOf(row), expectedVersion: row.version, text: '两项整改落实到人，月底复查。' }) },
  ],
};

const WORDING = '您好，3栋2单元水管爆裂，工程人员已经关阀抢修，预计两小时内恢复供水；期间请关好家里的水龙头。';

/** A burst pipe, going on at the present: three minutes before it, the statement was fixed. */
const BURST: Story = {
  key: 'burst', by: 'front-desk', input: { playbook: 'WATER', place: '3栋2单元负一层水泵房旁', title: '水管爆裂，3栋停水', publicSide: true },
  acts: [
    acknowledge(0.5, 'customer-supervisor'), acknowledge(0.8, 'engineering-manager'), take(1, 'engineering-manager', 'COMMANDER'), take(1.1, 'front-desk', 'COMMUNICATION'), ...ticks(4, 1.2, 0.9, 'engineering-manager', { what: 'flood' }),
    log(5, 'engineer', 'CAUSE', '负一层立管三通接头爆裂，水往电梯前室流，已关支管阀门。'), ...ticks(6, 6, 1.3, 'engineering-manager', { 'flood-where': 'below' }),
    {
      at: 14, by: 'engineering-manager',
      give: (context, row) => commands.incidentAnswer(context, { ...idOf(row), reason: '立管三通接头老化爆裂。', handling: '更换接头和两米立管，抽干负一层积水，检查电梯底坑。', impact: '3栋两个单元约120户停水两小时，地下车库C区暂停出入。' }),
    },
    log(15, 'front-desk', 'REACTION', '已接到3栋住户来电七个，都按统一说法答复。'),
    { at: 16, by: 'customer-supervisor', apart: true, give: (context, row) => statementDraft(context, draftOf(row)) },
    { at: 19, by: 'statement-office', give: fix },
  ],
};
const draftOf = (row: IncidentRow): Parameters<typeof statementDraft>[1] => ({
  ...idOf(row), explanation: '3栋2单元地下立管接头老化爆裂，已关阀断水。', handling: '工程正在更换接头，预计两小时内恢复供水；生活不便的老人可致电前台送水上门。', wording: WORDING,
  matter: { content: 'FACILITY', keywords: ['停水', '爆裂', '没水'], places: ['3栋'] }, idempotencyKey: 'demo:statement-burst',
});
async function fix(context: Context, row: IncidentRow): Promise<object | Failure> {
  const { state, version } = (await openStatementOf(context, row.state))!;
  return statementFix(context, { statementId: globalId('Statement', state.communityId, state.id), expectedVersion: version, withoutAdviceReason: '住户正在来电，先统一答复。' });
}

/** Plays a story from the instant it was raised; what was played before, or what somebody overtook, is left out. */
async function play(settled: Settled, { key, by, input, acts }: Story, raisedAt: Instant): Promise<void> {
  const { organisationId, communityId } = settled;
  const raised = sure(`raising ${key}`, await commands.incidentRaise(await settled.contextOf(by, raisedAt), { ...input, communityId: globalId('Community', organisationId, communityId), idempotencyKey: `demo:incident-${key}` }));
  const { incidentId } = idOf(raised);
  let version = 1;
  for (const { at, by: who, give, apart = false } of acts) {
    const context = await settled.contextOf(who, later(raisedAt, at));
    const row = (await incident(context, incidentId))!;
    if (row.version === version) sure(`${key} at minute ${at}`, await give(context, row));
    version += apart ? 0 : 1;
  }
}

/** Incidents of the demo: a drill that is over, and in the first organisation a burst pipe that is not. */
export async function playIncidents(settled: Settled, present: Instant): Promise<void> {
  await play(settled, DRILL, onDay(present, -21, 19 * 60 + 30));
  if (settled.organisation.index === 0) await play(settled, BURST, later(present, -22));
}
