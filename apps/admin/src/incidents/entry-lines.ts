/** One thing that an entry says: a key of `incident.data`, and the words. */
export interface IncidentLine { readonly key: string; readonly value: string }
/** How values become words. */
export interface Say {
  readonly word: (group: string, value: string) => string;
  readonly due: (at: unknown) => string;
  /** The title of a step, and the word of an answer to it. */
  readonly step: (run: string, step: string) => string;
  readonly answer: (run: string, step: string, answer: string) => string;
  readonly heads: (present: number, expected: number | null) => string;
  readonly count: (key: 'copies' | 'version', n: number) => string;
}
type Data = Readonly<Record<string, unknown>>;
type Pick = (data: Data, say: Say) => string | null | undefined;

const textOf = (name: string): Pick => (data) => (typeof data[name] === 'string' ? data[name] : null);
const wordOf = (name: string, group: string): Pick => (data, say) => (typeof data[name] === 'string' || typeof data[name] === 'number' ? say.word(group, String(data[name])) : null);
/** Somebody or a department, as the API names them. */
const nameOf = (name: string): Pick => (data) => { const one = data[name]; return typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : null; };
const department = nameOf('departmentId');
const playbookOf = (data: Data): unknown => (data['playbook'] as Data | null | undefined)?.['key'] ?? data['key'];
const playbook: Pick = (data, say) => { const key = playbookOf(data); return typeof key === 'string' ? say.word('playbook', key) : null; };
const step: Pick = (data, say) => say.step(String(data['run']), String(data['step']));
const answer: Pick = (data, say) => (typeof data['answer'] === 'string' ? say.answer(String(data['run']), String(data['step']), data['answer']) : null);
const heads: Pick = (data, say) => say.heads(Number(data['present']), typeof data['expected'] === 'number' ? data['expected'] : null);
const parties: Pick = (data, say) => (Array.isArray(data['parties']) ? data['parties'].map((one) => say.word('notifiedParty', String(one))).join(' ') : null);
const due: Pick = (data, say) => (data['dueAt'] ? say.due(data['dueAt']) : null);
const copies: Pick = (data, say) => (Array.isArray(data['copies']) ? say.count('copies', data['copies'].length) : null);
const version: Pick = (data, say) => (typeof data['version'] === 'number' ? say.count('version', data['version']) : null);
const reason = ['reason', textOf('reason')] as const;
const text = ['text', textOf('text')] as const;

/** What each entry says, in the order it is read. */
export const ENTRY_LINES: Readonly<Record<string, readonly (readonly [key: string, pick: Pick])[]>> = {
  IncidentRaised: [['level', wordOf('level', 'incidentLevel')], ['kind', wordOf('kind', 'incidentKind')], ['playbook', playbook], ['place', textOf('place')], ['department', department], ['detail', textOf('detail')]],
  IncidentAcknowledged: [['parties', parties]],
  IncidentReplyDeadlineSet: [['dueAt', due], reason],
  IncidentAnswered: [['answerReason', textOf('reason')], ['handling', textOf('handling')], ['impact', textOf('impact')]],
  IncidentLogged: [['state', wordOf('kind', 'logKind')], text],
  IncidentHeadsCounted: [['where', textOf('where')], ['heads', heads], text],
  IncidentRevised: [['level', wordOf('level', 'incidentLevel')], ['kind', wordOf('kind', 'incidentKind')], ['title', textOf('title')], ['place', textOf('place')], ['department', department], reason],
  IncidentUnderControl: [text], IncidentControlLost: [reason], IncidentStatementNotNeeded: [reason],
  IncidentStated: [['state', version], ['explanation', textOf('explanation')], ['handling', textOf('handling')], ['wording', textOf('wording')]],
  IncidentStatementEnded: [], PlaybookStarted: [['playbook', playbook]],
  StepTicked: [['step', step], ['answer', answer], text], StepSkipped: [['step', step], reason], StepReopened: [['step', step], reason],
  IncidentPostTaken: [['post', wordOf('post', 'post')]], IncidentHandedOver: [['post', wordOf('post', 'post')], ['to', nameOf('to')], text],
  IncidentPicturesRecorded: [['state', wordOf('state', 'pictureState')], text],
  IncidentSummarySubmitted: [['cause', textOf('cause')], ['course', textOf('course')], ['losses', textOf('losses')], ['lessons', textOf('lessons')], ['state', copies]],
  IncidentSummaryReturned: [reason], IncidentSummaryAccepted: [text], IncidentStoodDown: [reason],
};

/** What an entry of an incident says; nothing for one that is newer than this screen. */
export function incidentLines(type: string, data: unknown, say: Say): readonly IncidentLine[] {
  const found = (typeof data === 'object' && data !== null ? data : {}) as Data;
  return (ENTRY_LINES[type] ?? []).flatMap(([key, pick]) => { const value = pick(found, say); return value ? [{ key, value }] : []; });
}
