import type { ResidentField, ResidentsImportInput, ResidentsImportMutation } from '../../gql/graphql.ts';
import { client } from '../../providers/client.ts';
import { residentsImportDocument } from '../commands.graphql.ts';

export const FIELDS = ['PLACE', 'BUILDING', 'ENTRANCE', 'NUMBER', 'AREA', 'NAME', 'PHONE', 'RELATION', 'BIRTH_YEAR', 'SINCE', 'LIVES_HERE'] as const satisfies readonly ResidentField[];
/** Which column of the sheet holds each field; null: none. */
export type Mapping = Readonly<Record<ResidentField, number | null>>;
type Answer = Extract<ResidentsImportMutation['result'], { __typename: 'ResidentsImportPayload' }>;
/** What the check of a whole file found. */
export interface Checked extends Omit<Answer, 'mapping'> { readonly mapping: Mapping }
/** How far the writing has come. */
export interface Written { readonly done: number; readonly total: number; readonly written: number; readonly alreadyThere: number; readonly units: number; readonly customers: number; readonly relations: number }
export const START: Written = { done: 0, total: 0, written: 0, alreadyThere: 0, units: 0, customers: 0, relations: 0 };
const CHUNK = 200;

/** Whether a mapping says where somebody lives. */
export const namesPlace = (mapping: Mapping): boolean => mapping.PLACE !== null || (mapping.BUILDING !== null && mapping.NUMBER !== null);

async function send(input: ResidentsImportInput): Promise<Answer> {
  const { result } = await client.request(residentsImportDocument, { input });
  if (result.__typename === 'ResidentsImportPayload') return result;
  throw Object.assign(new Error(result.message), { name: 'ImportRefused' });
}
const columnsOf = (mapping: Mapping | null) => (mapping === null ? [] : FIELDS.map((field) => ({ field, column: mapping[field] })));

/** Checks every row and writes nothing; without a mapping the headers say which column is which. */
export async function checkResidents(communityId: string, source: string, mapping: Mapping | null): Promise<Checked> {
  const answer = await send({ communityId, source, columns: columnsOf(mapping), dryRun: true });
  return { ...answer, mapping: Object.fromEntries(FIELDS.map((field) => [field, answer.mapping.find((one) => one.field === field)?.column ?? null])) as unknown as Mapping };
}

/** Writes the good rows from where `from` stands, 200 a call; safe to run again after a lost network. */
export async function writeResidents(communityId: string, source: string, mapping: Mapping, from: Written, report: (written: Written) => void): Promise<void> {
  let now = from;
  do {
    const part = await send({ communityId, source, columns: columnsOf(mapping), skipBad: true, from: now.done, count: CHUNK });
    now = {
      done: Math.min(now.done + CHUNK, part.total), total: part.total, written: now.written + part.written, alreadyThere: now.alreadyThere + part.alreadyThere,
      units: now.units + part.unitsAdded, customers: now.customers + part.customersAdded, relations: now.relations + part.relationsAdded,
    };
    report(now);
  } while (now.done < now.total);
}
