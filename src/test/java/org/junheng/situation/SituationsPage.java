package org.junheng.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.cli.InProcess.Ran;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;

/** The pages that tell each situation, what the program says of it, and its outcome. */
final class SituationsPage {
  private static final Path SITE = Path.of("src", "site", "markdown");
  private static final Text HEAD =
      new Text(
          """
          # 易出错的情形

          [English](situations.md)

          本页由测试 `SituationsTest` 逐一运行下列情形后写成：数据有什么不寻常，程序怎么说，结论是什么。每个情形的数据和命令在 `src/test/resources/org/junheng/situations/` 下的同名文件夹里。
          """,
          """
          # Situations that could mislead

          [中文](situations_zh.md)

          `SituationsTest` runs each of these and writes this page: what is odd about the data, what the program says, and the outcome. The data and the command of each lie in the
          folder of its name under `src/test/resources/org/junheng/situations/`.
          """);
  private static final Text COLUMNS =
      new Text("| 情形 | 程序的提示 | 结论 | 退出码 |", "| situation | what is said | outcome | code |");

  private final Map<Language, Map<Kind, List<String>>> rows = new EnumMap<>(Language.class);

  /** Adds what came of a situation, said in a language; what matters of it is known in English. */
  void add(Language language, Situation situation, Ran english, Ran ran) {
    String row =
        "| <a id=\"%s\"></a>%s | %s | %s | %d |\n"
            .formatted(
                situation.name(),
                situation.title().in(language).replace("|", "\\|"),
                said(situation, english, ran),
                outcomes(situation, language),
                ran.code());
    rows.computeIfAbsent(language, each -> new TreeMap<>())
        .computeIfAbsent(situation.kind(), each -> new ArrayList<>())
        .add(row);
  }

  /** Holds both pages to what was added. */
  void hold() throws IOException {
    hold(SITE.resolve("situations.md"), Language.EN);
    hold(SITE.resolve("situations_zh.md"), Language.ZH);
  }

  private void hold(Path file, Language language) throws IOException {
    StringBuilder page = new StringBuilder(HEAD.in(language));
    rows.getOrDefault(language, Map.of())
        .forEach(
            (kind, lines) -> {
              page.append("\n## ").append(kind.title().in(language)).append("\n\n");
              page.append(COLUMNS.in(language)).append("\n|---|---|---|---|\n");
              lines.forEach(page::append);
            });
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(file, page);
    }
    String old = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
    assertEquals(page.toString(), old, file + ": write it anew with -Dgolden.renew=true");
  }

  // The lines that hold what must be said; where nothing must be, the verdict.
  private static String said(Situation situation, Ran english, Ran ran) {
    List<String> lines = new ArrayList<>();
    lines.addAll(lines(situation, english.err(), ran.err()));
    lines.addAll(lines(situation, english.out(), ran.out()));
    if (lines.isEmpty()) {
      lines.add(plain(ran.out().lines().findFirst().orElse("")));
    }
    return lines.stream()
        .filter(line -> !line.startsWith("|"))
        .distinct()
        .map(SituationsPage::escaped)
        .collect(Collectors.joining("<br>"));
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("^[-#]+ ", "").replaceAll("\\\\([^\\w\\s])", "$1").strip();
  }

  private static List<String> lines(Situation situation, String english, String other) {
    List<String> known = situation.asInFolder(english).lines().toList();
    List<String> shown = situation.asInFolder(other).lines().toList();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < Math.min(known.size(), shown.size()); at++) {
      String line = known.get(at);
      if (situation.says().stream().anyMatch(plain(line)::contains)) {
        lines.add(plain(shown.get(at)));
      }
    }
    return lines;
  }

  private static String outcomes(Situation situation, Language language) {
    return situation.outcomes().entrySet().stream()
        .map(each -> escaped(each.getKey()) + ": " + word(each.getValue()).in(language))
        .collect(Collectors.joining("<br>"));
  }

  private static Message word(String outcome) {
    return Message.of("report.outcome." + outcome);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("`", "\\`");
  }
}
