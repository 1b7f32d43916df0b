package org.junheng.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junheng.draft.Drafts;

/** Writes packs. */
public final class EvidencePack {
  private static final String ZIP = ".zip";

  private EvidencePack() {}

  /** Whether a pack of that name is one zip file; else it is a folder. */
  public static boolean isZip(Path target) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(ZIP) && !Files.isDirectory(target);
  }

  /**
   * Makes a pack, which comes to its place with the other drafts. A zip file that is there is
   * replaced; a folder that is there must be empty.
   *
   * @return the hash of its manifest, which is that of all it holds
   * @throws ChangedData if a data file is no longer what was checked
   * @throws IOException if it cannot be written
   */
  public static String draft(Drafts drafts, Path target, Evidence evidence) throws IOException {
    if (!isZip(target)) {
      return write(evidence, drafts.folder(target));
    }
    String[] hash = {""};
    drafts.replace(
        target,
        out -> {
          ZipOutput zip = new ZipOutput(out, evidence.result().run().started());
          hash[0] = write(evidence, zip);
          zip.finish();
        });
    return hash[0];
  }

  private static String write(Evidence evidence, Drafts.Folder out) throws IOException {
    PackWriter writer = new PackWriter(out);
    Manifest manifest = new PackContents(evidence, writer).write();
    String own = writer.add(Manifest.FILE, to -> ManifestJson.write(manifest, to)).sha256();
    String sums = manifest.sums(own);
    writer.add(Manifest.SUMS, to -> to.write(sums.getBytes(StandardCharsets.UTF_8)));
    SigningKey key = evidence.key();
    if (key != null) {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      ManifestJson.write(manifest, message);
      writer.add(Manifest.SIGNATURE, to -> to.write(key.sign(message.toByteArray())));
    }
    return own;
  }
}
