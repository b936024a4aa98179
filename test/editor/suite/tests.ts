import "./typing.test.ts";
import "./fixes.test.ts";
import "./paste.test.ts";
import "./settings.test.ts";
import "./people.test.ts";
import "./people-view.test.ts";
import "./workspace.test.ts";
import "./pictures.test.ts";
