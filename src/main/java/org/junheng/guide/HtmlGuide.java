package org.junheng.guide;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.junheng.page.Style;
import org.junheng.page.Templates;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** The guide as one self-contained page that fetches nothing and runs nothing. */
final class HtmlGuide {
  private HtmlGuide() {}

  static void write(Guide guide, Language language, Writer out) throws IOException {
    Templates.Sayer sayer = (key, words) -> Message.of("guide." + key, words).in(language);
    Map<String, Object> model =
        Map.of("guide", guide, "style", Style.of("guide/guide.css"), "say", Templates.say(sayer));
    Templates.process("guide/guide.ftlh", model, out);
  }
}
