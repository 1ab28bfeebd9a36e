import type { DataProvider, GetListParams, Identifier } from 'ra-core';
import type { ComplaintFactsFragment, ComplaintFilter, ComplaintOrderField, ComplaintRowFragment } from '../gql/graphql.ts';
import { complaintByNumberDocument, complaintDocument, complaintsByIdDocument, complaintsDocument } from '../complaints/complaints.graphql.ts';
import { client } from './client.ts';

export type ComplaintRow = ComplaintRowFragment;
export type ComplaintFacts = ComplaintFactsFragment;

const NUMBER = /^[A-Z0-9]{2,8}-[A-Z]?\d{4}-\d+$/;
export const LARGEST_PAGE = 100;

/** Neither a missing complaint nor one out of sight: the API never tells the two apart. */
export class NotFound extends Error { readonly status = 404; }

async function complaintList({ pagination, sort, filter }: GetListParams) {
  const { communityId, ...rest } = filter as ComplaintFilter & { communityId: string };
  const perPage = Math.min(pagination?.perPage ?? 25, LARGEST_PAGE);
  const { complaints } = await client.request(complaintsDocument, {
    communityId, filter: rest, first: perPage, offset: ((pagination?.page ?? 1) - 1) * perPage,
    orderBy: sort && sort.field !== 'id' ? { field: sort.field as ComplaintOrderField, direction: sort.order } : null,
  });
  return {
    data: complaints.nodes, total: complaints.totalCount,
    pageInfo: { hasNextPage: complaints.pageInfo.hasNextPage, hasPreviousPage: complaints.pageInfo.hasPreviousPage },
  };
}

/** Reads a complaint by its global id or by the number that stands in the address. */
export async function readComplaint(id: Identifier): Promise<ComplaintFacts> {
  const text = String(id);
  const complaint = NUMBER.test(text)
    ? (await client.request(complaintByNumberDocument, { number: text })).complaintByNumber
    : (await client.request(complaintDocument, { id: text })).complaint;
  if (!complaint) throw new NotFound(text);
  return complaint;
}

async function complaintsById(ids: Identifier[]): Promise<ComplaintRow[]> {
  const { nodes } = await client.request(complaintsByIdDocument, { ids: ids.slice(0, LARGEST_PAGE).map(String) });
  return nodes.filter((node): node is typeof node & ComplaintRow => node?.__typename === 'Complaint');
}

const only = (resource: string): void => { if (resource !== 'complaints') throw new Error(`No resource ${resource}`); };
const commandsOnly = async (): Promise<never> => { throw new Error('The register changes by its commands only'); };

/** Reads for react-admin; a complaint is never updated or deleted, it changes by commands (`complaints/run-command.ts`). */
export const dataProvider = {
  getList: async (resource: string, params: GetListParams) => { only(resource); return complaintList(params); },
  getOne: async (resource: string, { id }: { id: Identifier }) => { only(resource); return { data: await readComplaint(id) }; },
  getMany: async (resource: string, { ids }: { ids: Identifier[] }) => { only(resource); return { data: await complaintsById(ids) }; },
  getManyReference: commandsOnly, create: commandsOnly, update: commandsOnly, updateMany: commandsOnly, delete: commandsOnly, deleteMany: commandsOnly,
  supportAbortSignal: false,
} as unknown as DataProvider;
