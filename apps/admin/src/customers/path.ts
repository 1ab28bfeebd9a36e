export const customerPath = ({ id }: { id: string }): string => `/customers/${encodeURIComponent(id)}/show`;
export const unitPath = ({ id }: { id: string }): string => `/units/${encodeURIComponent(id)}`;
