import { Component, type ComponentChildren } from "preact";

/** A fault of one view leaves the rest of the page alive, and says what to do. */
export class Boundary extends Component<{ readonly children: ComponentChildren }, { readonly fault: Error | null }> {
  override state = { fault: null };
  static override getDerivedStateFromError = (fault: Error) => ({ fault });
  override render() {
    const fault = this.state.fault as Error | null;
    if (!fault) return this.props.children;
    return (
      <div class="error" role="alert">
        <p>
          This view failed: {fault.message}. Nothing that was kept is touched by that. Load the page again; if it fails again, that is a
          fault to report.
        </p>
        <button type="button" onClick={() => location.reload()}>
          Load again
        </button>
      </div>
    );
  }
}
