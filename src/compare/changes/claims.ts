/** Words of both versions that a change already rests on: what differs is told once. */
export class Claims {
  readonly before = new Set<number>();
  readonly after = new Set<number>();

  claim(before: Iterable<number>, after: Iterable<number>): void {
    for (const n of before) this.before.add(n);
    for (const n of after) this.after.add(n);
  }
}
