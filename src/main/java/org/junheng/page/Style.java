package org.junheng.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a page looks, and the policy that lets a browser load and run nothing but this.
 *
 * @param css the style sheet
 * @param policy the content security policy of a page with this very style sheet
 */
public record Style(String css, String policy) {
  /** The style of every page, and below it a page's own: {@code report/report.css}. */
  public static Style of(String own) {
    String css = read("page/page.css") + read(own);
    return new Style(css, policy(css));
  }

  private static String read(String file) {
    try (InputStream in = Style.class.getResourceAsStream("/org/junheng/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no style sheet " + file);
      }
      // What is hashed must be what the browser reads: it reads every line end as \n.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String policy(String css) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      String encoded = Base64.getEncoder().encodeToString(hash);
      return "default-src 'none'; style-src 'sha256-"
          + encoded
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
