import type { MutationResolvers } from '../../../types.generated.ts';
import { signOut as command } from '../../commands.ts';

export const signOut: NonNullable<MutationResolvers['signOut']> = (_parent, { everywhere }, context) => command(context, everywhere ?? false);
