import type { SessionState } from '../../../shared/features/session/session.schema.ts';

export function SignInScreen({ session }: { readonly session: SessionState }) {
  return <p>{session.people.length} people</p>;
}
