// Back returns to the same row: where a table stood is remembered per address for as long as the page lives.
type Place = { readonly offset: number; readonly key: string | null };

const places = new Map<string, Place>();

/** Names the place of a table: its name and the address it is shown at, filters included. */
export function placeAddress(name: string): string {
  return `${name} ${globalThis.location.pathname}${globalThis.location.search}`;
}

export function findPlace(address: string): Place | undefined {
  return places.get(address);
}

export function keepPlace(address: string, place: Place): void {
  places.set(address, place);
}
