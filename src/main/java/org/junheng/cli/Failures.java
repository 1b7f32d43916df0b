package org.junheng.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** Why a file could not be read or written, in words instead of an exception's name. */
final class Failures {
  private Failures() {}

  static Object reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return Message.of("cli.reason.missing");
    }
    if (e instanceof AccessDeniedException) {
      return Message.of("cli.reason.denied");
    }
    if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
      return Message.of("cli.reason.not-a-folder");
    }
    if (e instanceof CharacterCodingException) {
      return Message.of("cli.reason.not-utf8");
    }
    String words = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return Text.same(words == null ? e.getClass().getSimpleName() : words);
  }
}
