import { FORM_FIELDS, FORM_SECTIONS, type FormField, type FormSection, type FormTemplate } from '@huiyin/domain';
import type { PdfJob, PdfNode } from '../../platform/pdf.ts';
import type { FormFacts, PaperRecord, Printed } from './gather.ts';
import { intakeRows } from './intake.ts';
import { correctable, handOf, recordNode, type Saying } from './record.ts';
import { boxes, cell, label, right, wallDay, wallTime } from './shape.ts';
import { ENTRY_WORDS, FIELD_WORDS, PAPER, roleWord, SECTION_WORDS } from './words.ts';

/** Which part of the form an entry stands in; what is in none of them stands among the other records, so that nothing new is lost. */
const SECTION_OF: Readonly<Record<string, FormSection>> = {
  ComplaintRegistered: 'INTAKE', ComplaintJudged: 'JUDGEMENT', ComplaintDispatched: 'DISPATCH', ComplaintAccepted: 'DISPATCH', ComplaintReturned: 'DISPATCH', ComplaintTransferred: 'DISPATCH', ComplaintAssigned: 'DISPATCH',
  PartHandedBack: 'DISPATCH', ArrivalRecorded: 'DISPATCH', MeasuresRecorded: 'MEASURES', ComplaintCompleted: 'MEASURES', RepairAccepted: 'MEASURES', OutsidePartyAddressed: 'MEASURES', OutsidePartyDone: 'MEASURES',
  ComplaintReplied: 'REPLIES', ReplyTimeAgreed: 'REPLIES', ComplaintExplained: 'REPLIES', ComplaintFollowedUp: 'FOLLOW_UPS', ComplaintUrged: 'FOLLOW_UPS', PlanSet: 'PLAN', PlanCompleted: 'PLAN',
  ResultTold: 'RESULT', ComplaintReferred: 'RESULT', RecourseTold: 'RESULT', ComplaintCalledBack: 'CALL_BACKS', ComplaintSummedUp: 'SUMMARY', SuggestionGiven: 'SUMMARY', ComplaintClosed: 'CLOSING', ComplaintReopened: 'CLOSING',
};
/** Parts that are left out while nothing was recorded; the others keep room for a hand. */
const ONLY_WHEN_FILLED: ReadonlySet<FormSection> = new Set(['OTHER', 'PLAN', 'FOLLOW_UPS', 'SUMMARY']);

/** The parts and boxes that are printed: the template's, else all in the order of the paper. */
export function layoutOf(template: FormTemplate | null): { readonly sections: readonly { readonly section: FormSection; readonly label: string }[]; readonly fields: readonly { readonly field: FormField; readonly label: string }[] } {
  const sections = template?.sections ?? FORM_SECTIONS.map((section) => ({ section, label: null }));
  const fields = template?.fields ?? FORM_FIELDS.map((field) => ({ field, label: null }));
  return { sections: sections.map(({ section, label: own }) => ({ section, label: own ?? SECTION_WORDS[section] })), fields: fields.map(({ field, label: own }) => ({ field, label: own ?? FIELD_WORDS[field] })) };
}

/** Title, place and number above the boxes. */
export function heading({ community, organisation }: Printed, title: string, rightText: string, qr: string | null): readonly PdfNode[] {
  return [{
    columns: [
      { width: 62, text: '' },
      { width: '*', stack: [{ text: organisation, alignment: 'center', fontSize: 10.5 }, { text: title, alignment: 'center', fontSize: 16, bold: true, margin: [0, 1, 0, 2] }] },
      qr === null ? { width: 62, text: '' } : { width: 62, stack: [{ qr, fit: 54, alignment: 'right', eccLevel: 'M' }] },
    ],
    margin: [0, 0, 0, 3],
  }, { columns: [{ text: `${PAPER.community}：${community.name}（${community.code}）` }, { text: rightText, alignment: 'right' }], margin: [0, 0, 0, 3] }];
}

/** What stands at the foot of each page. */
export function footOf({ community, by, at, masked, template }: Printed): PdfJob['foot'] {
  const content = template?.version.content ?? null;
  const kept = content === null ? null : content.retentionYears === null ? PAPER.forEver : `${content.retentionYears} ${PAPER.years}`;
  return {
    left: [content === null ? PAPER.noTemplate.split('：')[0]! : `${PAPER.formCode}：${content.code}　${PAPER.edition}：${content.edition}　${PAPER.retention}：${kept!}`, ...(content?.footer == null ? [] : [content.footer])],
    right: [`${PAPER.printedBy}：${by}　${wallTime(community.timeZone, at)}`, ...(masked ? [PAPER.masked] : [])],
    pages: PAPER.pages, missing: PAPER.missing,
  };
}

