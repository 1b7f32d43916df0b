package org.junheng.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.problem.Failures;

/**
 * Puts what a file holds in the place of {@code @file}: words apart by white space or line breaks,
 * {@code "…"} or {@code '…'} around a word with spaces, {@code #} at the start of a word for a
 * comment up to the line's end. {@code @@word} is the plain word {@code @word}. Such a file names
 * no other. It is read as UTF-8 on every system.
 */
final class ArgumentFiles {
  private ArgumentFiles() {}

  static String[] expand(String[] args, Inputs inputs) {
    List<String> words = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("@@")) {
        words.add(arg.substring(1));
      } else if (arg.length() > 1 && arg.startsWith("@")) {
        words.addAll(split(read(arg.substring(1), inputs)));
      } else {
        words.add(arg);
      }
    }
    return words.toArray(String[]::new);
  }

  private static String read(String file, Inputs inputs) {
    try {
      byte[] bytes = inputs.bytes(Path.of(file)).bytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("argfile.unreadable", file, Failures.reason(e));
    }
  }

  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        at = endOfLine(text, at);
      } else {
        at = word(text, at, words);
      }
    }
    return words;
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  // Quotes may stand anywhere in a word: --table=school="schools of 2024.csv". There is no escape
  // character, since Windows paths are full of backslashes.
  private static int word(String text, int start, List<String> words) {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    int at = start;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return at;
  }
}
