package org.junheng.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.text.Message;
import org.junheng.text.Nearest;
import org.junheng.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words that help, in place of picocli's English ones. */
final class UsageErrors {
  private UsageErrors() {}

  static Message words(ParameterException e) {
    if (e.getCause() instanceof UsageException own) {
      return Message.of("cli.usage.of", name(e.getArgSpec()), own.words());
    }
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unmatched(unmatched.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    ArgSpec arg = e.getArgSpec();
    if (arg != null && arg.type().isEnum() && e.getValue() != null) {
      return notOneOf(e.getValue(), arg);
    }
    return Message.of("cli.usage.other", Text.same(String.valueOf(e.getMessage())));
  }

  private static Message unmatched(String word, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (word.startsWith("-") && word.length() > 1) {
      String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      return suggesting(
          "usage.option", option, spec.qualifiedName(), nearest(option, options(spec)));
    }
    if (!spec.subcommands().isEmpty()) {
      if (isFile(word)) {
        return Message.of("cli.usage.verb.file", word);
      }
      List<String> verbs = Commands.below(spec.name());
      return suggesting("usage.verb", word, spec.qualifiedName(), nearest(word, verbs));
    }
    return Message.of("cli.usage.surplus", word, spec.qualifiedName());
  }

  // "junheng school.csv" is what many try first.
  private static boolean isFile(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> options(CommandSpec spec) {
    return spec.optionsMap().values().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .toList();
  }

  private static @Nullable String nearest(String word, List<String> candidates) {
    // Who stops half-way means the one that goes on, rather than another of as many letters.
    List<String> begun = candidates.stream().filter(c -> c.startsWith(word)).toList();
    return begun.size() == 1 ? begun.get(0) : Nearest.to(word, candidates);
  }

  private static Message suggesting(
      String key, String word, String command, @Nullable String suggestion) {
    return suggestion == null
        ? Message.of("cli." + key, word, command)
        : Message.of("cli." + key + ".near", word, command, suggestion);
  }

  private static Message missing(MissingParameterException e) {
    ArgSpec first = e.getMissing().isEmpty() ? e.getArgSpec() : e.getMissing().get(0);
    return first instanceof OptionSpec option
        ? Message.of("cli.usage.no-value", option.longestName(), option.paramLabel())
        : Message.of("cli.usage.missing", name(first));
  }

  private static String name(@Nullable ArgSpec arg) {
    if (arg == null) {
      return "";
    }
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static Message notOneOf(String value, ArgSpec arg) {
    List<String> words = new ArrayList<>();
    for (Object constant : arg.type().getEnumConstants()) {
      words.add(constant.toString());
    }
    String all = String.join(", ", words);
    String near = Nearest.to(value, words);
    return near == null
        ? Message.of("cli.usage.not-one-of", name(arg), value, all)
        : Message.of("cli.usage.not-one-of.near", name(arg), value, all, near);
  }
}
