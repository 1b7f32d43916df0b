package org.junheng.guide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.report.Markup;
import org.junheng.rule.Citation;
import org.junheng.rule.Relief;
import org.junheng.rule.Rule;
import org.junheng.rule.RuleSet;
import org.junheng.rulebook.ReadBooks;
import org.junheng.rulebook.RuleBooks;
import org.junheng.rulebook.RuleLibrary;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuideTest {
  private static final Path TESTS = Path.of("src/test/resources/org/junheng/guide");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern ENGLISH = Pattern.compile("[a-z]{3,} +[a-z]{3,}");

  static Stream<Arguments> forms() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(GuideFormat.values()).map(format -> Arguments.of(language, format)));
  }

  static Stream<Arguments> shipped() {
    return RuleLibrary.ids().stream()
        .flatMap(book -> Stream.of(Language.values()).map(each -> Arguments.of(book, each)));
  }

  private static final Map<String, RuleSet> READ = new HashMap<>();

  private static RuleSet read(String book) {
    return READ.computeIfAbsent(book, GuideTest::readAnew);
  }

  private static RuleSet readAnew(String book) {
    ReadBooks read = RuleBooks.read(List.of(book), List.of());
    return Objects.requireNonNull(read.rules(), () -> read.problems().toString());
  }

  private static byte[] bytes(RuleSet rules, GuideFormat format, Language language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rules, language, out);
    return out.toByteArray();
  }

  private static String text(RuleSet rules, GuideFormat format, Language language)
      throws IOException {
    return new String(bytes(rules, format, language), StandardCharsets.UTF_8);
  }

  /** {@code -Dgolden.renew=true} writes them anew; read the difference before you commit it. */
  @ParameterizedTest
  @MethodSource("forms")
  void it_reads_as_it_did(Language language, GuideFormat format) throws IOException {
    String guide =
        text(read(TESTS.resolve("small.yaml").toString()), format, language)
            // The style sheet is looked at, not read.
            .replaceFirst("(?s)<style>.*?</style>", "<style></style>")
            .replaceFirst("sha256-[^&]*", "sha256-");
    Path golden = TESTS.resolve("golden").resolve("small-" + language.tag() + "." + format.word());
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(golden, guide);
    }
    assertEquals(Files.readString(golden).replace("\r\n", "\n"), guide);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void the_page_of_a_shipped_book_is_sound(String book, Language language) throws IOException {
    RuleSet rules = read(book);
    byte[] bytes = bytes(rules, GuideFormat.HTML, language);
    assertArrayEquals(bytes, bytes(rules, GuideFormat.HTML, language), "the same bytes");
    String page = new String(bytes, StandardCharsets.UTF_8);
    Markup markup = new Markup(page);
    Set<String> ids = new HashSet<>();
    for (Markup.Tag tag : markup.tags()) {
      String id = tag.attribute("id");
      assertTrue(id.isEmpty() || ids.add(id), "two of " + id);
      assertFalse(tag.name().equals("script") || tag.attributes().contains(" on"), tag.name());
    }
    for (Markup.Tag link : markup.tags("a")) {
      assertTrue(ids.contains(link.attribute("href").substring(1)), link.attribute("href"));
    }
    for (Markup.Tag tag : markup.tags()) {
      String label = tag.attribute("aria-labelledby");
      assertTrue(label.isEmpty() || ids.contains(label), label);
    }
    for (Rule rule : rules.rules().values()) {
      assertTrue(ids.contains("rule-" + rule.id()), rule.id());
    }
    assertEquals(
        language == Language.ZH ? "zh-CN" : "en", markup.tags("html").get(0).attribute("lang"));
    assertTrue(page.contains("default-src &#39;none&#39;"), "a policy");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_book_is_told_in_one_language(String book, Language language) throws IOException {
    RuleSet rules = read(book);
    for (GuideFormat format : GuideFormat.values()) {
      String own =
          text(rules, format, language)
              .replaceAll("(?s)<style>.*?</style>|<code>.*?</code>|<[^>]*>", " ")
              .replace("\\", "")
              .replace("&amp;", "&")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'");
      for (String words : asTheyAre(rules, language)) {
        own = own.replace(words, " ");
      }
      Pattern other = language == Language.EN ? HAN : ENGLISH;
      Set<String> foreign = new TreeSet<>();
      other.matcher(own).results().forEach(found -> foreign.add(found.group()));
      assertEquals(Set.of(), foreign, format.word());
    }
  }

  @Test
  void parameters_have_their_units_and_only_shares_are_percentages() throws IOException {
    String funding = text(read("cn/funding"), GuideFormat.MARKDOWN, Language.ZH);
    assertTrue(funding.contains("（650 元/人）"), "yuan");
    assertFalse(funding.contains("65000%"), "yuan as a share");
    String balance = text(read("cn/quality-balance"), GuideFormat.MARKDOWN, Language.EN);
    assertTrue(balance.contains("85%"), "a share");
  }

  /**
   * What a guide says as the book has it: documents, aliases, and the book's own words in this
   * language where they hold some of the other; the longest first.
   */
  private static List<String> asTheyAre(RuleSet rules, Language language) {
    List<String> words = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    for (RuleSet.Book book : rules.books()) {
      for (RuleSet.Book each = book; each != null; each = each.base()) {
        add(words, each.citation());
        words.add(each.id());
        texts.add(each.title());
        texts.add(each.note());
        each.uses().forEach(used -> texts.add(used.title()));
      }
    }
    for (Schema schema : rules.tables().values()) {
      words.addAll(schema.aliases());
      texts.add(schema.title());
      for (Field field : schema.fields().values()) {
        words.addAll(field.aliases());
        texts.add(field.title());
        texts.add(field.description());
        field.categories().forEach(category -> texts.add(category.title()));
      }
    }
    rules.parameterInfo().values().forEach(info -> texts.add(info.title()));
    rules.units().values().forEach(texts::add);
    for (Rule rule : rules.rules().values()) {
      add(words, rule.citation());
      texts.addAll(List.of(rule.title(), rule.note(), rule.unit()));
      for (Relief relief : rule.reliefs()) {
        add(words, relief.citation());
        texts.addAll(List.of(relief.title(), relief.note()));
      }
      rule.cases().forEach(each -> each.given().values().forEach(cell -> cells(words, cell)));
    }
    rules.indicators().values().forEach(all -> all.values().forEach(i -> texts.add(i.title())));
    rules.indicators().values().forEach(all -> all.values().forEach(i -> texts.add(i.unit())));
    Pattern other = language == Language.EN ? HAN : ENGLISH;
    texts.forEach(text -> words.add(text.in(language)));
    return words.stream()
        .filter(each -> other.matcher(each).find())
        .map(each -> each.strip().replaceAll("\\s+", " "))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .toList();
  }

  private static void cells(List<String> words, Object cell) {
    if (cell instanceof List<?> rows) {
      rows.forEach(row -> cells(words, row));
    } else if (cell instanceof Map<?, ?> row) {
      row.values().forEach(each -> cells(words, each));
    } else {
      words.add(cell.toString());
    }
  }

  private static void add(List<String> words, Citation citation) {
    words.addAll(List.of(citation.document(), citation.clause(), citation.issuer()));
  }
}
