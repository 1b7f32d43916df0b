package org.junheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.junheng.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help of a command, in a language. Its words are read only when it is shown. */
final class Usage {
  private Usage() {}

  static String of(CommandLine command, Language language, boolean colour) {
    speak(command, language);
    String usage = command.getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
    return usage.endsWith("\n") ? usage : usage + System.lineSeparator();
  }

  /** Puts the words of a language into a command and all that are below it. */
  static void speak(CommandLine command, Language language) {
    command.setResourceBundle(words(language));
    list(command, exitCodes(language));
  }

  private static void list(CommandLine command, Map<String, String> codes) {
    command.getCommandSpec().usageMessage().exitCodeList(codes);
    command.getSubcommands().values().forEach(verb -> list(verb, codes));
  }

  private static Map<String, String> exitCodes(Language language) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(String.format("%3d", code.code()), code.meaning().in(language));
    }
    return codes;
  }

  private static ResourceBundle words(Language language) {
    String resource = "help_" + language.tag() + ".properties";
    try (InputStream in = Usage.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no words of help: " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
