/** As Vite gives it to tests: files by their names. */
interface ImportMeta {
  glob<T>(patterns: string | string[], how: { query: string; import: string; eager: true }): Record<string, T>;
}
