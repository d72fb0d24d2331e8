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
        <p>This page failed to load: {fault.message}. Your data is safe. Reload the page; if it fails again, please report it.</p>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    );
  }
}
