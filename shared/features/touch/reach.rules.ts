/** The address that hands a telephone number to the computer's own program; null where it is none. */
export function phoneAddress(phone: string): string | null {
  const digits = phone.replaceAll(/[^\d+]/g, '');
  return /^\+?\d{2,30}$/.test(digits) ? `tel:${digits}` : null;
}

/** The same for an e-mail address; nothing but the one address, so that nobody can slip in a copy or a subject. */
export function mailAddress(email: string): string | null {
  return /^[^\s@?&,;%"<>]+@[^\s@?&,;%"<>]+$/.test(email) ? `mailto:${email}` : null;
}
