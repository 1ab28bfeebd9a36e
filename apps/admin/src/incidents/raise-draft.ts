import { INCIDENT_LIMITS } from '@huiyin/domain';

/** What is typed on the form; '' stands for "not said". `what`: key of a playbook, or OTHER with a kind. */
export interface RaiseDraft {
  /** The proposal that raising it accepts; '': none. */
  readonly proposalId: string;
  readonly what: string; readonly kind: string; readonly place: string; readonly drill: boolean; readonly title: string; readonly detail: string;
  readonly level: string; readonly departmentId: string; readonly happenedAt: string; readonly publicSide: boolean; readonly communityIds: readonly string[]; readonly complaintIds: readonly string[];
}
export const OTHER = 'OTHER';
export const EMPTY: RaiseDraft = { proposalId: '', what: '', kind: '', place: '', drill: false, title: '', detail: '', level: '', departmentId: '', happenedAt: '', publicSide: false, communityIds: [], complaintIds: [] };

/** What must be said and is not: three things are enough. */
export const missingOf = ({ what, kind, place }: RaiseDraft): readonly string[] => [...(what === '' ? ['playbook'] : what === OTHER && kind === '' ? ['kind'] : []), ...(place.trim() === '' ? ['place'] : [])];

/** What is sent: only what was said. */
export function raiseInput(draft: RaiseDraft, communityId: string, idempotencyKey: string): Record<string, unknown> {
  const { proposalId, what, kind, place, drill, level, publicSide, communityIds, complaintIds } = draft;
  const texts = Object.entries({ title: draft.title.trim(), detail: draft.detail.trim(), departmentId: draft.departmentId, happenedAt: draft.happenedAt }).filter(([, value]) => value !== '');
  return {
    ...(proposalId === '' ? {} : { proposalId }), communityId, idempotencyKey, place: place.trim(), ...(what === OTHER ? { kind } : { playbook: what }), ...(drill ? { drill } : {}), ...Object.fromEntries(texts),
    ...(level === '' ? {} : { level: Number(level) }), ...(publicSide ? { publicSide } : {}), ...(communityIds.length > 0 ? { communityIds } : {}),
    // A real complaint never belongs to a drill (INC-10).
    ...(complaintIds.length > 0 && !drill ? { complaintIds } : {}),
  };
}

/** Places to choose from: where incidents were lately, each once and the newest first. */
export const recentPlaces = (places: readonly string[], most = 6): readonly string[] => [...new Set(places.map((one) => one.trim()).filter(Boolean))].slice(0, most);

/** A complaint as far as an incident is raised from it. */
export interface FromComplaint { readonly id: string; readonly number: string; readonly title?: string | null; readonly detail?: string | null; readonly location?: string | null; readonly reporter: { readonly unit?: { readonly label: string } | null } }
type Said = Pick<RaiseDraft, 'place' | 'title' | 'detail'>;
const NOTHING: Said = { place: '', title: '', detail: '' };

/** A text cut to so many code points, as the limits count. */
export function cutTo(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
const placeIn = ({ location, reporter }: FromComplaint): string => (location ?? reporter.unit?.label ?? '').trim();

/** What complaints say of an incident: one says all of it; several only where they agree, and each what it is about. */
export function saidBy(complaints: readonly FromComplaint[]): Said {
  const [first] = complaints;
  if (first === undefined) return NOTHING;
  if (complaints.length === 1) return { place: placeIn(first), title: cutTo(first.title ?? '', INCIDENT_LIMITS.title), detail: cutTo(first.detail ?? '', INCIDENT_LIMITS.text) };
  const places = new Set(complaints.map(placeIn));
  return { place: places.size === 1 ? placeIn(first) : '', title: '', detail: cutTo(complaints.map(({ number, title }) => `${number} ${title ?? ''}`.trim()).join('\n'), INCIDENT_LIMITS.text) };
}

/** The draft as these complaints say it, where nobody has typed anything else than what was said before. */
export function raisedFrom(draft: RaiseDraft, before: readonly FromComplaint[], complaints: readonly FromComplaint[]): RaiseDraft {
  const [was, is] = [saidBy(before), saidBy(complaints)];
  const follow = (key: keyof Said): string => (draft[key] === was[key] ? is[key] : draft[key]);
  return { ...draft, place: follow('place'), title: follow('title'), detail: follow('detail'), complaintIds: complaints.map(({ id }) => id) };
}
