import { nounOf } from '../base/subject.ts';
import { recordedData } from '../journal/queries.ts';
import { CHANNEL_NOUN, channelOf } from './queries.ts';

export const CHANNEL = {
  ...nounOf(CHANNEL_NOUN),
  read: channelOf,
  // How a vendor is reached is nobody's business who does not manage it; sealed or not, it leaves here for nobody.
  entryData: async (_context: unknown, entry: Parameters<typeof recordedData>[0]) => recordedData(entry, (key, value) => (key === 'sealed' || key === 'settings' ? null : value)),
};
