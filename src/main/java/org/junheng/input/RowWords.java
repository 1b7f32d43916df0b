package org.junheng.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words by which rows are known that are none of a table's: 合计, Grand total, 平均值, 以下空白. They
 * stand in a resource, in the languages of the shipped books and more, and a table may have more.
 */
final class RowWords {
  private static final String RESOURCE = "row-words.txt";
  // No label of a row of sums is longer; a note may be, and begins with its word.
  private static final int LONGEST = 60;
  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:[(\\[【][^()\\[\\]【】]*[)\\]】]|[:.;,。*、]+)$");
  private static final Pattern AROUND =
      Pattern.compile("^[\\s*•·\\-–—=#(\\[【]+|[\\s*=\\-–—)\\]】]+$");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\-_]+");
  private static final Pattern NUMBER = Pattern.compile("\\s*[0-9一二三四五六七八九十]{1,2}");

  /** What a row is that a word stands in. */
  enum Kind {
    /** A sum of rows. */
    SUM,
    /** A mean. */
    MEAN,
    /** A standard deviation. */
    SPREAD,
    /** A coefficient of variation. */
    COEFFICIENT,
    /** The largest figure. */
    MOST,
    /** The least figure. */
    LEAST,
    /** A figure about rows of another kind. */
    OTHER,
    /** A part of the row above: 其中：女. */
    PART,
    /** A note or a signature. */
    NOTE
  }

  /** Where a word stands in a cell. */
  private enum How {
    IS,
    ENDS,
    BEGINS,
    STARTS,
    OPENS
  }

  private final Map<How, Map<String, Kind>> words;
  private final Map<String, Kind> own = new HashMap<>();
  // The first two and the last two characters of words, by which nearly every name is passed over.
  private final Set<Integer> ends = new HashSet<>();

  private RowWords(Map<How, Map<String, Kind>> words, List<String> sums) {
    this.words = words;
    sums.forEach(sum -> own.put(tight(plain(sum)), Kind.SUM));
    own.keySet().forEach(this::know);
    words.values().forEach(each -> each.keySet().forEach(word -> know(tight(word))));
  }

  private void know(String word) {
    int last = word.length() - 1;
    ends.add(pair(word.charAt(0), word.charAt(Math.min(1, last))));
    ends.add(pair(word.charAt(Math.max(0, last - 1)), word.charAt(last)));
  }

  private static int pair(char one, char two) {
    return one << 16 | two;
  }

  /** The words of the resource, and more for sums. */
  static RowWords with(List<String> sums) {
    return sums.isEmpty() ? Usual.WORDS : new RowWords(Usual.WORDS.words, sums);
  }

  /** Read when the first name is looked at. */
  private static final class Usual {
    static final RowWords WORDS = new RowWords(read(), List.of());
  }

  /** Whether a text may say a word, told by its ends alone. */
  boolean mayBe(CharSequence text) {
    int length = text.length();
    char first = 0;
    char second = 0;
    char last = 0;
    char before = 0;
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if (c == ':' || c == '：' || c >= '\uFE00') {
        return true; // a note, or a form of other letters
      }
      if (Character.isLetter(c)
          || c >= '\u0300' && Character.getType(c) != Character.SPACE_SEPARATOR) {
        char small = Character.toLowerCase(c);
        if (first == 0) {
          first = small;
        } else if (second == 0) {
          second = small;
        }
        before = last;
        last = small;
      }
    }
    if (first == 0) {
      return false;
    }
    if (second == 0) {
      second = first;
      before = first;
    }
    boolean isEnclosed = ")）]】*.".indexOf(text.charAt(length - 1)) >= 0;
    return isEnclosed || ends.contains(pair(first, second)) || ends.contains(pair(before, last));
  }

  /** What a row is in which a cell says something; null where that is no such word. */
  @Nullable Kind of(CharSequence text) {
    if (!mayBe(text)) {
      return null;
    }
    String half = half(text);
    if (opens(half)) {
      return Kind.NOTE;
    }
    if (half.isEmpty() || half.length() > LONGEST) {
      return null;
    }
    String plain = plain(half);
    String tight = tight(plain);
    Kind said = own.get(tight);
    if (said == null) {
      said = in(How.IS).get(tight);
    }
    return said == null ? within(plain, tight) : said;
  }

  private @Nullable Kind within(String plain, String tight) {
    for (Map.Entry<String, Kind> each : in(How.STARTS).entrySet()) {
      if (tight.startsWith(each.getKey())) {
        return each.getValue();
      }
    }
    for (Map.Entry<String, Kind> each : in(How.ENDS).entrySet()) {
      String word = each.getKey();
      // 设计 is no sum, and neither is a word of letters within another: but 镇小计 and town total are.
      if (isLetters(word) ? plain.endsWith(" " + word) : tight.endsWith(word)) {
        return each.getValue();
      }
    }
    for (Map.Entry<String, Kind> each : in(How.BEGINS).entrySet()) {
      if (plain.startsWith(each.getKey() + " ") || plain.startsWith(each.getKey() + ":")) {
        return each.getValue();
      }
    }
    return null;
  }

  /** Whether a text begins with a word of a note and a colon, or says such a word alone. */
  private boolean opens(String half) {
    int colon = half.indexOf(':');
    if (colon <= 0 || colon > LONGEST) {
      return false;
    }
    String before = NUMBER.matcher(plain(half.substring(0, colon))).replaceAll("");
    return in(How.OPENS).containsKey(tight(before));
  }

  private Map<String, Kind> in(How how) {
    return Objects.requireNonNull(words.get(how));
  }

  private static boolean isLetters(String word) {
    return Character.isLetter(word.charAt(0)) && word.charAt(0) < 0x2E80;
  }

  private static String half(CharSequence text) {
    return Normal.strip(Normalizer.normalize(Normal.strip(text), Normalizer.Form.NFKC))
        .toLowerCase(Locale.ROOT);
  }

  /** Without what stands around it and behind it, blanks and hyphens as one blank. */
  private static String plain(String text) {
    String plain = half(text);
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain = BEHIND.matcher(plain).replaceFirst("");
    }
    plain = AROUND.matcher(plain).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  private static String tight(String plain) {
    return plain.replace(" ", "");
  }

  private static Map<How, Map<String, Kind>> read() {
    Map<How, Map<String, Kind>> words = new EnumMap<>(How.class);
    for (How how : How.values()) {
      words.put(how, new HashMap<>());
    }
    for (String line : lines()) {
      int colon = line.indexOf(':');
      String[] what = line.substring(0, colon).split(" ", 2);
      Kind kind = Kind.valueOf(what[0].toUpperCase(Locale.ROOT));
      How how = How.valueOf(what[1].toUpperCase(Locale.ROOT));
      for (String word : line.substring(colon + 1).split(",", 0)) {
        String plain = plain(word);
        boolean isSpaced = how == How.BEGINS || (how == How.ENDS && isLetters(plain));
        Objects.requireNonNull(words.get(how)).put(isSpaced ? plain : tight(plain), kind);
      }
    }
    return words;
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (InputStream in = RowWords.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
