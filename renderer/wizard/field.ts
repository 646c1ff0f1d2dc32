/** What a screen may do with a field whose text stays in the field until it is read, once. */
export interface Field {
  read(): string;
  clear(): void;
  focus(): void;
}
