package org.junheng.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * How a page looks and what it runs, and the policy that lets a browser load and run nothing but
 * this.
 *
 * @param css the style sheet
 * @param script the script; empty for none
 * @param policy the content security policy of a page with this very style sheet and script
 */
public record Style(String css, String script, String policy) {
  /**
   * The style of every page, and below it a page's own: {@code report/report.css}. It runs nothing.
   */
  public static Style of(String own) {
    return of(read("page/page.css") + read(own), Optional.empty());
  }

  /** The same with a script: {@code report/report.js}. */
  public static Style of(String own, String script) {
    return of(read("page/page.css") + read(own), Optional.of(read(script)));
  }

  /**
   * The same with words that the style sheet shows, each as the custom property of its name: {@code
   * content: var(--actual)}. What recurs a thousand times on a page is written once.
   */
  public Style withWords(Map<String, String> words) {
    StringBuilder said = new StringBuilder(":root {\n");
    words.forEach(
        (name, word) -> {
          String escaped = word.replaceAll("[\"\\\\<>\\n]", " ");
          said.append("  --").append(name).append(": \"").append(escaped).append("\";\n");
        });
    return of(said + "}\n" + css, Optional.of(script).filter(text -> !text.isEmpty()));
  }

  private static Style of(String css, Optional<String> script) {
    String allowed = script.map(text -> "script-src " + source(text) + "; ").orElse("");
    String policy =
        "default-src 'none'; style-src "
            + source(css)
            + "; "
            + allowed
            + "base-uri 'none'; form-action 'none'";
    return new Style(css, script.orElse(""), policy);
  }

  private static String read(String file) {
    try (InputStream in = Style.class.getResourceAsStream("/org/junheng/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + file);
      }
      // What is hashed must be what the browser reads: it reads every line end as \n.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(String inlined) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(inlined.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
