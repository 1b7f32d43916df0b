package org.junheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema of a file format. */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand implements Verb {
  @Parameters(paramLabel = "WHAT")
  Schema schema = Schema.RESULT;

  @ArgGroup(validate = false, headingKey = "heading.general", order = 9)
  GeneralOptions general = new GeneralOptions();

  /** The file formats that have a schema. */
  enum Schema {
    RULEBOOK("/org/junheng/rulebook/rulebook.schema.json"),
    RESULT("/org/junheng/report/result.schema.json");

    private final String resource;

    Schema(String resource) {
      this.resource = resource;
    }

    /** Its words. */
    String text() {
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
  public GeneralOptions general() {
    return general;
  }

  @Override
  public ExitCode run(Session session) {
    session.out().print(schema.text());
    return ExitCode.FINE;
  }
}
