package org.junheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junheng.text.Language;
import org.junit.jupiter.api.Test;

class CommandLineReferenceTest {
  @Test
  void the_page_tells_every_command_and_option() throws IOException {
    Path site = Path.of("src", "site", "markdown");
    Golden.hold(site.resolve("command-line.md"), CommandLineReference.of(Language.EN));
    Golden.hold(site.resolve("command-line_zh.md"), CommandLineReference.of(Language.ZH));
  }
}
