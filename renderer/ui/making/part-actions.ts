/** What is done with a part of something that is made, whatever the part is. */
export type PartAction =
  | { readonly do: 'choose'; readonly id: string }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'duplicate'; readonly id: string }
  | { readonly do: 'move'; readonly id: string; readonly by: 1 | -1 }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };
