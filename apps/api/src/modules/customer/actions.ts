import type { AllowedCustomerAction } from '@huiyin/domain';

/** The mutation that gives each command. */
export const CUSTOMER_ACTION_NAMES: Readonly<Record<AllowedCustomerAction['command'], string>> = {
  noteCustomer: 'customerNote', addRelation: 'customerAddRelation', endRelation: 'customerEndRelation', addContact: 'customerAddContact', removeContact: 'customerRemoveContact',
  correctCustomer: 'customerCorrect', removeCustomer: 'customerRemove',
};
