package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.InProcess.Ran;
import org.junheng.evidence.OpenSsh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that are signed, and who is asked to have signed them. */
class SignedPackTest {
  @TempDir private Path folder;
  private Classes classes;
  private Path pack;
  private Path signer;
  private Path other;

  @BeforeEach
  void pack() {
    classes = new Classes(folder);
    classes.file("class.csv", Classes.FAILING);
    pack = folder.resolve("pack.zip");
    signer = OpenSsh.key(folder.resolve("signer"));
    other = OpenSsh.key(folder.resolve("other"));
  }

  private Ran check(Path to, String... more) {
    InProcess program = new InProcess().env("SOURCE_DATE_EPOCH", "1790000000");
    String[] words = new String[more.length + 1];
    System.arraycopy(more, 0, words, 0, more.length);
    words[more.length] = "--evidence=" + to;
    return classes.check(program, folder.resolve("class.csv").toString(), words);
  }

  private void sign(Path to) {
    Ran ran = check(to, "--sign", signer.toString());
    assertEquals(1, ran.code(), ran.err());
  }

  private Ran verify(Path signers) {
    return new InProcess().run("verify", pack.toString(), "--signer", signers.toString());
  }

  private static void assertSays(int code, Ran ran, String... words) {
    assertEquals(code, ran.code(), ran.out() + ran.err());
    for (String word : words) {
      assertTrue((ran.out() + ran.err()).replace("\n", " ").contains(word), ran.out() + ran.err());
    }
  }

  @Test
  void a_signed_pack_holds_for_whom_it_names() throws IOException {
    sign(pack);
    assertSays(0, verify(OpenSsh.open(signer)), "HOLDS", "a key that --signer names");
    Path list = folder.resolve("signers");
    Files.writeString(
        list,
        "# who may sign\n\n"
            + Files.readString(OpenSsh.open(other))
            + "office@example.org "
            + Files.readString(OpenSsh.open(signer)));
    assertSays(0, verify(list), "HOLDS");
    assertSays(
        1,
        verify(OpenSsh.open(other)),
        "DOES NOT HOLD",
        "signed with another key than those that --signer names: manifest.json.sig");
    Ran any = new InProcess().run("verify", pack.toString());
    assertSays(0, any, "Signature: fits, and is by the key SHA256:");
    assertSays(
        0,
        new InProcess().run("verify", pack.toString(), "-f", "json"),
        "\"signed\":{\"key\":\"SHA256:",
        "\"known\":false");
  }

  @Test
  void a_pack_without_a_signature_does_not_hold_where_one_is_asked_for() {
    check(pack);
    assertSays(1, verify(OpenSsh.open(signer)), "DOES NOT HOLD", "missing: manifest.json.sig");
    assertSays(0, new InProcess().run("verify", pack.toString()), "Signature: none that fits.");
  }

  /** Whoever writes the whole pack anew cannot sign it. */
  @Test
  void a_signature_fits_one_manifest_only() {
    sign(pack);
    Pack forged = Pack.ofZip(pack).changed("reports/report.html", text -> text + " ").relisted();
    forged.zip(pack);
    assertSays(1, verify(OpenSsh.open(signer)), "changed: manifest.json.sig");
    assertSays(1, new InProcess().run("verify", pack.toString()), "changed: manifest.json.sig");
  }

  @Test
  void a_signature_is_what_was_written_to_the_last_byte() {
    sign(pack);
    Pack signed = Pack.ofZip(pack);
    String signature = signed.text("manifest.json.sig");
    for (String other :
        new String[] {
          signature + "\n",
          signature.replace("\n-----END", "=\n-----END"),
          signature.replaceFirst("\n(.{10})", "\n$1\n"),
          signature.replace("SIGNATURE", "SIGNATUR"),
          "",
          "-----BEGIN SSH SIGNATURE-----\n",
          "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n"
        }) {
      signed.with("manifest.json.sig", other).zip(pack);
      assertSays(1, new InProcess().run("verify", pack.toString()), "changed: manifest.json.sig");
    }
  }

  @Test
  void a_key_that_cannot_be_used_is_told_before_anything_is_done() throws IOException {
    String key = OpenSsh.key(folder.resolve("locked"), "ssh-ed25519", "aes256-ctr").toString();
    assertSays(2, check(pack, "--sign", key), "has a passphrase", "ssh-keygen -Y sign -n junheng");
    assertSays(2, check(pack, "--sign", OpenSsh.open(signer).toString()), "no private key");
    Path rsa = OpenSsh.key(folder.resolve("rsa"), "ssh-rsa", "none");
    assertSays(2, check(pack, "--sign", rsa.toString()), "no private key");
    assertSays(2, check(pack, "--sign", folder.resolve("none").toString()), "could not be read");
    assertFalse(Files.exists(pack));
    Ran alone = classes.check(folder.resolve("class.csv").toString(), "--sign", signer.toString());
    assertSays(2, alone, "--sign says by what the evidence is signed");
    check(pack);
    Path list = folder.resolve("signers");
    Files.writeString(list, "a namespaces=\"x\" " + Files.readString(OpenSsh.open(signer)));
    assertSays(2, verify(list), "signers:1:1", "no public key");
    Files.writeString(list, "# nobody\n");
    assertSays(2, verify(list), "no public key");
    assertSays(2, verify(OpenSsh.open(rsa)), "no public key");
  }
}
