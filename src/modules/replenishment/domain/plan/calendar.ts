export const DAYS_OF_A_WEEK = 7
export const DAYS_OF_A_YEAR = 365

/** What is not counted in whole units is told to so much. */
export const FINEST = 0.001
