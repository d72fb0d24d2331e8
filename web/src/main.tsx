import { render } from "preact";
import { App } from "./app/app.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/marks.css";
import "./style/report.css";
import "./style/start.css";
import "./style/matter.css";
import "./style/lists.css";

render(<App />, document.getElementById("page") as HTMLElement);
