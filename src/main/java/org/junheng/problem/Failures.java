package org.junheng.problem;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Why a file could not be read or written, in words instead of an exception's name. */
public final class Failures {
  // What systems say, in lower case, and the words for it.
  private static final Map<String, String> SYSTEM = new LinkedHashMap<>();

  static {
    SYSTEM.put("no space left", "disk-full");
    SYSTEM.put("not enough space", "disk-full");
    SYSTEM.put("quota exceeded", "disk-full");
    SYSTEM.put("file too large", "too-large");
    SYSTEM.put("read-only file system", "read-only");
    SYSTEM.put("name too long", "long-name");
    SYSTEM.put("is a directory", "is-folder");
    SYSTEM.put("not a directory", "not-a-folder");
    SYSTEM.put("directory not empty", "not-empty");
    SYSTEM.put("permission denied", "denied");
    SYSTEM.put("operation not permitted", "denied");
    SYSTEM.put("no such file", "missing");
    SYSTEM.put("used by another process", "in-use");
    SYSTEM.put("resource busy", "in-use");
    SYSTEM.put("too many open files", "many-open");
    SYSTEM.put("levels of symbolic links", "loop");
    SYSTEM.put("input/output error", "hardware");
    SYSTEM.put("broken pipe", "reader-gone");
    SYSTEM.put("no such device or address", "nobody-there");
  }

  private Failures() {}

  /** The reason of a failure. */
  public static Message reason(Exception e) {
    String known = known(e);
    if (known != null) {
      return Message.of("problem.reason." + known);
    }
    String words = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (words == null || words.isBlank()) {
      return Message.of("problem.reason.unknown");
    }
    String lower = words.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> each : SYSTEM.entrySet()) {
      if (lower.contains(each.getKey())) {
        return Message.of("problem.reason." + each.getValue());
      }
    }
    return e instanceof IOException
        ? Message.of("problem.reason.system", Text.same(words))
        : Message.of("problem.reason.unknown");
  }

  private static @org.jspecify.annotations.Nullable String known(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "missing";
    }
    if (e instanceof AccessDeniedException) {
      return "denied";
    }
    if (e instanceof NotDirectoryException) {
      return "not-a-folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there-already";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "not-empty";
    }
    if (e instanceof FileSystemLoopException) {
      return "loop";
    }
    if (e instanceof CharacterCodingException) {
      return "not-utf8";
    }
    if (e instanceof InvalidPathException) {
      return "not-a-name";
    }
    return e instanceof EOFException || e instanceof ZipException ? "cut-off" : null;
  }
}
