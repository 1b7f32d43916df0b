package org.junheng.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junheng.report.JsonSink;
import org.junheng.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The JSON Schema of project files, made from the options themselves and the words of the help. */
final class ProjectSchema {
  private static final String ONE = "#/$defs/value";

  private ProjectSchema() {}

  static String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      JsonSink.document(out, ProjectSchema::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonSink json) throws IOException {
    Map<String, OptionSpec> chinese = settings(Language.ZH);
    Map<String, OptionSpec> english = settings(Language.EN);
    json.text("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.text("$id", "urn:junheng:schema:project:1");
    json.text("title", "Project file");
    json.text(
        "description",
        "junheng.yaml：每次都要写的选项，以长名为键 / junheng.yaml: the options that would be said each"
            + " time, by their long names.");
    json.text("type", "object");
    json.flag("additionalProperties", false);
    json.object(
        "properties",
        () -> {
          for (Map.Entry<String, OptionSpec> each : english.entrySet()) {
            OptionSpec other = chinese.getOrDefault(each.getKey(), each.getValue());
            json.object(
                each.getKey(),
                () -> {
                  json.text("description", words(other) + " / " + words(each.getValue()));
                  json.text("$ref", "#/$defs/setting");
                });
          }
        });
    json.object("$defs", () -> shapes(json));
  }

  private static void shapes(JsonSink json) throws IOException {
    json.object("value", () -> json.texts("type", List.of("string", "number", "boolean")));
    json.object(
        "setting",
        () ->
            json.list(
                "anyOf",
                List.of("one", "array", "object"),
                type -> {
                  if (type.equals("one")) {
                    json.text("$ref", ONE);
                  } else {
                    json.text("type", type);
                    String key = type.equals("array") ? "items" : "additionalProperties";
                    json.object(key, () -> json.text("$ref", ONE));
                  }
                }));
  }

  private static Map<String, OptionSpec> settings(Language language) {
    CommandLine all = Commands.all();
    Usage.speak(all, language);
    return Project.settings(all);
  }

  private static String words(OptionSpec option) {
    String candidates =
        option.completionCandidates() == null
            ? ""
            : String.join(", ", option.completionCandidates());
    return String.join(" ", option.description())
        .replace("${COMPLETION-CANDIDATES}", candidates)
        .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValueString()));
  }
}
