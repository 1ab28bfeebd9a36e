export function ComplaintShow() { return null; }
