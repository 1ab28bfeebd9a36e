// What must be said twice must be said alike: modules and committed schema, domain and schema, this release and the last.
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, findBreakingChanges, isEnumType, isInputObjectType, isIntrospectionType, isListType, isObjectType, isSpecifiedScalarType, isUnionType } from 'graphql';
import * as domain from '../../../packages/domain/src/index.ts';
import { MESSAGES } from '../../../apps/api/src/modules/base/messages.ts';
import { ERROR_TYPES } from '../../../apps/api/src/modules/base/user-errors.ts';
import { filesLike, isTest, read, ROOT } from '../src/repository.mjs';
import { builtSchema, canonical, committedSchema, isMechanical } from '../src/schema.mjs';

const schema = builtSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
/** @param {string} name */
const fieldsOf = (name) => Object.values(/** @type {import('graphql').GraphQLObjectType} */ (schema.getType(name)).getFields());

test('the committed schema is what the modules make: run `pnpm codegen` and read the diff', () => {
  expect(canonical(committedSchema())).toBe(canonical(schema));
});

const RELEASED = 'packages/client/released.graphql';
(existsSync(ROOT + RELEASED) ? test : test.skip)('nothing that the last release had is gone or changed (skipped before the first release: there is no released.graphql)', () => {
  expect(findBreakingChanges(buildSchema(read(RELEASED)), schema)).toEqual([]);
});

