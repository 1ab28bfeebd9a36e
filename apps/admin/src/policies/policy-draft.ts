import { type EscalationTarget } from '@huiyin/domain';
import type { FigureUnit, PolicyChainFieldsFragment, PolicyFigureFieldsFragment, PolicyStepFieldsFragment } from '../gql/graphql.ts';

/** A step of a chain as it is typed. */
export interface DraftStep { readonly afterMinutes: string; readonly to: EscalationTarget; readonly waitsForMorning: boolean }
/** What an office sets itself, as it is typed; whatever is absent is inherited. */
export interface PolicyDraft {
  readonly figures: Readonly<Record<string, string>>;
  readonly chains: Readonly<Record<string, readonly DraftStep[]>>;
}
interface Content { readonly figures: readonly { readonly name: string; readonly value: number }[]; readonly chains: readonly { readonly rule: string; readonly steps: readonly PolicyStepFieldsFragment[] }[] }

const two = (n: number): string => String(n).padStart(2, '0');
/** A minute of the day as a clock shows it, e.g. `08:00`. */
export const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** A value as its field shows it. */
export const typedOf = (unit: FigureUnit, value: number): string => (unit === 'MINUTE_OF_DAY' ? clockOf(value) : String(value));

/** What is typed as a whole number in the unit; null when it is none. */
export function valueOf(unit: FigureUnit, text: string): number | null {
  if (unit !== 'MINUTE_OF_DAY') return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
  const match = /^(\d{2}):(\d{2})$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** What is typed at first: the version that is gone on from. */
export const draftOf = (content: Content | null | undefined, figures: readonly PolicyFigureFieldsFragment[]): PolicyDraft => ({
  figures: Object.fromEntries((content?.figures ?? []).flatMap(({ name, value }) => {
    const figure = figures.find((one) => one.name === name);
    return figure ? [[name, typedOf(figure.unit, value)]] : [];
  })),
  chains: Object.fromEntries((content?.chains ?? []).map(({ rule, steps }) => [rule, typedSteps(steps)])),
});
export const typedSteps = (steps: readonly PolicyStepFieldsFragment[]): readonly DraftStep[] => steps.map(({ afterMinutes, to, waitsForMorning }) => ({ afterMinutes: String(afterMinutes), to, waitsForMorning }));

/** Sets a figure here, with those it is given together with, from what is inherited. */
export function withFigure(draft: PolicyDraft, { givenWith }: PolicyFigureFieldsFragment, figures: readonly PolicyFigureFieldsFragment[]): PolicyDraft {
  const set = figures.filter(({ name }) => givenWith.includes(name) && draft.figures[name] === undefined);
  return { ...draft, figures: { ...draft.figures, ...Object.fromEntries(set.map(({ name, unit, inherited }) => [name, typedOf(unit, inherited)])) } };
}

/** Leaves a figure and its set to whoever stands above again. */
export const withoutFigure = (draft: PolicyDraft, { givenWith }: PolicyFigureFieldsFragment): PolicyDraft =>
  ({ ...draft, figures: Object.fromEntries(Object.entries(draft.figures).filter(([name]) => !givenWith.includes(name))) });

/** Fields that hold no whole number: figures by name, chains by rule. */
export const unreadable = (draft: PolicyDraft, figures: readonly PolicyFigureFieldsFragment[]): readonly string[] => [
  ...figures.filter(({ name, unit }) => draft.figures[name] !== undefined && valueOf(unit, draft.figures[name]) === null).map(({ name }) => name),
  ...Object.entries(draft.chains).filter(([, steps]) => steps.some(({ afterMinutes }) => valueOf('MINUTES', afterMinutes) === null)).map(([rule]) => rule),
];

/** The input that a readable draft stands for. */
export const contentOf = (draft: PolicyDraft, figures: readonly PolicyFigureFieldsFragment[]): Content => ({
  figures: figures.flatMap(({ name, unit }) => (draft.figures[name] === undefined ? [] : [{ name, value: valueOf(unit, draft.figures[name])! }])),
  chains: Object.entries(draft.chains).map(([rule, steps]) => ({ rule, steps: steps.map(({ afterMinutes, to, waitsForMorning }) => ({ afterMinutes: valueOf('MINUTES', afterMinutes)!, to, waitsForMorning })) })),
});

/** How many figures and chains a draft sets here. */
export const countOf = ({ figures, chains }: PolicyDraft): number => Object.keys(figures).length + Object.keys(chains).length;

/** One figure or chain that a version would have otherwise than it is now; `back`: since it is inherited again. */
export interface Proposal {
  readonly name: string;
  readonly unit: FigureUnit | null;
  readonly before: number | readonly PolicyStepFieldsFragment[];
  readonly after: number | readonly PolicyStepFieldsFragment[];
  readonly back: boolean;
}

/** What a version would change of what holds now. */
export function proposalsOf(content: Content, figures: readonly PolicyFigureFieldsFragment[], chains: readonly PolicyChainFieldsFragment[]): readonly Proposal[] {
  const told = (steps: readonly PolicyStepFieldsFragment[]): string => JSON.stringify(steps.map(({ afterMinutes, to, waitsForMorning }) => [afterMinutes, to, waitsForMorning]));
  return [
    ...figures.flatMap(({ name, unit, value, inherited, origin }): readonly Proposal[] => {
      const own = content.figures.find((one) => one.name === name);
      const after = own?.value ?? inherited;
      return after === value ? [] : [{ name, unit, before: value, after, back: own === undefined && origin?.own === true }];
    }),
    ...chains.flatMap(({ rule, steps, inheritedSteps, origin }): readonly Proposal[] => {
      const own = content.chains.find((one) => one.rule === rule);
      const after = own?.steps ?? inheritedSteps;
      return told(after) === told(steps) ? [] : [{ name: rule, unit: null, before: steps, after, back: own === undefined && origin?.own === true }];
    }),
  ];
}
