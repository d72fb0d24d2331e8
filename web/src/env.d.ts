/** Files that the bundler gives as their text. */
declare module "*.jsonl?raw" {
  const text: string;
  export default text;
}
