package org.junheng.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junheng.draft.Content;
import org.junheng.draft.Temporary;

/** Packs a workbook anew, with the time of the check wherever it holds that of the writing. */
final class XlsxPack {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private XlsxPack() {}

  /**
   * Writes a workbook.
   *
   * @param content the workbook as it is first written
   * @param made the time that it bears
   */
  static void write(Content content, Instant made, OutputStream out) throws IOException {
    try (Temporary temporary = new Temporary()) {
      repack(temporary.file("draft.xlsx", content), made, out);
    }
  }

  private static void repack(Path workbook, Instant made, OutputStream out) throws IOException {
    LocalDateTime local = LocalDateTime.ofInstant(made, ZoneOffset.UTC);
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipFile drafted = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : drafted.stream().toList()) {
        ZipEntry anew = new ZipEntry(entry.getName());
        anew.setTimeLocal(local.isBefore(EARLIEST) ? EARLIEST : local);
        packed.putNextEntry(anew);
        try (InputStream in = drafted.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            packed.write(dated(in.readAllBytes(), made));
          } else {
            in.transferTo(packed);
          }
        }
        packed.closeEntry();
      }
    }
    packed.finish();
    out.flush();
  }

  private static byte[] dated(byte[] properties, Instant made) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + made)
        .getBytes(StandardCharsets.UTF_8);
  }
}
