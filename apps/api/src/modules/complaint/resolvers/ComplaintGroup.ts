import type { ComplaintState } from '@huiyin/domain';
import { maskName, maskPhone } from '../../base/mask.ts';
import type { ComplaintGroupResolvers } from '../../types.generated.ts';
import { seesReporter } from '../queries.ts';

const stateOf = (parent: unknown): ComplaintState => parent as ComplaintState;

export const ComplaintGroup: ComplaintGroupResolvers = {
  size: (parent) => stateOf(parent).groupSize,
  complainants: (parent, _args, context) => {
    const state = stateOf(parent);
    const clear = seesReporter(context.viewer!, state);
    return Promise.all(state.complainants.map(async ({ name, phone, unitId, heardAt, apart }) => ({
      name: clear ? name : maskName(name), phone: phone === null || clear ? phone : maskPhone(phone), heardAt, apart,
      unit: unitId === null || !clear ? null : await context.loaders.unit.load({ communityId: state.communityId, id: unitId }),
    }))) as never;
  },
  escalation: (parent) => stateOf(parent).escalation,
  escalatedAt: (parent) => stateOf(parent).escalatedAt,
};
