// One table runs every status × every command: where it leads, or that it is refused and where it would be legal.
import { describe, expect, test } from '@jest/globals';
import { at, COMMUNITY, ENGINEERING, ENVIRONMENT, register, say, story } from '../../test/kit.ts';
import type { Name, Story } from '../../test/kit.ts';
import type { Actor, ComplaintCommand, ComplaintId, ComplaintStatus, DepartmentId, Judgement, RegisterComplaint, StaffId, SubjectId } from '../index.ts';
import { allowedActions, CLOSE_VARIANTS, COMPLAINT_COMMANDS, COMPLAINT_LIFECYCLE, COMPLAINT_STATUSES, ROLES, statusesFor } from '../index.ts';

/** Holds every working role, and has handled nothing. */
const everybody: Actor = {
  staffId: 'everybody' as StaffId,
  grants: [ENGINEERING, ENVIRONMENT].flatMap((departmentId) => ROLES.filter((role) => role !== 'OWNERS_COMMITTEE').map((role) => ({ role, communityId: COMMUNITY, departmentId }))),
};

const T = '2026-10-01 09:00';
const NOW = '2026-10-03 12:00';

/** What a command needs of the complaint before its status counts: how it came in, who supports, what was done at once. */
interface Given {
  readonly intake?: Partial<RegisterComplaint>;
  readonly supporting?: readonly DepartmentId[];
  readonly first?: (told: Story) => Story;
}

/** A major complaint brought to a status under a judgement, with three attempts to reach the customer behind it. */
function inStatus(status: ComplaintStatus, judgement: Judgement | null, { intake = {}, supporting = [], first = (told) => told }: Given = {}): Story {
  const told = first(story().do(T, 'assistant', register({ severity: 'MAJOR', ...intake })));
  if (judgement !== null) told.do(T, 'assistant', say.judge(judgement));
  const reached = COMPLAINT_STATUSES.indexOf(status);
  if (reached >= 1) told.do(T, 'assistant', say.dispatch({ supporting }));
  if (reached >= 2) told.do(T, 'manager', say.accept('engineer'));
  if (judgement === 'TO_IMPROVE' && reached >= 1) told.do(T, 'manager', say.plan(at('2026-12-01 09:00')));
  if (reached >= 3) {
    if (judgement === 'NOT_OURS') told.do(T, 'assistant', say.refer());
    else told.do(T, 'engineer', say.completeFully());
    told.do('2026-10-01 10:00', 'supervisor', say.callBack('NOT_REACHED')).do('2026-10-02 10:00', 'supervisor', say.callBack('NOT_REACHED'))
      .do('2026-10-03 10:00', 'supervisor', say.callBack('NOT_REACHED'));
  }
  if (reached >= 4) told.do('2026-10-03 11:00', 'supervisor', say.callBack('SATISFIED'));
  if (reached >= 4) told.do('2026-10-03 11:10', 'assistant', say.reply({ acts: ['APOLOGY'] })).do('2026-10-03 11:20', 'assistant', say.sumUp());
  if (reached >= 5) told.do('2026-10-03 11:30', 'supervisor', say.close('WITHDRAWN', '撤回'));
  expect(told.state.status).toBe(status);
  return told;
}

