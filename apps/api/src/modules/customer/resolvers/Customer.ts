import type { CustomerResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { failureOf } from '../../base/user-errors.ts';
import { CUSTOMER_ACTION_NAMES } from '../actions.ts';
import { ageGroup, communityOf, contactsOf, customerActions, customerHistory, maskedName, relationsOfCustomer, textOf, unmaskAction } from '../queries.ts';

export const Customer: CustomerResolvers = {
  id: ({ state }) => globalId('Customer', state.communityId, state.id),
  community: ({ state }, _args, context) => communityOf(context, state.communityId),
  status: ({ state }) => state.status,
  name: maskedName,
  language: ({ state }) => state.language,
  preferences: ({ state }) => textOf(state.preferences),
  ageGroup: (row, _args, context) => ageGroup(context, row),
  relations: (row, _args, context) => [...relationsOfCustomer(context, row)],
  contacts: (row) => [...contactsOf(row)],
  majorBehaviourCount: ({ state }) => state.majorBehaviourCount,
  lastMajorBehaviourAt: ({ state }) => state.lastMajorBehaviourAt,
  registeredAt: ({ state }) => state.registeredAt,
  history: (row, args, context) => customerHistory(context, row, args) as never,
  allowedActions: (row, _args, context) => [unmaskAction(context, row), ...customerActions(context, row).map(({ command, refusal }) => ({ action: CUSTOMER_ACTION_NAMES[command], refusal }))].map(({ action, refusal }) => {
    const failure = refusal === null ? null : failureOf(context, refusal);
    return { action, variant: null, allowed: refusal === null, code: failure?.code ?? null, reason: failure?.message ?? null };
  }),
};
