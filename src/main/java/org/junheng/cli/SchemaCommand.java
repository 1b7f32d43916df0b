package org.junheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.rule.RuleSet;
import org.junheng.template.TableSchemas;

/** Prints the JSON Schema of a file format, or the description of a book's tables. */
final class SchemaCommand implements Verb {
  @Nullable Schema schema;
  @Nullable String book;
  @Nullable String table;
  GeneralOptions general = new GeneralOptions();

  /** The file formats that have a schema. */
  enum Schema {
    RULEBOOK("/org/junheng/rulebook/rulebook.schema.json"),
    RESULT("/org/junheng/report/result.schema.json"),
    WAIVERS("/org/junheng/agreement/waivers.schema.json"),
    ANSWERS("/org/junheng/agreement/answers.schema.json"),
    EVIDENCE("/org/junheng/evidence/evidence.schema.json"),
    VERIFICATION("/org/junheng/evidence/verification.schema.json"),
    PLAN("/org/junheng/report/plan.schema.json"),
    WHATIF("/org/junheng/report/whatif.schema.json"),
    DIFF("/org/junheng/report/diff.schema.json"),
    INSPECTION("/org/junheng/inspection/inspection.schema.json"),
    MAP("/org/junheng/rulebook/map.schema.json"),
    PROJECT("");

    private final String resource;

    Schema(String resource) {
      this.resource = resource;
    }

    /** Its words. */
    String text() {
      return this == PROJECT ? ProjectSchema.text() : read();
    }

    private String read() {
      try (InputStream in = SchemaCommand.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("no schema " + resource);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return Words.of(this);
    }
  }

  @Override
  public void declare(Options options) {
    options.word(Schema.class, it -> schema = it, "WHAT").arity("0..1");
    options.one(String.class, it -> book = it, "--table-schema").paramLabel("BOOK");
    options.one(String.class, it -> table = it, "--table").paramLabel("NAME");
  }

  @Override
  public List<OptionGroup> groups() {
    return List.of(general);
  }

  @Override
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    if (schema != null && book != null) {
      throw new UsageException("schema.two");
    }
    if (schema != null) {
      session.out().print(schema.text());
    } else if (book != null) {
      tables(session, book);
    } else {
      String all = String.join(", ", Arrays.stream(Schema.values()).map(Words::of).toList());
      throw new UsageException("schema.nothing", all);
    }
    return ExitCode.FINE;
  }

  private void tables(Session session, String of) {
    RuleSet rules = Books.read(session, List.of(of), List.of());
    Map<String, org.junheng.table.Schema> tables = rules.tables();
    try {
      if (table == null) {
        RuleSet.Book named = rules.books().get(0);
        TableSchemas.all(
            named.id(), named.title(), tables.values(), session.language(), session.out());
      } else if (tables.containsKey(table)) {
        TableSchemas.one(tables.get(table), session.language(), session.out());
      } else {
        throw new UsageException("schema.no-table", table, of, String.join(", ", tables.keySet()));
      }
    } catch (IOException e) {
      throw new Stop(ExitCode.USAGE, "output.stdout-broken");
    }
  }
}
