import type { Context } from '../../context.ts';

/** An address anybody can open: below the public address of the installation, else a path of this one. */
export const publicUrl = ({ services }: Pick<Context, 'services'>, path: string): string => `${services.env.publicUrl ?? ''}${path}`;
