package org.junheng.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding a file is read in.
 *
 * @param charset the encoding
 * @param mark how many bytes of byte order mark stand at the file's beginning
 * @param isCertain whether a mark or the user says so; otherwise bytes further down may yet tell
 *     another
 * @param evidence why it is this encoding
 */
record Encoding(Charset charset, int mark, boolean isCertain, Message evidence) {
  /** What is taken of bytes nobody has looked at. */
  static final Encoding UNKNOWN = new Encoding(StandardCharsets.UTF_8, 0, false, said("utf8"));

  /** Latin-1 as it is really written: with the signs that Windows added. */
  static final Charset LATIN = Charset.forName("windows-1252");

  // Below so many two-byte characters, statistics tell little, and this is a tool for China.
  private static final int FEW = 12;
  private static final double MOSTLY = 0.8;
  private static final int FIRST_HIGH = 0x80;
  // Both bytes of a common character, those of GB2312, are at least this.
  private static final int FIRST_GB2312 = 0xA1;
  // One damaged place among so many high bytes does not speak against an encoding.
  private static final int DAMAGED = 50;
  // In UTF-8, two-byte sequences from this lead on are letters no school's table is likely to hold.
  private static final int FIRST_UNTELLING = 0xC6;

  /** Looked at only where UTF-8 might be Chinese. */
  private static final class Alphabets {
    private static final Pattern OTHER_LETTERS = Pattern.compile("[\\p{L}\\p{M}&&[^\\x00-\\x7F]]+");
    // Greek and Cyrillic in small letters, in capitals, or in small ones behind a capital; Hebrew,
    // Arabic.
    private static final Pattern WORDS =
        Pattern.compile(
            "[\u0386\u0388-\u03AB]?[\u03AC-\u03CE]+|[\u0386\u0388-\u03AB]+"
                + "|[\u0401-\u042F]?[\u0430-\u045F]+|[\u0401-\u042F]+"
                + "|[\u05D0-\u05EA]+|[\u0621-\u0652]+");
  }

  /** Encodings that Java looks for in all that is installed, which no UTF-8 should wait for. */
  private static final class East {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, Charset> DETECTED =
        Map.of(
            "GB18030", GB18030,
            "BIG5", Charset.forName("Big5-HKSCS"),
            "EUC-KR", Charset.forName("x-windows-949"),
            "SHIFT_JIS", Charset.forName("windows-31j"),
            "WINDOWS-1252", LATIN);
  }

  /** The name results show. */
  String shown() {
    return switch (charset.name()) {
      case "x-windows-949" -> "EUC-KR";
      case "windows-31j" -> "Shift_JIS";
      case "Big5-HKSCS" -> "Big5";
      default -> charset.name();
    };
  }

  /** The encoding the user named, past a byte order mark that agrees with it. */
  static Encoding named(Charset charset, byte[] head) {
    Encoding marked = marked(head);
    return marked != null && marked.charset.name().startsWith(charset.name())
        ? marked
        : new Encoding(charset, 0, true, said("named"));
  }

  /**
   * The encoding that the first bytes of a file speak for: a byte order mark, else UTF-8 if they
   * are valid in it, else what their statistics say.
   */
  static Encoding of(byte[] head) {
    Encoding marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(head);
    if (wide != null) {
      return new Encoding(wide, 0, false, said("zeros"));
    }
    if (isUtf8(head)) {
      boolean isAscii = isAscii(head, head.length);
      return new Encoding(StandardCharsets.UTF_8, 0, false, said(isAscii ? "ascii" : "utf8"));
    }
    return statistics(head);
  }