describe('the schema is its own documentation', () => {
  test('every type has a sentence', () => {
    expect(types.filter((type) => !type.description && !isMechanical(type.name)).map(({ name }) => name)).toEqual([]);
  });
  test.each(['Query', 'Mutation', 'Subscription'])('every field of %s has a sentence', (root) => {
    expect(fieldsOf(root).filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
  test('sentences end as sentences do', () => {
    expect(types.filter(({ description }) => description && !/[.。…:`)]$/.test(description.trim())).map(({ name }) => name)).toEqual([]);
  });
});

describe('mutations', () => {
  const answered = fieldsOf('Mutation').map((field) => /** @type {const} */ ([field.name, field]));
  const capital = (/** @type {string} */ name) => name[0]?.toUpperCase() + name.slice(1);

  test.each(answered)('%s takes one input and answers a payload or expected failures', (name, field) => {
    const type = /** @type {any} */ (field.type).ofType;
    // Signing out cannot fail in a way a caller could mend.
    if (name === 'signOut') return expect(type.name).toBe('SignOutPayload');
    expect(field.args.map((arg) => arg.name)).toEqual(['input']);
    expect(isUnionType(type) && type.name).toBe(`${capital(name)}Result`);
    const members = isUnionType(type) ? type.getTypes() : [];
    const failures = members.filter((one) => one.getInterfaces().some((face) => face.name === 'UserError'));
    expect(members.filter((one) => !failures.includes(one)).map((one) => one.name)).toEqual([`${capital(name)}Payload`]);
  });
});

describe('every refusal of the domain has an error of the schema', () => {
  const spoken = new Set(filesLike(/^packages\/domain\/src\/.*(?:model|refusal)\.ts$/).flatMap((path) => {
    const refusals = read(path).split(/export type \w+Refusal =/).slice(1).map((rest) => rest.split(/;\s*\n(?:\n|export|\/\*\*)/)[0] ?? '');
    return refusals.flatMap((text) => [...text.matchAll(/^\s*\| \{ readonly kind: '(\w+)'/gm)].map((match) => match[1] ?? ''));
  }));

  test('the map from kind to error is total, and has nothing more', () => {
    expect(spoken.size).toBeGreaterThan(10);
    expect(Object.keys(ERROR_TYPES).sort()).toEqual([...spoken].sort());
  });
  test.each(Object.entries(ERROR_TYPES))('%s → %s implements UserError', (_kind, name) => {
    const type = schema.getType(name);
    expect(isObjectType(type) && type.getInterfaces().map((face) => face.name)).toEqual(['UserError']);
  });
  test('every error of the schema is one that something answers', () => {
    const errors = types.filter((type) => isObjectType(type) && type.getInterfaces().some((face) => face.name === 'UserError')).map(({ name }) => name);
    const source = filesLike(/^apps\/api\/src\/modules\/.*\.ts$/).filter((path) => !isTest(path)).map(read).join('\n');
    expect(errors.filter((name) => !source.includes(`'${name}'`))).toEqual([]);
  });
});

describe('enums', () => {
  /** Enum of the schema → list of the domain. */
  const TWINS = /** @type {const} */ ({
    AttachmentKind: 'ATTACHMENT_KINDS',
    CallBackAnswer: 'CALL_BACK_ANSWERS', Channel: 'CHANNELS', CommunicationKind: 'COMMUNICATION_KINDS', CommunityLevel: 'COMMUNITY_LEVELS', ComplaintKind: 'COMPLAINT_KINDS',
    ComplaintOutcome: 'OUTCOMES', ComplaintStatus: 'COMPLAINT_STATUSES', ContactWay: 'CONTACT_WAYS', Content: 'CONTENTS', DepartmentKind: 'DEPARTMENT_KINDS', Evidence: 'EVIDENCES', EscalationTarget: 'ESCALATION_TARGETS', FigureUnit: 'FIGURE_UNITS',
    Judgement: 'JUDGEMENTS', EscalationLevel: 'ESCALATION_LEVELS', ExplanationWay: 'EXPLANATION_WAYS', FiveOne: 'FIVE_ONES', MeasurementKind: 'MEASUREMENT_KINDS', MeasurementState: 'MEASUREMENT_STATES', OutsidePartyKind: 'OUTSIDE_PARTIES', RepairSize: 'REPAIR_SIZES', SignatureWay: 'SIGNATURE_WAYS', ReplyAct: 'REPLY_ACTS', ReplyStage: 'REPLY_STAGES', Role: 'ROLES', Severity: 'SEVERITIES',
    CheckResult: 'CHECK_RESULTS', CommitmentStatus: 'COMMITMENT_STATUSES', DailyCheckPlace: 'DAILY_CHECK_PLACES', DefectStatus: 'DEFECT_STATUSES', FindingSeverity: 'FINDING_SEVERITIES', FindingSource: 'FINDING_SOURCES', FindingStatus: 'FINDING_STATUSES', HandoverForm: 'HANDOVER_FORMS', HandoverSheetStatus: 'HANDOVER_SHEET_STATUSES', PointResult: 'POINT_RESULTS', RenovationStatus: 'RENOVATION_STATUSES', ResponsibleParty: 'RESPONSIBLE_PARTIES', ReviewTopic: 'REVIEW_TOPICS', WeeklyCheckSection: 'WEEKLY_CHECK_SECTIONS', WeeklyCheckStatus: 'WEEKLY_CHECK_STATUSES',
    SpotCheckKind: 'SPOT_CHECK_KINDS', SpotCheckStatus: 'SPOT_CHECK_STATUSES', SpotCheckTopic: 'SPOT_CHECK_TOPICS',
    ScreenLook: 'SCREEN_LOOKS', ScreenStatus: 'SCREEN_STATUSES',
    ChannelKind: 'CHANNEL_KINDS', ChannelStatus: 'CHANNEL_STATUSES', DeliveryState: 'DELIVERY_STATES',
    DutyShiftStatus: 'DUTY_SHIFT_STATUSES', HandoverChangeKind: 'HANDOVER_CHANGE_KINDS', ShiftHandoverStatus: 'SHIFT_HANDOVER_STATUSES',
    ArchiveKind: 'ARCHIVE_KINDS', ArchiveStatus: 'ARCHIVE_STATUSES', BlankFormStatus: 'BLANK_FORM_STATUSES', DocumentKind: 'DOCUMENT_KINDS', DocumentStatus: 'DOCUMENT_STATUSES', FormField: 'FORM_FIELDS', FormSection: 'FORM_SECTIONS', PrintedThing: 'PRINTED_THINGS', SignatureStep: 'SIGNATURE_STEPS',
    CommandPost: 'COMMAND_POSTS', IncidentKind: 'INCIDENT_KINDS', IncidentLogKind: 'LOG_KINDS', IncidentOrigin: 'INCIDENT_ORIGINS', IncidentPictureState: 'PICTURE_STATES', IncidentStatus: 'INCIDENT_STATUSES', IncidentStepState: 'STEP_STATES', NotifiedParty: 'NOTIFIED_PARTIES',
    NoticeFeedbackStatus: 'NOTICE_FEEDBACK_STATUSES', NoticeFeedbackWay: 'NOTICE_FEEDBACK_WAYS',
    NoticeWordKind: 'WORD_KINDS',
    NoticeKind: 'NOTICE_KINDS', Lifeline: 'LIFELINES', Timeliness: 'TIMELINESS', NoticeOrigin: 'NOTICE_ORIGINS', OwnersReportType: 'OWNERS_REPORTS', NoticeStatus: 'NOTICE_STATUSES', NoticeMedium: 'NOTICE_MEDIA', NoticeChannelState: 'CHANNEL_PROGRESS', CopyCondition: 'COPY_CONDITIONS', SealKind: 'SEAL_KINDS', NoticeEnd: 'NOTICE_ENDS',
    StatementStatus: 'STATEMENT_STATUSES', StatementEnd: 'STATEMENT_ENDS', IncidentProposalStatus: 'PROPOSAL_STATUSES', ConcentrationGround: 'CONCENTRATION_GROUNDS', IncidentProposalVerdict: 'PROPOSAL_VERDICTS',
    PlaybookShortcomingKind: 'PLAYBOOK_SHORTCOMINGS', PlaybookSource: 'PLAYBOOK_SOURCES',
    CalendarBasis: 'CALENDAR_BASES', CalendarDayKind: 'CALENDAR_DAY_KINDS', NoticeProblemKind: 'NOTICE_PROBLEMS',
  });
  /** Enums that the domain does not know, with the reason. @type {Readonly<Record<string, string>>} */
  const OF_THE_API = {
    ComplaintOrderField: 'an order of rows', EfficiencyBy: 'how a list is grouped', OrderDirection: 'an order of rows', ImportRowState: 'a state of the import, not of a complaint', Language: 'words are the edge\'s business',
    AgeGroup: 'AGE_GROUPS', ContactKind: 'CONTACT_KINDS', CustomerNoteKind: 'CUSTOMER_NOTE_KINDS', CustomerRelationKind: 'CUSTOMER_RELATIONS', CustomerStatus: 'CUSTOMER_STATUSES', HistorySource: 'which source of the union an item comes from', ResidentField: 'a column of a sheet',
    SessionDelivery: 'how HTTP hands a session over', DeadlineState: 'a reading of three instants, a type of the domain without a list', EarlyOutcome: 'the closing variants without ORDINARY, tested below',
    ScreenPairingState: 'a step of RFC 8628, of the platform and of no entry', MessageKind: 'the entries that tell somebody, by the words of the schema', DailyCheckStatus: 'one state that needs no list', WorksDayState: 'a reading of the inspections of a day, a type of the domain without a list',
  };
  const enums = types.filter(isEnumType);
  const valuesOf = (/** @type {string} */ name) => enums.find((one) => one.name === name)?.getValues().map((value) => value.name).sort();

  test.each(Object.entries(TWINS))('%s says what %s says', (name, list) => expect(valuesOf(name)).toEqual([.../** @type {any} */ (domain)[list]].sort()));
  test('EarlyOutcome says what the closing variants say', () => expect(valuesOf('EarlyOutcome')).toEqual(domain.CLOSE_VARIANTS.filter((one) => one !== 'ORDINARY').sort()));
  test('every enum stands in one of the two tables', () => {
    expect(enums.map(({ name }) => name).filter((name) => !(name in TWINS) && !(name in OF_THE_API))).toEqual([]);
    expect(Object.keys({ ...TWINS, ...OF_THE_API }).filter((name) => valuesOf(name) === undefined)).toEqual([]);
  });
});

describe('names of the contract', () => {
  test.each(types.filter(isUnionType).map(({ name }) => name))('union %s is named for a result', (name) => expect(name).toMatch(/Result$|^BoardFeed/));
  test('lists that have pages are connections with a total', () => {
    const connections = types.filter((type) => type.name.endsWith('Connection')).map(({ name }) => /** @type {const} */ ([name, fieldsOf(name).map((field) => field.name)]));
    expect(connections.filter(([, names]) => !['edges', 'nodes', 'pageInfo', 'totalCount'].every((field) => names.includes(field)))).toEqual([]);
  });
  test('inputs that create take an idempotency key, inputs that change the version they saw', () => {
    const inputs = types.filter(isInputObjectType).filter(({ name }) => /^Complaint[A-Z]\w*Input$/.test(name) && name !== 'ComplaintRegisterInput');
    expect(inputs.filter((type) => !('expectedVersion' in type.getFields())).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(/** @type {any} */ (schema.getType('ComplaintRegisterInput')).getFields())).toContain('idempotencyKey');
  });
  test('no list holds nulls it could do without', () => {
    const loose = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).filter((field) => {
      const list = /** @type {any} */ (field.type).ofType ?? field.type;
      return isListType(list) && !String(list).endsWith('!]') && field.name !== 'nodes';
    }).map((field) => `${type.name}.${field.name}`));
    expect(loose).toEqual([]);
  });
});

describe('words of failures', () => {
  test.each(Object.entries(MESSAGES))('%s is said in both languages', (_name, said) => {
    expect(said['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(said.en).toMatch(/^[\p{ASCII}]+[.]$/u);
  });
});
