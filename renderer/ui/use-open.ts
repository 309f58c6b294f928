import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Opens a screen by its path, such as `/customers/<id>`. */
export function useOpen(): (to: string) => void {
  const router = useRouter();
  return useCallback((to: string) => router.history.push(to), [router]);
}
