import { presentHolder, type CustodyState } from '@huiyin/domain';
import type { RowWrite } from '../../platform/journal.ts';
import { derivedId } from '../../platform/ids.ts';
import type { Kept } from '../base/kept.ts';

/** A community's custody as its table keeps it. */
export type CustodyRow = Kept<CustodyState>;

/** A community has one register to keep: its custody's id follows from the community's. */
export const custodyId = (communityId: string): string => derivedId('custody', communityId);

export const custodyRow = (state: CustodyState, organisationId: string): RowWrite => ({
  table: 'custodies', row: { community_id: state.communityId, id: custodyId(state.communityId), organisation_id: organisationId, holder_id: presentHolder(state), state },
});

export const custodyByKey = { name: 'custody_by_key', text: `select c.version, c.organisation_id as "organisationId", c.state from custodies c where c.community_id = $1 and c.id = $2` };
