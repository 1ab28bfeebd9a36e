/** Where incidents are listed, raised, and one of them is led. */
export const INCIDENTS_PATH = '/incidents';
export const RAISE_PATH = '/incidents/raise';
export const incidentPath = (id: string): string => `/incidents/${id}/show`;
/** Raising one from complaints. */
export const raisePath = (complaintIds: readonly string[]): string => `${RAISE_PATH}?${new URLSearchParams(complaintIds.map((id) => ['complaint', id]))}`;
