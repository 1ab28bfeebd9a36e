export function ComplaintCreate() { return null; }
