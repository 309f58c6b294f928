/** Whom to ring; the computer's own program dials. */
export function PhoneLine({ phone }: { readonly phone: string }) {
  return (
    <p>
      Phone: <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>
    </p>
  );
}
