/** The three management levels; offices of the upper two have the shape of a community (ORG-1). */
export const COMMUNITY_LEVELS = ['HEADQUARTERS', 'REGION', 'COMMUNITY'] as const;
export type CommunityLevel = (typeof COMMUNITY_LEVELS)[number];