/** R registered, D dispatched, W handling, N handled, B called back, X closed; a dot: illegal there. */
const LETTERS: Readonly<Record<string, ComplaintStatus>> = { R: 'REGISTERED', D: 'DISPATCHED', W: 'HANDLING', N: 'HANDLED', B: 'CALLED_BACK', X: 'CLOSED' };
const again = (judgement: Judgement): ComplaintCommand => say.judge(judgement, { reason: '复核' });
const registration = { ordinal: 1, type: 'ComplaintRegistered', actor: everybody.staffId, keys: ['title'] } as const;
const group: Given = { first: (told) => told.do(T, 'assistant', say.complainants('a', 'b', 'c')) };
const TABLE: readonly (readonly [string, ComplaintCommand, Judgement | null, string, Given?])[] = [
  // command                    given                                                   judged        R D W N B X
  ['registerComplaint', register(), 'VALID', '. . . . . .'],
  ['judgeComplaint', again('INVALID'), 'VALID', 'R D W N B .'],
  ['replyToComplaint', say.reply({ stage: 'SECOND' }), 'VALID', 'R D W N B .'],
  ['replyToComplaint SETTLES', say.reply({ settles: true }), 'INVALID', 'N . . . . .'],
  ['agreeReplyTime', say.agree(at('2026-10-04 09:00')), 'VALID', 'R D W N B .'],
  ['tellLeader', say.tellLeader(), 'VALID', 'R D W N B .'],
  ['dispatchComplaint', say.dispatch(), 'VALID', 'D . . . . .'],
  ['acceptComplaint', say.accept(), 'VALID', '. W . . . .'],
  ['recordMeasures', say.measures(), 'VALID', '. D W N B .'],
  ['followUpComplaint', say.followUp(), 'VALID', 'R D W . . .'],
  ['followUpComplaint REFERRAL', say.followUp(), 'NOT_OURS', 'R D W N B .'],
  ['setPlan', say.plan(at('2026-12-02 09:00')), 'TO_IMPROVE', 'R D W N B .'],
  ['completePlan', say.planDone(), 'TO_IMPROVE', '? D W N B X'],
  ['referComplaint', say.refer(), 'NOT_OURS', 'N N N N B .'],
  ['completeComplaint', say.completeFully(), 'VALID', '. . N . . .'],
  ['tellResult', say.tellResult(), 'VALID', '. . . N B .'],
  ['callBackComplaint SATISFIED', say.callBack('SATISFIED'), 'VALID', '. . . B B .'],
  ['callBackComplaint UNDERSTOOD', say.callBack('UNDERSTOOD'), 'TO_IMPROVE', '. . . B B .'],
  ['callBackComplaint NOT_REACHED', say.callBack('NOT_REACHED'), 'VALID', '. . . N B .'],
  ['callBackComplaint DISSATISFIED', say.callBack('DISSATISFIED'), 'VALID', '. . . W W .'],
  ['callBackComplaint DISSATISFIED, again', say.callBack('DISSATISFIED', { handleAgain: true }), 'INVALID', '. . . W W .'],
  ['callBackComplaint DISSATISFIED, not again', say.callBack('DISSATISFIED', { handleAgain: false }), 'INVALID', '. . . B B .'],
  ['closeComplaint ORDINARY', say.close(), 'VALID', '. . . . X .'],
  ['closeComplaint UNREACHABLE', say.close('UNREACHABLE', '三次未接'), 'VALID', '. . . X . .'],
  ['closeComplaint WITHDRAWN', say.close('WITHDRAWN', '撤回'), 'VALID', 'X X X X X .'],
  ['closeComplaint REGISTERED_IN_ERROR', say.close('REGISTERED_IN_ERROR', '重复'), 'VALID', 'X X X X X .'],
  ['attachToComplaint', say.attach('漏水点'), 'VALID', 'R D W N B .'],
  ['reopenComplaint', say.reopen(), 'VALID', '. . . . . W'],
  ['receiveComplaint', say.receive(), 'VALID', 'R D W N B .', { intake: { channel: 'API' } }],
  ['passOnComplaint', say.passOn(), 'VALID', 'R . . . . .'],
  ['markComplaintMajor', say.major(), 'VALID', 'R D W N B .', { intake: { severity: null } }],
  ['acknowledgeComplaint', say.acknowledge(), 'VALID', 'R D W N B X', { first: (told) => told.do(T, 'supervisor', say.tellLeader()) }],
  ['explainComplaint', say.explain(), 'VALID', 'R D W N B .'],
  ['linkComplaint', say.link({ previousComplaintId: 'complaint-0' as ComplaintId }), 'VALID', 'R D W N B .'],
  ['joinIncident', { type: 'joinIncident', incidentId: 'incident-1' as SubjectId }, 'VALID', 'R D W N B .'],
  ['registerComplainants', say.complainants('a'), 'VALID', 'R D W N B .'],
  ['hearComplainant', say.hear(1), 'VALID', 'R D W N B .', group],
  ['escalateComplaint', say.escalate('COMMUNITY_OFFICE'), 'VALID', 'R D W N B .', group],
  ['tellRecourse', say.recourse(), 'VALID', 'R D W N B .'],
  ['suggestToCustomer', say.suggest(), 'VALID', 'R D W N B .'],
  ['addressOutsideParty', say.outside(at('2026-12-01 09:00')), 'VALID', 'R D W N B .'],
  ['recordOutsideDone', say.outsideDone(), 'VALID', 'R D W N B X', { first: (told) => told.do(T, 'assistant', say.outside(at('2026-12-01 09:00'))) }],
  ['urgeComplaint', say.urge(), 'VALID', '. D W . . .'],
  ['returnComplaint', say.giveBack(), 'VALID', '. R R . . .'],
  ['transferComplaint', say.transfer(ENVIRONMENT), 'VALID', '. D D . . .'],
  ['assignComplaint', say.assign('colleague'), 'VALID', '. . W . . .'],
  ['handBackPart', say.handBack(), 'NOT_OURS', '. D W N B .', { supporting: [ENVIRONMENT] }],
  ['recordArrival', say.arrive(), 'VALID', '. D W . . .', { intake: { aboutRepair: true } }],
  ['acceptRepair', say.acceptWork(), null, '. . W N B .', { intake: { kind: 'REPAIR' } }],
  ['sumUpComplaint', say.sumUp(), 'VALID', '. . . N B X'],
  ['correctEntry', say.correct(registration, 'title', '三号楼电梯停运'), 'VALID', 'R D W N B X'],
  ['signEntry', say.sign(registration), 'VALID', 'R D W N B X'],
];

