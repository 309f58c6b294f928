/** Files handed over by `PUT /files/<id>`, kept in the data folder's `uploads/` until a command takes them. */
export type Uploads = {
  /** The path of a finished upload, or null. */
  find(fileId: string): string | null;
  remove(fileId: string): void;
  /** A path to write a file to that `GET /files/out/<id>` then serves as a download, once asked, until the program ends. */
  offer(fileId: string, fileName: string, mediaType: string): string;
};
