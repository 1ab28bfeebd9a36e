export function ComplaintList() { return null; }