/** The block 编制 / 审核 / 批准 / 日期 of the template in force, or that there is none (LDG-6). */
export function templateBlock({ community, template }: Printed): PdfNode {
  if (template === null) return boxes(['*'], [[cell(PAPER.noTemplate, { fontSize: 8, alignment: 'center' })]], {}, 'tight');
  const { version, names } = template;
  const of = (step: string): string => {
    const signature = version.signatures.find((one) => one.step === step);
    return signature === undefined ? PAPER.none : `${names[signature.by] ?? ''}（${roleWord(signature.role)}）\n${wallDay(community.timeZone, signature.at)}`;
  };
  const heads = [PAPER.drafted, PAPER.reviewed, PAPER.approved, PAPER.inForceFrom].map((word) => label(word, { fontSize: 8 }));
  const values = [of('DRAFTED'), of('REVIEWED'), of('APPROVED'), `${wallDay(community.timeZone, version.inForceFrom!)}`].map((text) => cell(text, { fontSize: 8, alignment: 'center' }));
  return boxes(['*', '*', '*', '*'], [heads, values], { dontBreakRows: true }, 'tight');
}

/** 《客户投诉受理登记表》 of one complaint, on A4. */
export function complaintForm(facts: FormFacts): PdfJob {
  const { complaint, records, community, names } = facts;
  const title = facts.template?.version.content?.title ?? PAPER.formTitle;
  const layout = layoutOf(facts.template?.version.content ?? null);
  const saying: Saying = { zone: community.timeZone, names };
  const last = records.at(-1);
  const body = layout.sections.flatMap(({ section, label: word }) => sectionNodes(facts, saying, section, word, layout.fields));
  return {
    title: `${title} ${complaint.number}`, landscape: false, runningHead: `${title}${PAPER.continued}　${complaint.number}`, foot: footOf(facts),
    content: [
      ...heading(facts, title, `${PAPER.number}：${complaint.number}`, last === undefined ? null : `${complaint.number} ${last.place} ${last.leafHash}`),
      ...body, { text: '', margin: [0, 3, 0, 0] }, templateBlock(facts),
    ],
  };
}

function sectionNodes(facts: FormFacts, saying: Saying, section: FormSection, word: string, fields: ReturnType<typeof layoutOf>['fields']): readonly PdfNode[] {
  if (section === 'INTAKE') return [boxes([54, '*', 54, '*', 54, '*'], intakeRows(facts, saying, fields))];
  if (section === 'SIGNATURES') return [signatures(facts, word)];
  const records = section === 'REMEDY' ? [] : facts.records.filter(({ type }) => (SECTION_OF[type] ?? 'OTHER') === section);
  const remedy = section === 'REMEDY' ? facts.records.find(({ type }) => type === 'ComplaintRegistered') : undefined;
  if (records.length === 0 && ONLY_WHEN_FILLED.has(section)) return [];
  const content = remedy !== undefined ? remedyNodes(saying, remedy) : records.map((record) => recordNode(saying, record, titled(records, section)));
  const empty: readonly PdfNode[] = [{ text: '\n' }, right(PAPER.toSign)];
  return [boxes([54, '*'], [[label(word), { stack: content.length === 0 ? empty : content }]], {}, 'boxes')].map((table) => ({ ...(table as object), margin: [0, -0.6, 0, 0] }));
}

/** Where a part holds acts of several kinds each says which it is. */
const titled = (records: readonly PaperRecord[], section: FormSection): boolean => section === 'OTHER' || new Set(records.map(({ type }) => type)).size > 1;

function remedyNodes(saying: Saying, record: PaperRecord): readonly PdfNode[] {
  const text = record.data['remedySought'];
  const parts = correctable(saying, record, 'remedySought', typeof text === 'string' ? text : null);
  return [{ text: parts.length === 0 ? PAPER.none : [...parts] }];
}

/** Who did what when, step by step, with the place and check of each record. */
function signatures({ records, community }: FormFacts, word: string): PdfNode {
  const small = { fontSize: 7.5 };
  const head = [word, PAPER.person, PAPER.role, PAPER.time, PAPER.record].map((text) => label(text, small));
  const rows = records.map((one) => [
    cell(ENTRY_WORDS[one.type] ?? one.type, small), cell([handOf(one), ...one.signedBy.map(({ by }) => `\n${PAPER.signed}：${by}`)].join(''), small),
    cell(roleWord(one.role), small), cell(wallTime(community.timeZone, one.at), small), cell(`${one.place}　${one.leafHash.slice(0, 12)}`, small),
  ]);
  const customer = [label(PAPER.customerSignature, small), cell('\n', { ...small, colSpan: 4 }), '', '', ''];
  return { ...(boxes([78, '*', 78, 86, 150], [head, ...rows, customer], { headerRows: 1, dontBreakRows: true }, 'tight') as object), margin: [0, -0.6, 0, 0] };
}
