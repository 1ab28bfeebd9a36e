/** Numbers are what people read out to each other; so they stand in the address, too. */
export const complaintPath = ({ number }: { number: string }): string => `/complaints/${encodeURIComponent(number)}/show`;
