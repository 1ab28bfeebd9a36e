import { blankFormSerial } from '@huiyin/domain';
import type { BlankFormBatchResolvers } from '../../types.generated.ts';
import { globalId } from '../../../platform/ids.ts';
import { requireViewer } from '../../../sight.ts';
import { sheetsOf } from '../queries.ts';

export const BlankFormBatch: BlankFormBatchResolvers = {
  id: ({ state }) => globalId('BlankFormBatch', state.communityId, state.id),
  year: ({ state }) => state.year,
  firstSerial: ({ state }) => blankFormSerial(state, state.forms[0]!.number),
  lastSerial: ({ state }) => blankFormSerial(state, state.forms.at(-1)!.number),
  count: ({ state }) => state.forms.length,
  outstanding: ({ state }) => state.forms.filter(({ status }) => status === 'ISSUED').length,
  issuedTo: ({ state }, _args, { loaders }) => loaders.staff.load(state.issuedToId),
  issuedBy: ({ state }, _args, { loaders }) => loaders.staff.load(state.issuedBy),
  issuedAt: ({ state }) => state.issuedAt,
  note: ({ state }) => state.note,
  forms: ({ state }) => [...sheetsOf(state)],
  pdfPath: ({ state }) => `/paper/blank-forms/${blankFormSerial(state, state.forms[0]!.number)}.pdf`,
  community: ({ state }, _args, context) => requireViewer(context).communities.find(({ id }) => id === state.communityId)!,
};
