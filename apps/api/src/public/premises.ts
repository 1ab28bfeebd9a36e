import type { Database, Scope } from '../platform/database.ts';
import * as rows from './rows.ts';

export type Premises = rows.Premises;
const CODE = '[A-Z0-9]{2,8}';
const SEGMENT = new RegExp(`^(${CODE})-([0-9a-f]{8})$`);
const FEEDBACK = new RegExp(`^(${CODE})-W\\d{4}-\\d{5,9}$`);
const NUMBER = new RegExp(`^(${CODE})-N\\d{4}-\\d{5,9}$`);

/** What a stranger reads with: one community and nothing beside it. */
export const scopeOf = ({ organisationId, id }: Premises): Scope => ({ organisationId, communityIds: [id] });

/** Every community that has a code, one an organisation. */
const ofCode = (database: Database, code: string): Promise<readonly Premises[]> =>
  database.survey((query) => query<Premises>(rows.premisesOfCode, [code]));

/** The community that the segment of a public path names. */
export async function premisesOfSegment(database: Database, segment: string): Promise<Premises | null> {
  const [, code, end] = SEGMENT.exec(segment) ?? [];
  if (code === undefined) return null;
  const found = (await ofCode(database, code)).filter(({ id }) => id.endsWith(end!));
  return found.length === 1 ? found[0]! : null;
}

async function premisesOf(database: Database, pattern: RegExp, number: string): Promise<readonly Premises[]> {
  const [, code] = pattern.exec(number) ?? [];
  return code === undefined ? [] : ofCode(database, code);
}
/** Communities whose notice a number may be. */
export const premisesOfNumber = (database: Database, number: string): Promise<readonly Premises[]> => premisesOf(database, NUMBER, number);
/** Communities of which a number may name a reaction to a notice. */
export const premisesOfFeedback = (database: Database, number: string): Promise<readonly Premises[]> => premisesOf(database, FEEDBACK, number);

export async function organisationOf(database: Database, premises: Premises): Promise<string> {
  const [row] = await database.read<{ name: string }>(scopeOf(premises), rows.organisationName, [premises.organisationId]);
  return row!.name;
}
