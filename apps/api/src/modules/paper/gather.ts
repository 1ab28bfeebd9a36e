import type { DocumentVersion, FormTemplate, Role } from '@huiyin/domain';
import type { CommunityInSight, Context } from '../../context.ts';
import { requireViewer } from '../../sight.ts';
import { maskName, maskPhone } from '../base/mask.ts';
import { serialOf } from '../blank-form/queries.ts';
import { complaintEntryData, seesReporter, type ComplaintRow } from '../complaint/queries.ts';
import { templateInForce } from '../document/queries.ts';
import { timeline, type EntryRow } from '../journal/queries.ts';
import { unitLabel } from '../organisation/queries.ts';

/** A correction of one value of a record: what holds now, why, by whom, when (LDG-2). */
export interface Correction { readonly value: string | null; readonly reason: string | null; readonly by: string; readonly at: number }
/** An entry as the paper shows it, as far as the viewer may see it. */
export interface PaperRecord {
  readonly ordinal: number;
  readonly type: string;
  readonly at: number;
  readonly by: string;
  readonly role: Role | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly corrections: Readonly<Record<string, Correction>>;
  readonly signedBy: readonly { readonly by: string; readonly at: number }[];
  readonly place: string;
  readonly leafHash: string;
}
/** The block 编制 / 审核 / 批准 of the template in force. */
export interface TemplateBlock { readonly version: DocumentVersion<FormTemplate>; readonly names: Readonly<Record<string, string>> }
/** Where and by whom something is printed. */
export interface Printed { readonly community: CommunityInSight; readonly organisation: string; readonly by: string; readonly at: number; readonly masked: boolean; readonly template: TemplateBlock | null }
/** All that the form of one complaint says. */
export interface FormFacts extends Printed {
  readonly complaint: ComplaintRow;
  readonly serial: string | null;
  readonly unit: string | null;
  readonly records: readonly PaperRecord[];
  /** Names of people and departments by their ids. */
  readonly names: Readonly<Record<string, string>>;
}

const ENTRIES_MAX = 1_000;
const PAGE = 100;
/** Entries that stand under the record they are about, not beside it. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set(['EntryCorrected', 'EntrySigned']);

/** Where and by whom, with the template in force in the community. */
export async function printedIn(context: Context, community: CommunityInSight, masked: boolean): Promise<Printed> {
  const viewer = requireViewer(context);
  const version = await templateInForce(context, community.id);
  const template = version === null ? null : { version, names: await namesOf(context, community.id, version.signatures.map(({ by }) => by), []) };
  return { community, organisation: viewer.organisationName, by: viewer.name, at: context.now, masked, template };
}

/** Reads a complaint for paper: its entries as the viewer may see them, with the names that they mention. */
export async function formFacts(context: Context, community: CommunityInSight, complaint: ComplaintRow): Promise<FormFacts> {
  const { state } = complaint;
  const entries = await allEntries(context, state);
  const data = await Promise.all(entries.map((entry) => complaintEntryData(context, entry)));
  const people = [...entries.map(({ actorId }) => actorId), state.firstReceiverId, state.registeredBy, state.assigneeId, ...data.flatMap((one) => [one['assigneeId'], one['callerId']])];
  const departments = [state.departmentId, ...data.flatMap((one) => [one['departmentId'], ...(Array.isArray(one['supporting']) ? one['supporting'] : [])])];
  const [names, printed, serial, unit] = await Promise.all([
    namesOf(context, community.id, people, departments), printedIn(context, community, !seesReporter(requireViewer(context), state)), serialOf(context, community.id, state.id), unitOf(context, complaint),
  ]);
  return { ...printed, complaint, serial, unit, names, records: recordsOf(entries, data, names, printed.masked) };
}

async function unitOf(context: Context, { state }: ComplaintRow): Promise<string | null> {
  if (state.reporter.unitId === null || !seesReporter(requireViewer(context), state)) return null;
  const unit = await context.loaders.unit.load({ communityId: state.communityId, id: state.reporter.unitId });
  return unit === null ? null : unitLabel(unit);
}

async function allEntries(context: Context, subject: { readonly communityId: string; readonly id: string }): Promise<readonly EntryRow[]> {
  const entries: EntryRow[] = [];
  for (let after: string | null = null; entries.length < ENTRIES_MAX;) {
    const page = await timeline(context, subject, { first: PAGE, after });
    entries.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return entries;
}

async function namesOf(context: Context, communityId: string, staffIds: readonly unknown[], departmentIds: readonly unknown[]): Promise<Readonly<Record<string, string>>> {
  const ids = (given: readonly unknown[]): readonly string[] => [...new Set(given.filter((id): id is string => typeof id === 'string'))];
  const [staff, departments] = await Promise.all([
    Promise.all(ids(staffIds).map((id) => context.loaders.staff.load(id))), Promise.all(ids(departmentIds).map((id) => context.loaders.department.load({ communityId, id }))),
  ]);
  return Object.fromEntries([...staff, ...departments].filter((one) => one !== null).map(({ id, name }) => [id, name]));
}

/** Masks what a correction put in place of a name or number, as the value it corrects is masked. */
const maskedAs = (key: string, value: string | null, masked: boolean): string | null =>
  !masked || value === null ? value : key === 'reporterName' ? maskName(value) : key === 'reporterPhone' ? maskPhone(value) : value;

function recordsOf(entries: readonly EntryRow[], data: readonly Record<string, unknown>[], names: Readonly<Record<string, string>>, masked: boolean): readonly PaperRecord[] {
  const by = ({ actorId }: EntryRow): string => (actorId === null ? '' : (names[actorId] ?? ''));
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const about = entries.map((entry, index) => ({ entry, said: data[index]! })).filter(({ entry }) => ABOUT_OTHERS.has(entry.type));
  return entries.map((entry, index): PaperRecord => {
    const here = about.filter(({ said }) => said['ordinal'] === entry.ordinal);
    const corrections = here.filter(({ entry: one }) => one.type === 'EntryCorrected').map(({ entry: one, said }) => {
      const key = String(said['key']);
      return [key, { value: maskedAs(key, text(said['value']), masked), reason: text(said['reason']), by: by(one), at: one.at }] as const;
    });
    return {
      ordinal: entry.ordinal, type: entry.type, at: entry.at, by: by(entry), role: entry.actorRole as Role | null, data: data[index]!, corrections: Object.fromEntries(corrections),
      signedBy: here.filter(({ entry: one }) => one.type === 'EntrySigned').map(({ entry: one }) => ({ by: by(one), at: one.at })), place: `${entry.volume}/${entry.sequence}`, leafHash: entry.leafHash,
    };
  }).filter(({ type }) => !ABOUT_OTHERS.has(type));
}
