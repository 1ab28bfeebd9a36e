import { parseInstant, recordComplaint, type Channel, type ComplaintId, type Content, type Recorded, type RegisterComplaint } from '@huiyin/domain';
import type { CommunityInSight, Context, Viewer } from '../../context.ts';
import { derivedId } from '../../platform/ids.ts';
import { inputHash, type Append } from '../../platform/journal.ts';
import { badKey, failureOf, invalidInput, isFailure, notFound, type Failure } from '../base/user-errors.ts';
import { MESSAGES } from '../base/messages.ts';
import type { ComplaintsImportInput, ImportRowInput } from '../types.generated.ts';
import { complaintAppend, decisionContext } from './commands.ts';
import { complaintsById } from './queries.ts';
import { communityInSight, requireViewer } from '../../sight.ts';

export const IMPORT_ROWS_MAX = 200;
const KEY_MAX = 200;

export interface ImportRowAnswer {
  readonly row: number;
  readonly state: 'WRITTEN' | 'ALREADY_THERE' | 'VALID' | 'REFUSED';
  readonly complaintNumber: string | null;
  readonly field: string | null;
  readonly code: string | null;
  readonly message: string | null;
}
export interface ImportAnswer {
  readonly rows: readonly ImportRowAnswer[];
  readonly written: number;
  readonly alreadyThere: number;
  readonly refused: number;
}

/** Field names of the import by those of the domain. */
const FIELDS: Readonly<Record<string, string>> = { 'reporter.name': 'reporterName', 'reporter.phone': 'reporterPhone', 'backEntry.reply.text': 'reply', 'backEntry.reply.repliedAt': 'repliedAt', 'backEntry.reply': 'reply', 'backEntry.reason': 'backEntryReason' };

/**
 * Rows of an older register as back-entries 补录, one answer a row. All good rows of a call commit together; each has
 * an intent of its own (source and key), so that an interrupted or repeated import doubles nothing.
 */
export async function importComplaints(context: Context, input: ComplaintsImportInput): Promise<ImportAnswer | Failure> {
  const viewer = requireViewer(context);
  const community = communityInSight(viewer, input.communityId);
  if (community === null || community.level !== 'COMMUNITY') return notFound(context, ['input', 'communityId']);
  if (input.rows.length > IMPORT_ROWS_MAX) return invalidInput(context, ['rows'], 'OUT_OF_RANGE', IMPORT_ROWS_MAX);
  const sourceProblem = badKey(context, input.source, ['source'], KEY_MAX);
  if (sourceProblem !== null) return sourceProblem;
  if (input.backEntryReason.trim() === '') return invalidInput(context, ['backEntryReason'], 'EMPTY');

  const answers = new Map<number, ImportRowAnswer>();
  const appends: { readonly index: number; readonly append: Append }[] = [];
  const keys = new Set<string>();
  for (const [index, row] of input.rows.entries()) {
    const prepared = prepare(context, viewer, community, input, row);
    if (isFailure(prepared)) {
      if (prepared.code === 'NOT_ALLOWED') return prepared;
      answers.set(index, refused(row, prepared));
    } else if (keys.has(row.key)) answers.set(index, refused(row, invalidInput(context, ['key'], 'NOT_APPLICABLE')));
    else {
      keys.add(row.key);
      appends.push({ index, append: prepared });
    }
  }
  if (input.dryRun === true) for (const { index } of appends) answers.set(index, answer(input.rows[index]!, 'VALID', null));
  else if (appends.length > 0) await writeRows(context, viewer, input, appends, answers);
  const rows = input.rows.map((_, index) => answers.get(index)!);
  const count = (state: ImportRowAnswer['state']): number => rows.filter((row) => row.state === state).length;
  return { rows, written: count('WRITTEN'), alreadyThere: count('ALREADY_THERE'), refused: count('REFUSED') };
}

