import type { CommandName } from '@huiyin/domain';
import { requireViewer } from '../../sight.ts';
import { recordedData } from '../journal/queries.ts';
import { mayRead } from './kept.ts';
import type { Noun } from './noun.ts';

/** Entries whose words are only for those whom a row of section 9 lets read; others see the facts. */
export const hiddenUnless = (command: CommandName): NonNullable<Noun['entryData']> => async (context, entry) =>
  recordedData(entry, mayRead(requireViewer(context), command, entry.communityId) ? undefined : () => null);
