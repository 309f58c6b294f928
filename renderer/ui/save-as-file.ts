/** Hands a text made in the page to the person as a file. */
export function saveAsFile(name: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  download(url, name);
  URL.revokeObjectURL(url);
}

/** Downloads from an address of our own. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