async function writeRows(context: Context, viewer: Viewer, input: ComplaintsImportInput, appends: readonly { readonly index: number; readonly append: Append }[], answers: Map<number, ImportRowAnswer>): Promise<void> {
  const outcomes = await context.services.journal.append(viewer.scope, appends.map(({ append }) => append));
  const known = outcomes.filter((outcome) => outcome.outcome === 'replayed').map((outcome) => ({ communityId: appends[0]!.append.communityId, id: outcome.subjectId }));
  const numbers = new Map((known.length === 0 ? [] : await complaintsById(context.services.database, viewer.scope, known)).map((row) => [row.state.id as string, row.number]));
  outcomes.forEach((outcome, position) => {
    const { index } = appends[position]!;
    const row = input.rows[index]!;
    if (outcome.outcome === 'appended') answers.set(index, answer(row, 'WRITTEN', outcome.number));
    else if (outcome.outcome === 'replayed') answers.set(index, answer(row, 'ALREADY_THERE', numbers.get(outcome.subjectId) ?? null));
    else answers.set(index, { ...answer(row, 'REFUSED', null), field: 'key', code: 'IDEMPOTENCY_CONFLICT', message: MESSAGES.conflict[context.edge.language] });
  });
}

function prepare(context: Context, viewer: Viewer, community: CommunityInSight, input: ComplaintsImportInput, row: ImportRowInput): Append | Failure {
  const keyProblem = badKey(context, row.key, ['key'], KEY_MAX);
  if (keyProblem !== null) return keyProblem;
  const times = { receivedAt: row.receivedAt ?? null, repliedAt: row.repliedAt ?? null };
  const received = times.receivedAt === null ? null : parseInstant(times.receivedAt);
  const replied = times.repliedAt === null ? null : parseInstant(times.repliedAt);
  if (times.receivedAt !== null && received === null) return invalidInput(context, ['receivedAt'], 'MALFORMED');
  if (times.repliedAt !== null && replied === null) return invalidInput(context, ['repliedAt'], 'MALFORMED');
  const command: RegisterComplaint = {
    type: 'registerComplaint', complaintId: derivedId('import', community.id, input.source, row.key) as ComplaintId, communityId: community.id as RegisterComplaint['communityId'], kind: 'COMPLAINT',
    channel: (row.channel ?? input.defaultChannel ?? 'MESSAGE_BOARD') as Channel, content: (row.content ?? input.defaultContent ?? 'MANAGEMENT') as Content, title: row.title, detail: row.detail ?? null, severity: null, receivedAt: received,
    backEntry: { reason: input.backEntryReason, reply: row.reply == null || row.reply.trim() === '' ? null : { text: row.reply, repliedAt: replied ?? context.now } },
    reporter: { name: row.reporterName ?? null, phone: row.reporterPhone ?? null, unitId: null, relation: null }, location: row.location ?? null, remedySought: null,
    authorityReference: null, authorityDueAt: null, flags: { dangerToLifeOrProperty: false, essentialFacility: false, ongoingBreach: false, media: false, legal: false, image: false }, groupSize: null, previousComplaintId: null, repairSize: null, aboutRepair: false,
  };
  const decided = recordComplaint(null, command, decisionContext(context, viewer, community));
  if (!decided.ok) return failureOf(context, decided.refusal, (field) => FIELDS[field] ?? field);
  const { row: _row, key: _key, ...content } = row;
  return complaintAppend(context, viewer, community, decided.value as Recorded, null, { owner: community.id, mutation: 'complaintsImport', key: JSON.stringify([input.source, row.key]), inputHash: inputHash(context.services.secret, { communityId: community.id, ...content }) });
}

const answer = (row: ImportRowInput, state: ImportRowAnswer['state'], complaintNumber: string | null): ImportRowAnswer => ({ row: row.row, state, complaintNumber, field: null, code: null, message: null });
const refused = (row: ImportRowInput, failure: Failure): ImportRowAnswer => ({ ...answer(row, 'REFUSED', null), field: failure.path?.slice(1).join('.') ?? null, code: failure.code, message: failure.message });
