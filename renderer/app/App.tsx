import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { makeQueryClient } from '../rpc/query-client.ts';
import { EngineNotice } from './EngineNotice.tsx';
import { Gate } from './Gate.tsx';
import { getStyleNonce, lookKeeper } from './look.ts';
import { cssVariables, theme } from './theme.ts';

export function App() {
  const [queryClient] = useState(makeQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={lookKeeper}
      defaultColorScheme="auto"
      getStyleNonce={getStyleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <EngineNotice />
        <Gate />
      </QueryClientProvider>
    </MantineProvider>
  );
}
