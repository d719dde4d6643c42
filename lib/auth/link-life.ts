/** How long a one-time link works: an invitation, a new password, setting up (hours). */
export const LINK_HOURS = 24;
