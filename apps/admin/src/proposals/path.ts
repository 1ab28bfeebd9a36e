import { RAISE_PATH } from '../incidents/path.ts';

/** Where proposals are listed, and one of them is decided. */
export const PROPOSALS_PATH = '/incidents/proposals';
export const proposalPath = (id: string): string => `${PROPOSALS_PATH}/${encodeURIComponent(id)}`;

const ASKED = 'proposal';
/** Raising an incident from one; accepting it is nothing else. */
export const acceptPath = (id: string): string => `${RAISE_PATH}?${new URLSearchParams({ [ASKED]: id })}`;
/** The proposal that the address asks to raise from. */
export const askedProposal = (search: string): string | null => new URLSearchParams(search).get(ASKED);
