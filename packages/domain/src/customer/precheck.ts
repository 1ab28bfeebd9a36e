import { mayCommand } from '../kernel/permission.ts';
import type { CommandName } from '../kernel/permission-table.ts';
import type { CommunityId } from '../kernel/ids.ts';
import type { CustomerCommandType, CustomerContext, CustomerRefusal, CustomerState } from './model.ts';

/** Commands on a customer that is in the file, in the order a screen shows them. */
export const CUSTOMER_COMMANDS = ['noteCustomer', 'addRelation', 'endRelation', 'addContact', 'removeContact', 'correctCustomer', 'removeCustomer'] as const satisfies readonly CustomerCommandType[];

/** One command, whether it may be given now, and if not, why. */
export interface AllowedCustomerAction {
  readonly command: (typeof CUSTOMER_COMMANDS)[number];
  readonly allowed: boolean;
  readonly refusal: CustomerRefusal | null;
}

const rightFor = (command: CustomerCommandType, { source }: CustomerContext): CommandName => (source === 'IMPORT' ? 'importResidents' : command === 'removeCustomer' ? 'removeCustomer' : 'keepCustomers');

/** Whether the actor has the right that a command takes; null when so. */
export function customerDenial(communityId: CommunityId, command: CustomerCommandType, context: CustomerContext): CustomerRefusal | null {
  const denial = mayCommand(context.actor, rightFor(command, context), { communityId });
  return denial === null ? null : { kind: 'NotAllowed', denial };
}

/** What stands against a command whatever its fields: the role, then the status; null when nothing does. */
export const precheckCustomer = (state: CustomerState, command: CustomerCommandType, context: CustomerContext): CustomerRefusal | null =>
  customerDenial(state.communityId, command, context)
  ?? (state.status === 'ACTIVE' && command !== 'registerCustomer' ? null : { kind: 'WrongState', state: state.status, allowedIn: command === 'registerCustomer' ? [] : ['ACTIVE'] });

/** Every command with whether it may be given now. */
export const allowedCustomerActions = (state: CustomerState, context: CustomerContext): readonly AllowedCustomerAction[] =>
  CUSTOMER_COMMANDS.map((command) => {
    const refusal = precheckCustomer(state, command, context);
    return { command, allowed: refusal === null, refusal };
  });
