package org.junheng.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Problem;
import org.junheng.rule.RuleSet;
import org.junheng.table.DataSet;
import org.junheng.table.Field;
import org.junheng.table.Schema;
import org.junheng.text.Language;
import org.junheng.text.Message;
import org.junheng.text.Text;
import org.junheng.text.Width;

/** An inspection in words, for a terminal. */
public final class InspectionText {
  private static final int WIDEST_HEADER = 34;
  private static final int WIDEST_EXAMPLE = 24;
  private static final int FEW = 12;
  private static final int MOST_RULES = 6;
  private static final int MOST_FILLED = 6;

  private final Inspection inspection;
  private final @Nullable RuleSet rules;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private InspectionText(Inspection inspection, @Nullable RuleSet rules, Language language) {
    this.inspection = inspection;
    this.rules = rules;
    this.language = language;
  }

  /**
   * The words.
   *
   * @param rules where the titles of tables and fields come from; null where no book was named
   */
  public static String of(Inspection inspection, @Nullable RuleSet rules, Language language) {
    InspectionText text = new InspectionText(inspection, rules, language);
    inspection.files().forEach(text::file);
    text.problems();
    if (inspection.coverage() != null && rules != null && !rules.rules().isEmpty()) {
      text.coverage(inspection.coverage(), rules);
    }
    return text.out.toString();
  }

  private String say(String key, Object... args) {
    return Message.of("inspection." + key, args).in(language);
  }

  private void line(String words) {
    out.append(words.stripTrailing()).append('\n');
  }

  private void file(FileProfile file) {
    line(file.input().place().toString());
    line("  " + understood(file));
    int headers = width(file.columns().stream().map(ColumnProfile::header).toList());
    int fields = width(file.columns().stream().map(this::meaning).toList());
    for (ColumnProfile column : file.columns()) {
      line(
          "    "
              + Width.pad(Width.cut(shown(column.header()), headers), headers)
              + "  "
              + Width.pad(Width.cut(meaning(column), fields), fields)
              + "  "
              + filled(column, file.input()));
    }
    named(file);
    for (SparseRows sparse : file.sparse()) {
      line("  " + sparse(sparse));
    }
    line("");
  }

  private static int width(List<String> words) {
    return Math.min(WIDEST_HEADER, words.stream().mapToInt(Width::of).max().orElse(0));
  }

  private String understood(FileProfile file) {
    List<String> facts = new ArrayList<>();
    facts.add(rules == null ? say("rows", file.input().rows()) : table(file));
    DataSet.Layout layout = file.input().layout();
    if (layout.evidence() != null) {
      facts.add(say("encoding-known", layout.encoding(), layout.evidence()));
    } else if (!layout.encoding().isEmpty()) {
      facts.add(say("encoding", layout.encoding()));
    }
    if (!layout.delimiter().isEmpty()) {
      facts.add(say("delimiter", delimiter(layout.delimiter())));
    }
    if (layout.header() > 0) {
      facts.add(say("header", layout.header()));
    }
    facts.add(say("columns", file.columns().size()));
    return String.join(say("comma"), facts);
  }

  private String table(FileProfile file) {
    return say("table", file.schema().title(), file.schema().name(), file.input().rows());
  }

  private Object delimiter(String delimiter) {
    return delimiter.equals("\t") ? Message.of("inspection.tab") : Text.same(delimiter);
  }

  private String meaning(ColumnProfile column) {
    Field field = column.field();
    if (field == null) {
      return say("unused");
    }
    if (rules == null) {
      return "";
    }
    List<String> names = new ArrayList<>(List.of(field.name()));
    names.addAll(field.alsoHolds());
    return String.join(say("comma"), names);
  }

  private String filled(ColumnProfile column, DataSet.Input file) {
    String share = say("filled", file.percent(column.filled()));
    String example = Width.cut(shown(column.example()), WIDEST_EXAMPLE);
    String kinds = column.near() == null ? kinds(column) : say("near", column.near());
    return Width.pad(share, 12) + "  " + Width.pad(example, WIDEST_EXAMPLE) + "  " + kinds;
  }

  // Codes that repeat a few times each name something, though not a row.
  private String kinds(ColumnProfile column) {
    if (column.distinct() < 0) {
      return "";
    }
    boolean names = column.most() > 1 && column.most() <= FEW && column.distinct() > FEW;
    return names
        ? say("distinct-few", column.distinct(), column.most())
        : say("distinct", column.distinct());
  }

  private void named(FileProfile file) {
    ColumnProfile naming = file.naming();
    ColumnProfile nearly = naming == null ? file.nearlyNaming() : null;
    if (naming != null && file.input().rows() > 1) {
      line("  " + say("naming", shown(naming.header())));
    } else if (nearly != null) {
      line("  " + say("repeats", shown(nearly.header()), nearly.distinct(), nearly.filled()));
    }
  }

  private String sparse(SparseRows sparse) {
    List<String> some =
        sparse.filled().stream().limit(MOST_FILLED).map(InspectionText::shown).toList();
    String filled = String.join(say("comma"), some);
    if (sparse.filled().size() > MOST_FILLED) {
      filled = say("and-more", filled, sparse.filled().size() - MOST_FILLED);
    }
    return say("sparse", sparse.rows(), sparse.first(), sparse.blank(), filled);
  }

  private void problems() {
    if (inspection.problemCount() == 0) {
      line(say("no-problems"));
      return;
    }
    line(say("problems", inspection.problemCount()));
    for (Problem problem : inspection.problems()) {
      line("  " + problem.in(language).replace("\n", "\n  "));
    }
    if (inspection.problemCount() > inspection.problems().size()) {
      line("  " + say("more-problems", inspection.problemCount() - inspection.problems().size()));
    }
  }

  private void coverage(Coverage coverage, RuleSet set) {
    line("");
    line(
        say(
            "coverage",
            coverage.rules().size(),
            coverage.count(Coverage.State.DECIDED),
            coverage.count(Coverage.State.PARTLY),
            coverage.count(Coverage.State.UNDECIDED),
            coverage.count(Coverage.State.NOT_ASKED)));
    if (coverage.absent().isEmpty()) {
      return;
    }
    line(say("absent"));
    for (Map.Entry<Coverage.Absent, List<String>> each : coverage.absent().entrySet()) {
      line("  " + absent(each.getKey(), set));
      line("      " + ids(each.getValue()));
    }
  }

  private String absent(Coverage.Absent absent, RuleSet set) {
    Schema schema = set.schema(absent.table());
    Field field = schema == null ? null : schema.field(absent.field());
    Object table = schema == null ? absent.table() : schema.title();
    return field == null
        ? say("absent-table", table, absent.table())
        : say("absent-field", table, field.title(), absent.table(), field.name());
  }

  private String ids(List<String> ids) {
    String some = String.join(say("comma"), ids.subList(0, Math.min(MOST_RULES, ids.size())));
    return ids.size() <= MOST_RULES ? some : say("and-more", some, ids.size() - MOST_RULES);
  }

  // What a file says must not steer the terminal.
  private static String shown(String text) {
    return text.strip().replaceAll("\\p{Cntrl}+", " ");
  }
}
