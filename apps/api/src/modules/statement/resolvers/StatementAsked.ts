import { deadlineTopic } from '@huiyin/domain';
import type { StatementAskedResolvers } from '../../types.generated.ts';
import { STATEMENT_NOUN } from '../queries.ts';

export const StatementAsked: StatementAskedResolvers = {
  department: ({ departmentId, state }, _args, { loaders }) => loaders.department.load({ communityId: state.communityId, id: departmentId }),
  advice: ({ advice, state }) => (advice === null ? null : { ...advice, state }),
  deadline: ({ departmentId, state }) => {
    const deadline = state.deadlines.find((one) => deadlineTopic(one) === departmentId);
    return deadline === undefined ? null : { ...deadline, communityId: state.communityId, subjectKind: STATEMENT_NOUN.type, subjectId: state.id, siblings: state.deadlines };
  },
};
