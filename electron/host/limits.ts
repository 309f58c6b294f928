/** Up to here a body of known length crosses in one message: 64 KB is about what one copy costs less than a second message. */
export const smallBodyBytes = 64 * 1024;
