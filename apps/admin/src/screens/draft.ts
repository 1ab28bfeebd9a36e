import type { ScreenLanguage, ScreenLook } from '@huiyin/domain';
import type { ScreenFactsFragment } from '../gql/graphql.ts';

/** How a screen is set up, as a form holds it. */
export interface ScreenDraft {
  readonly name: string;
  /** In the order they take turns. */
  readonly communityIds: readonly string[];
  readonly language: ScreenLanguage;
  readonly look: ScreenLook;
  readonly sound: boolean;
  readonly drills: boolean;
}

/** A new screen shows the place that is open: most hang where they are looked at. */
export const newDraft = (communityId: string): ScreenDraft => ({ name: '', communityIds: [communityId], language: 'ZH_CN', look: 'DARK', sound: true, drills: true });

/** A screen as it stands; of its communities those in sight. */
export const draftOf = ({ name, communities, language, look, sound, drills }: Pick<ScreenFactsFragment, 'name' | 'communities' | 'language' | 'look' | 'sound' | 'drills'>): ScreenDraft =>
  ({ name, communityIds: communities.map(({ id }) => id), language, look, sound, drills });

/** One community more, at the end, or one less. */
export const toggled = (ids: readonly string[], id: string): readonly string[] => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);

/** Names that words about a set-up may stand at. */
export const SETUP_FIELDS = ['name', 'communityIds', 'language', 'look'] as const;

/** Names of what has to be filled and is not. */
export const missingIn = ({ name, communityIds }: ScreenDraft): readonly string[] => [...(name.trim() === '' ? ['name'] : []), ...(communityIds.length === 0 ? ['communityIds'] : [])];

/** A code as it is typed: capitals, with the hyphen that the screen shows. */
export function typedCode(text: string): string {
  const letters = text.normalize('NFKC').toUpperCase().replace(/[^A-Z]/g, '').slice(0, 8);
  return letters.length > 4 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters;
}

/** Whether a code is whole. */
export const isWhole = (code: string): boolean => /^[A-Z]{4}-[A-Z]{4}$/.test(code);
