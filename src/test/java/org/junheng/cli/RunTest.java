package org.junheng.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junheng.cli.InProcess.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  private static final String CHINESE_HEADER = "对照一个县的学校";

  @Test
  void version_goes_to_stdout() {
    Ran ran = new InProcess().run("--version");
    assertEquals(0, ran.code());
    assertEquals("junheng " + Version.NUMBER + "\n", ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void no_verb_is_wrong_usage_and_shows_the_help_on_stderr() {
    Ran ran = new InProcess().run();
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("Commands:"), ran.err());
  }

  @Test
  void help_goes_to_stdout_and_lists_every_exit_code() {
    Ran ran = new InProcess().run("--help");
    assertEquals(0, ran.code());
    assertEquals("", ran.err());
    for (ExitCode code : ExitCode.values()) {
      assertTrue(ran.out().contains(String.format("%n  %3d   ", code.code()).replace("\r", "")));
    }
  }

  @Test
  void help_is_also_a_verb() {
    assertEquals(new InProcess().run("check", "--help"), new InProcess().run("help", "check"));
    assertEquals(new InProcess().run("--help"), new InProcess().run("help"));
  }

  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, '', '', true",
    "'', zh_TW, '', true",
    "'', '', zh, true",
    "C, zh_CN, zh_CN, false",
    "'', POSIX, zh_CN, false",
    "'', '', C.UTF-8, false",
    "'', '', ko_KR.UTF-8, false",
  })
  void the_first_locale_set_decides_the_language(
      String all, String messages, String lang, boolean chinese) {
    InProcess program =
        new InProcess().env("LC_ALL", all).env("LC_MESSAGES", messages).env("LANG", lang);
    assertEquals(chinese, program.run("--help").out().startsWith(CHINESE_HEADER));
  }

  @Test
  void without_locale_variables_the_systems_locale_decides() {
    InProcess chinese = new InProcess().locale(Locale.SIMPLIFIED_CHINESE);
    assertTrue(chinese.run("--help").out().startsWith(CHINESE_HEADER));
    InProcess french = new InProcess().locale(Locale.FRANCE);
    assertTrue(french.run("--help").out().startsWith("Holds school data"));
  }

  @Test
  void lang_holds_over_the_locale_wherever_it_stands() {
    assertTrue(new InProcess().run("--help", "--lang", "zh").out().startsWith(CHINESE_HEADER));
    assertTrue(new InProcess().run("--lang=zh", "--help").out().startsWith(CHINESE_HEADER));
    assertTrue(new InProcess().run("check", "x", "--lang", "zh", "--no").err().contains("没有选项"));
    assertTrue(new InProcess().run("nonsense", "--lang", "zh").err().contains("没有命令"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chek                         | junheng: unknown command \"chek\"; did you mean \"check\"?",
        "src                          | junheng: \"src\" is a file or folder, not a command; to check it, say: check src -r BOOK",
        "frobnicate                   | junheng: unknown command \"frobnicate\"",
        "check                        | junheng: no data is named: say a file, a folder, or - for standard input",
        "explain                      | junheng: not said: RULE",
        "check x --formt html         | junheng: unknown option \"--formt\"; did you mean \"--format\"?",
        "check x --max                | junheng: unknown option \"--max\"; did you mean \"--max-findings\"?",
        "check x --xyzzy=1            | junheng: unknown option \"--xyzzy\"",
        "check x --as-of              | junheng: a value is missing after --as-of: --as-of=DAY",
        "check x --as-of --quiet      | junheng: a value is missing after --as-of: --as-of=DAY",
        "check x --as-of 2024         | junheng: --as-of: \"2024\" is no day; write it as 2024-09-01",
        "check x --fail-on quer       | junheng: --fail-on: \"quer\" is none of required, query, advisory, never; did you mean \"query\"?",
        "check x --color pink         | junheng: --color: \"pink\" is none of auto, always, never",
        "check x --lang fr            | junheng: --lang: \"fr\" is neither zh nor en",
        "check x --threads 0          | junheng: --threads: \"0\" is no whole number from 1 on",
        "check x --max-findings many  | junheng: --max-findings: \"many\" is no whole number from 1 on",
      })
  void wrong_usage_is_said_in_words_that_help(String line, String words) {
    Ran ran = new InProcess().run(line.split(" +"));
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertEquals(words, ran.err().lines().findFirst().orElse(""));
    assertTrue(ran.err().lines().skip(1).allMatch(l -> l.contains("--help")), ran.err());
  }

  @Test
  void colours_are_used_where_they_are_seen_and_wanted() {
    assertTrue(new InProcess().onTerminal().run("--help").out().contains("\u001b["));
    assertTrue(!new InProcess().run("--help").out().contains("\u001b["));
    assertTrue(
        !new InProcess().onTerminal().env("NO_COLOR", "1").run("--help").out().contains("\u001b["));
  }
}
