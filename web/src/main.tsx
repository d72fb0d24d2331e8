import { render } from "preact";
import { App } from "./app/app.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/marks.css";
import "./style/views.css";

render(<App />, document.getElementById("page") as HTMLElement);
