export type Asked = { readonly what: string; readonly value: unknown };

/** What a stand-in was asked, in order. */
export type Asks = {
  readonly asked: Asked[];
  readonly note: (what: string, value?: unknown) => void;
};

export function openAsks(): Asks {
  const asked: Asked[] = [];
  return { asked, note: (what, value = null) => void asked.push({ what, value }) };
}

/** An event as Electron hands it over: what listens may prevent what would follow. */
export function makeEvent<Details extends object>(
  details: Details,
): Details & {
  defaultPrevented: boolean;
  preventDefault(): void;
} {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