describe('every status × every command', () => {
  test('the table names every command and the lifecycle has a row for each', () => {
    const commands = new Set(TABLE.map(([, { type }]) => type));
    expect([...commands].sort()).toEqual(['registerComplaint', 'correctEntry', 'signEntry', ...COMPLAINT_COMMANDS].sort());
    expect(new Set(COMPLAINT_LIFECYCLE.transitions.map(({ command }) => command))).toEqual(commands);
  });

  const cells = TABLE.flatMap(([name, command, judgement, row, given]) =>
    row.split(' ').map((letter, column) => [name, COMPLAINT_STATUSES[column] as ComplaintStatus, letter, command, judgement, given] as const));

  test.each(cells)('%s in %s: %s', (_, status, letter, command, judgement, given) => {
    const told = inStatus(status, judgement, given);
    const result = told.try(NOW, everybody, command);
    if (letter === '.') {
      const refusal = result.ok ? null : result.refusal;
      expect(refusal).toMatchObject({ kind: 'IllegalTransition', command: command.type, status });
      const allowedIn = refusal?.kind === 'IllegalTransition' ? refusal.allowedIn : [];
      expect(allowedIn).not.toContain(status);
      for (const other of allowedIn) expect(statusesFor(COMPLAINT_LIFECYCLE, command.type)).toContain(other);
    } else if (letter === '?') {
      expect(result).toMatchObject({ ok: false, refusal: { kind: 'InvalidField', field: 'plan' } });
    } else {
      expect(result).toMatchObject({ ok: true, value: { state: { status: LETTERS[letter] } } });
    }
  });
});

describe('allowedActions', () => {
  const context = (told: Story, who: Name) => told.context(NOW, who);
  test('has a row for every command, closing one a variant', () => {
    const told = inStatus('HANDLED', 'VALID');
    const rows = allowedActions(told.state, context(told, 'supervisor'));
    expect(rows.map(({ command, variant }) => [command, variant])).toEqual(COMPLAINT_COMMANDS.flatMap<(string | null)[]>((command) =>
      command === 'closeComplaint' ? CLOSE_VARIANTS.map((variant) => [command, variant]) : [[command, null]]));
  });

  test('says what the supervisor may do with a handled one, and why not the rest', () => {
    const told = inStatus('HANDLED', 'VALID');
    const rows = allowedActions(told.state, context(told, 'supervisor'));
    expect(rows.filter(({ allowed }) => allowed).map(({ command, variant }) => variant ?? command)).toEqual([
      'judgeComplaint', 'replyToComplaint', 'agreeReplyTime', 'tellLeader', 'registerComplainants', 'explainComplaint', 'suggestToCustomer', 'addressOutsideParty', 'linkComplaint', 'joinIncident',
      'tellResult', 'callBackComplaint', 'tellRecourse', 'sumUpComplaint', 'UNREACHABLE', 'WITHDRAWN', 'REGISTERED_IN_ERROR', 'attachToComplaint',
    ]);
    expect(rows.find(({ variant }) => variant === 'ORDINARY')?.refusal).toMatchObject({ kind: 'IllegalTransition', allowedIn: ['CALLED_BACK'] });
    expect(rows.find(({ command }) => command === 'setPlan')?.refusal).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'RESPONSIBLE_DEPARTMENT' } });
  });

  test('names the evidence that closing misses', () => {
    const told = inStatus('CALLED_BACK', 'TO_IMPROVE');
    const row = allowedActions(told.state, context(told, 'supervisor')).find(({ variant }) => variant === 'ORDINARY');
    expect(row).toMatchObject({ allowed: false, refusal: { kind: 'EvidenceMissing', missing: ['EXPLANATION', 'SUGGESTION'] } });
  });

  test('the owners\' committee may read only; who never may is told the roles, whatever the status', () => {
    const told = inStatus('REGISTERED', 'VALID');
    for (const { refusal } of allowedActions(told.state, context(told, 'committee'))) expect(refusal).toMatchObject({ kind: 'NotAllowed', denial: { reason: 'READ_ONLY' } });
    const closing = allowedActions(told.state, context(told, 'engineer')).find(({ variant }) => variant === 'ORDINARY');
    expect(closing?.refusal).toEqual({ kind: 'NotAllowed', command: 'closeComplaint', denial: { reason: 'ROLE', roles: ['CUSTOMER_SUPERVISOR'] } });
  });
});
