// Kept filters: for oneself or one's department, and nobody else's business.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CAST, foundOrganisation, payload, startTestServer, unknownId, type Person, type StandardOrganisation, type TestServer } from './testkit.ts';

let server: TestServer;
let ours: StandardOrganisation;
let theirs: StandardOrganisation;
beforeAll(async () => {
  server = await startTestServer();
  [ours, theirs] = [await foundOrganisation(server, CAST), await foundOrganisation(server, CAST)];
});
afterAll(() => server.close());

const save = (who: Person, input: Record<string, unknown> = {}) => server.request('mutation ($input: SavedFilterSaveInput!) { savedFilterSave(input: $input) { __typename ... on UserError { code path } ... on SavedFilterSavePayload { savedFilter { id name filter shared version owner { id } } } } }', {
  input: { communityId: ours.communityId, name: '超时的电梯投诉', filter: { overdue: true, search: '电梯' }, idempotencyKey: randomBytes(8).toString('hex'), ...input },
}, { token: who.token });
const remove = async (who: Person, savedFilterId: string, expectedVersion = 1) => (await server.request('mutation ($input: SavedFilterRemoveInput!) { savedFilterRemove(input: $input) { __typename ... on UserError { code path } } }', { input: { savedFilterId, expectedVersion } }, { token: who.token })).data.savedFilterRemove;
const listed = async (who: Person, communityId = ours.communityId): Promise<string[]> => (await server.request('query ($id: ID!) { savedFilters(communityId: $id) { name } }', { id: communityId }, { token: who.token })).data.savedFilters.map(({ name }: { name: string }) => name);

describe('kept filters', () => {
  test('one\'s own is seen by oneself alone, a shared one by the department', async () => {
    const { desk, supervisor, manager, engineer } = ours.people;
    const { savedFilter } = payload(await save(desk, { name: '我的' }), 'savedFilterSave');
    expect(savedFilter).toMatchObject({ name: '我的', filter: { overdue: true, search: '电梯' }, shared: false, version: 1, owner: { id: desk.staffId } });
    payload(await save(engineer, { name: '工程部的', shared: true }), 'savedFilterSave');
    expect(await listed(desk)).toEqual(['我的']);
    expect(await listed(supervisor)).toEqual([]);
    expect(await listed(manager)).toEqual(['工程部的']);
    expect(await listed(theirs.people.desk)).toEqual([]);
  });

  test('the same key answers the same, another input is a conflict', async () => {
    const key = randomBytes(8).toString('hex');
    const [first, again] = [payload(await save(ours.people.centre, { name: '甲', idempotencyKey: key }), 'savedFilterSave'), payload(await save(ours.people.centre, { name: '甲', idempotencyKey: key }), 'savedFilterSave')];
    expect(again).toEqual(first);
    expect((await save(ours.people.centre, { name: '乙', idempotencyKey: key })).data.savedFilterSave).toMatchObject({ __typename: 'IdempotencyConflictError' });
  });

  test.each([
    ['an empty name', { name: ' ' }, 'INVALID_FIELD', ['input', 'name']], ['a long name', { name: 'x'.repeat(61) }, 'INVALID_FIELD', ['input', 'name']], ['NUL', { name: 'a\u0000' }, 'INVALID_FIELD', ['input', 'name']],
    ['a filter too long', { filter: { search: 'x'.repeat(5_000) } }, 'INVALID_FIELD', ['input', 'filter']], ['an empty key', { idempotencyKey: '' }, 'INVALID_FIELD', ['input', 'idempotencyKey']],
  ])('%s is refused', async (_what, input, code, path) => expect((await save(ours.people.desk, input)).data.savedFilterSave).toMatchObject({ code, path }));

  test('who has no department cannot share, the committee keeps none, another\'s community is not found', async () => {
    expect((await save(ours.people.centre, { shared: true })).data.savedFilterSave).toMatchObject({ code: 'INVALID_FIELD', path: ['input', 'shared'] });
    expect((await save(ours.people.committee)).data.savedFilterSave).toMatchObject({ __typename: 'NotAllowedError' });
    expect((await save(theirs.people.desk)).data.savedFilterSave).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'communityId'] });
  });

  test('its owner or the department\'s manager removes it; a stranger does not find it, a colleague may not', async () => {
    const { engineer, manager, desk } = ours.people;
    const { savedFilter: { id } } = payload(await save(manager, { name: '经理的', shared: true }), 'savedFilterSave');
    expect(await remove(desk, id)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await remove(theirs.people.manager, id)).toMatchObject({ __typename: 'NotFoundError' });
    expect(await remove(engineer, id)).toMatchObject({ __typename: 'NotAllowedError' });
    expect(await remove(manager, id, 7)).toMatchObject({ __typename: 'StaleVersionError' });
    expect(await remove(manager, id)).toMatchObject({ __typename: 'SavedFilterRemovePayload' });
    expect(await listed(engineer)).not.toContain('经理的');
    expect(await remove(manager, unknownId('SavedFilter', ours.communityId))).toMatchObject({ __typename: 'NotFoundError' });
  });
});
