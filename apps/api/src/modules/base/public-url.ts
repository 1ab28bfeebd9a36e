import type { Context } from '../../context.ts';

/** An address anybody can open: below the public address of the installation, else a path of this one. */
export const publicUrl = ({ services }: Pick<Context, 'services'>, path: string): string => `${services.env.publicUrl ?? ''}${path}`;

/** Path of a community's public page. The end of its id is by chance, and parts it from others with the same code. */
export const communityPath = ({ code, id }: { readonly code: string; readonly id: string }): string => `/public/${code}-${id.slice(-8)}`;