  /**
   * The encoding that the first bytes which are not ASCII speak for; null where others stand before
   * them, or where they speak for UTF-8.
   */
  static @Nullable Encoding around(DataFile.Opener bytes, long offset, int window)
      throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] some = new byte[1 << 13];
      long start = Math.max(0, offset - window / 2);
      for (long at = 0; at < start; ) {
        int count = in.read(some, 0, (int) Math.min(some.length, start - at));
        if (count < 0 || !isAscii(some, count)) {
          return null;
        }
        at += count;
      }
      byte[] near = in.readNBytes(window);
      Encoding encoding = of(near);
      boolean isFirst = isAscii(near, (int) (offset - start));
      return isFirst && !encoding.charset.equals(StandardCharsets.UTF_8) ? encoding : null;
    }
  }

  private static boolean isAscii(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether characters take two bytes or more, so that zeros are to be expected. */
  boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** What the first bytes say, up to so many of them, whether or not all are valid. */
  String sample(byte[] head, int most) {
    int length = Math.min(most, head.length - mark);
    return new String(head, mark, length, charset);
  }

  private static @Nullable Encoding marked(byte[] head) {
    if (head.length >= 3 && at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
      return new Encoding(StandardCharsets.UTF_8, 3, true, said("mark"));
    }
    if (head.length >= 2 && at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, true, said("mark"));
    }
    if (head.length >= 2 && at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, true, said("mark"));
    }
    return null;
  }

  /** UTF-16 without its mark: the ASCII that every table has leaves zeros at every other byte. */
  private static @Nullable Charset wide(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] < head.length / 8 || head.length < 4) {
      return null;
    }
    return zeros[1] > 4 * zeros[0]
        ? StandardCharsets.UTF_16LE
        : zeros[0] > 4 * zeros[1] ? StandardCharsets.UTF_16BE : null;
  }

  /**
   * Whether bytes are meant as UTF-8: valid, or so nearly valid that it is rather damaged than
   * another encoding, in which few sequences are valid by chance.
   */
  private static boolean isUtf8(byte[] head) {
    int valid = 0;
    int invalid = 0;
    boolean hasTelling = false;
    for (int i = 0; i < head.length; ) {
      if (head[i] >= 0) {
        i++;
        continue;
      }
      int length = sequence(at(head, i));
      int good = 1;
      while (good < length && i + good < head.length && (at(head, i + good) & 0xC0) == 0x80) {
        good++;
      }
      boolean isValid = length > 1 && (good == length || i + good == head.length);
      valid += isValid ? 1 : 0;
      invalid += isValid ? 0 : 1;
      hasTelling |= isValid && (length > 2 || at(head, i) < FIRST_UNTELLING);
      i += good;
    }
    // 学校 and 小学 in GB18030 are valid UTF-8 by chance: two Cyrillic letters each.
    boolean isChance =
        valid > 0 && !hasTelling && mayBeChinese(head, FIRST_GB2312) && !isWords(head);
    return invalid * 2 <= valid && !isChance;
  }

  /**
   * Whether bytes read as UTF-8 are words of an alphabet in use, written as words are: Σύνολο, but
   * not ѧУ, which is 学校.
   */
  private static boolean isWords(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    Matcher other = Alphabets.OTHER_LETTERS.matcher(text);
    boolean hasLong = false;
    while (other.find()) {
      if (!Alphabets.WORDS.matcher(other.group()).matches()) {
        return false;
      }
      hasLong |= other.group().length() > 3;
    }
    return hasLong;
  }

  private static int sequence(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  private static Encoding statistics(byte[] head) {
    Charset detected = detected(head);
    boolean isChinese = mayBeChinese(head, FIRST_HIGH);
    // Of few characters, statistics tell Latin from Chinese, but hardly Chinese from its
    // neighbours.
    boolean isDoubtful = isChinese && isBrief(head) && !LATIN.equals(detected);
    if (detected != null && !isDoubtful) {
      return new Encoding(detected, 0, false, said("statistics"));
    }
    return isChinese
        ? new Encoding(East.GB18030, 0, false, said("chinese"))
        : new Encoding(LATIN, 0, false, said("single"));
  }

  private static Message said(String evidence) {
    return Message.of("input.encoding-" + evidence);
  }

  private static @Nullable Charset detected(byte[] head) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(head, 0, head.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : East.DETECTED.get(name);
    return charset != null && nearlyDecodes(head, charset) ? charset : null;
  }

  /**
   * In Chinese text most characters are two high bytes; in Latin text most high bytes stand alone.
   */
  private static boolean mayBeChinese(byte[] head, int least) {
    int pairs = 0;
    int others = 0;
    for (int i = 0; i < head.length; i++) {
      if (at(head, i) >= FIRST_HIGH) {
        boolean isPair = at(head, i) >= least && i + 1 < head.length && at(head, i + 1) >= least;
        pairs += isPair ? 1 : 0;
        others += isPair ? 0 : 1;
        i++;
      }
    }
    return pairs >= MOSTLY * (pairs + others) && nearlyDecodes(head, East.GB18030);
  }

  private static boolean isBrief(byte[] head) {
    return high(head) < 2 * FEW;
  }

  private static int high(byte[] head) {
    int high = 0;
    for (byte b : head) {
      high += b < 0 ? 1 : 0;
    }
    return high;
  }

  /**
   * Whether bytes are valid in an encoding, or damaged in so few places that no other fits better.
   */
  private static boolean nearlyDecodes(byte[] head, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(head);
    CharBuffer chars = CharBuffer.allocate(head.length + 1);
    int most = high(head) / DAMAGED;
    for (int faults = 0; faults <= most; faults++) {
      CoderResult result = decoder.decode(bytes, chars, false);
      if (!result.isError()) {
        return true;
      }
      bytes.position(bytes.position() + result.length());
    }
    return false;
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }
}
