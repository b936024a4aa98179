import { describe, expect, test } from "vitest";
import { copyOfPage } from "../../server/draft/copy-of-page.ts";

const markdown = (html: string) => copyOfPage(html, "markdown");

describe("the copy on a page", () => {
  test("keeps marks at the words and blanks around them", () => {
    expect(markdown("<p>one<b> two </b>three</p>")).toBe("one **two** three");
    expect(markdown("<p>one <b><i>two</i></b>,<i> </i>three</p>")).toBe("one ***two***, three");
  });

  test("is not in bold because all of the page stands in a <b>", () => {
    expect(markdown("<b><p>one</p><p>two</p></b>")).toBe("one\n\ntwo");
  });

  test("drops links that lead nowhere, and writes the others so that Markdown reads them", () => {
    expect(markdown('<a href="#top">up</a> <a href="javascript:x()">run</a>')).toBe("up run");
    expect(markdown('<a class=x href="https://a.example/a (b)">there</a>')).toBe(
      "[there](https://a.example/a%20%28b%29)",
    );
    expect(markdown("<a data-href='no' href=https://a.example>there</a>")).toBe("[there](https://a.example)");
  });

  test("leaves out titles, scripts, styles and comments", () => {
    expect(markdown("<title>T</title><script>a()</script><style>b</style><p>one<!-- c --> two</p>")).toBe("one two");
  });

  test("does not let words turn into marks", () => {
    expect(markdown("<p>a * b_c _d_ &lt;br> `e` \\ f</p>")).toBe("a \\* b_c \\_d\\_ \\<br> \\`e\\` \\\\ f");
    expect(copyOfPage("<p>R&amp;D &lt;b&gt;</p>", "html")).toBe("R&amp;D &lt;b&gt;");
  });

  test("keeps code as it is", () => {
    expect(copyOfPage("<p>Type <code>a  &amp;&amp; b</code> now.</p>", "text")).toBe("Type a  && b now.");
    const page = "<p>See:</p><pre><code>if (a &lt; b) {\n  <span>go</span>();\n}\n</code></pre>";
    expect(markdown(page)).toBe("See:\n\n```\nif (a < b) {\n  go();\n}\n```");
    expect(copyOfPage(page, "html")).toBe("<p>See:</p>\n<pre>if (a &lt; b) {\n  go();\n}</pre>");
  });

  test("of a word processor is its words", () => {
    const word =
      "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Microsoft Word 15'>" +
      "<!--[if gte mso 9]><xml><o:Pixels>1</o:Pixels></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>" +
      "<body lang=EN-GB><!--StartFragment--><p class=MsoNormal><span lang=EN-US style='font-size:12.0pt'>The council met\r\non " +
      "Monday.<o:p></o:p></span></p><p class=MsoListParagraph><![if !supportLists]><span>·&nbsp;&nbsp; </span><![endif]>Rents</p><!--EndFragment--></body></html>";
    expect(copyOfPage(word, "text")).toBe("The council met on Monday.\n\n· Rents");
  });

  test.each([
    "<table><tr><td>x",
    "</td><td>x",
    "<b>",
    "<a href='",
    '<p>words &amp; <a href="https://a.example">more',
    "</p>",
    "<li>x<br>",
    "&amp;",
  ])("takes time in proportion to its length: %s", (piece) => {
    const time = (count: number): number => {
      const begun = performance.now();
      markdown(piece.repeat(count));
      return performance.now() - begun;
    };
    time(2000);
    expect(time(80_000)).toBeLessThan(40 * time(8000) + 300);
  });
});

describe("headings and lists", () => {
  const page =
    "<h3>What changes</h3><ol><li>The fee rises<ul><li>for cars</li><li>for vans</li></ul></li><li><p>The zone grows.</p><p>It reaches the ring.</p></li></ol><p>The vote is on Tuesday.</p>";
  test("keep their level, order and nesting in Markdown", () => {
    expect(copyOfPage(page, "markdown")).toBe(
      "### What changes\n\n1. The fee rises\n   - for cars\n   - for vans\n2. The zone grows.\n\n   It reaches the ring.\n\nThe vote is on Tuesday.",
    );
  });
  test("keep the numbers in plain text", () => {
    expect(copyOfPage(page, "text")).toContain("1. The fee rises\nfor cars\nfor vans\n2. The zone grows.");
  });
  test("stay lists and headings in HTML", () => {
    expect(copyOfPage(page, "html")).toContain(
      "<h3>What changes</h3>\n<ol>\n<li>The fee rises\n<ul>\n<li>for cars</li>\n<li>for vans</li>\n</ul></li>\n<li>The zone grows.</li>",
    );
  });
});

describe("tables", () => {
  const page =
    "<p>The results:</p><table><thead><tr><th>Party</th><th>Seats</th></tr></thead>" +
    "<tbody><tr><td><p>A | B</p></td><td>12<br>of 30</td></tr><tr><td></td><td><b>5</b></td></tr></tbody></table><p>The count goes on.</p>";

  test("are Markdown's own, and cells between tabs in plain text", () => {
    expect(markdown(page)).toBe(
      "The results:\n\n| Party | Seats |\n| --- | --- |\n| A \\| B | 12 of 30 |\n|  | **5** |\n\nThe count goes on.",
    );
    expect(copyOfPage(page, "text")).toBe("The results:\n\nParty\tSeats\nA | B\t12 of 30\n\t5\n\nThe count goes on.");
    expect(copyOfPage(page, "html")).toContain(
      "<table>\n<tr><th>Party</th><th>Seats</th></tr>\n<tr><td>A | B</td><td>12<br>\nof 30</td></tr>",
    );
  });

  test("that lay out a page are paragraphs", () => {
    expect(
      markdown("<table><tr><td><p>one</p><p>two</p></td><td>x</td></tr><tr><td>a</td><td>b</td></tr></table>"),
    ).toBe("one\n\ntwo\n\nx\n\na\n\nb");
    expect(markdown("<table><tr><td colspan=2>one</td></tr><tr><td>a</td><td>b</td></tr></table>")).toBe(
      "one\n\na\n\nb",
    );
    expect(markdown("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>")).toBe("one\n\ntwo");
  });
});
