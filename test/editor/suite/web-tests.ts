import "./typing.test.ts";
import "./fixes.test.ts";
import "./settings.test.ts";
import "./people.test.ts";
import "./people-view.test.ts";
import "./sources-view.test.ts";
