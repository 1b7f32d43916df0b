package org.junheng.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signatures are those of another program, {@code ssh-keygen} of OpenSSH 9, which made the files.
 */
class SshSignatureTest {
  private static final Path FILES = Path.of("src/test/resources/org/junheng/evidence");

  @Test
  void another_programs_signature_fits_and_would_be_written_the_same() throws IOException {
    List<SshKey> keys = SshKey.read("signer.pub", FILES.resolve("signer.pub"));
    byte[] message = Files.readAllBytes(FILES.resolve("message"));
    byte[] file = Files.readAllBytes(FILES.resolve("message.sig"));
    SshSignature signature = SshSignature.of(file, message).orElseThrow();
    assertEquals(keys, List.of(signature.key()));
    assertArrayEquals(file, signature.file());
    assertEquals(FINGERPRINT, signature.key().fingerprint());
    message[0] ^= 1;
    assertFalse(SshSignature.of(file, message).isPresent());
  }

  private static final String FINGERPRINT = "SHA256:Bh2D7g5HSfWjKj0TDlKJo95/cp3aEcBPR6DzIfR5BIA";

  @Test
  void no_bit_of_a_signature_can_be_flipped(@TempDir Path folder) throws IOException {
    byte[] message = {1, 2, 3};
    byte[] file = SigningKey.read("key", OpenSsh.key(folder.resolve("key"))).sign(message);
    assertTrue(SshSignature.of(file, message).isPresent());
    for (int bit = 0; bit < file.length * 8; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertFalse(SshSignature.of(flipped, message).isPresent(), "bit " + bit);
    }
  }
}
