import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command, foundOrganisation, register, startTestServer, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let org: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer();
  org = await foundOrganisation(server);
});
afterAll(() => server.close());

describe('a complaint from the phone call to closed (CMP-1…15)', () => {
  test('VALID: dissatisfied once, handled again, satisfied, closed by somebody else', async () => {
    const { desk, supervisor, manager } = org.people;
    let complaint: { id: string; version: number; status: string } = await register(server, org, desk);
    const step = async (person: typeof desk, mutation: string, input: Record<string, unknown>, status: string): Promise<void> => {
      const result = await command(server, person, mutation, complaint, input);
      expect([mutation, result.__typename, result.code, result.complaint?.status]).toEqual([mutation, `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`, undefined, status]);
      complaint = result.complaint!;
    };
    const work = async (): Promise<void> => {
      await step(manager, 'complaintRecordMeasures', { text: '更换灯管', staffSent: true, customerTold: true }, 'HANDLING');
      await step(manager, 'complaintComplete', { text: '已更换', cause: '灯管老化', correctiveAction: '更换', preventiveAction: '每月巡查' }, 'HANDLED');
      await step(desk, 'complaintTellResult', { way: 'PHONE', text: '已告知' }, 'HANDLED');
    };
    await step(supervisor, 'complaintJudge', { judgement: 'VALID' }, 'REGISTERED');
    await step(supervisor, 'complaintDispatch', { departmentId: org.departments['ENGINEERING'] }, 'DISPATCHED');
    await step(manager, 'complaintAccept', {}, 'HANDLING');
    await step(desk, 'complaintReply', { stage: 'FIRST', way: 'PHONE', text: '抱歉，已派人', acts: ['APOLOGY'] }, 'HANDLING');
    await work();
    await step(supervisor, 'complaintCallBack', { way: 'PHONE', answer: 'DISSATISFIED', text: '又坏了' }, 'HANDLING');
    await work();
    await step(supervisor, 'complaintCallBack', { way: 'PHONE', answer: 'SATISFIED' }, 'CALLED_BACK');
    await step(manager, 'complaintSumUp', { cause: '灯管老化', lesson: '首次更换未查线路', adjustment: '更换时一并查线路' }, 'CALLED_BACK');
    const refused = await command(server, manager, 'complaintClose', complaint);
    expect(refused.__typename).toBe('NotAllowedError');
    await step(supervisor, 'complaintClose', {}, 'CLOSED');
  });
});
