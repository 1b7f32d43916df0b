package org.junheng.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.problem.Location;
import org.junheng.problem.Problem;
import org.junheng.report.JsonShape;
import org.junheng.report.JsonSink;
import org.junheng.report.ReportOptions.Detail;
import org.junheng.text.Language;
import org.junheng.text.Message;

/** A manifest as {@code evidence.schema.json} describes it. */
final class ManifestJson {
  private static final String SCHEMA = "urn:junheng:schema:evidence:1";
  private static final String VERSION = "1.0";
  private static final int DEEPEST = 10;

  private ManifestJson() {}

  static void write(Manifest manifest, OutputStream out) throws IOException {
    JsonSink.document(out, json -> write(manifest, json));
  }

  private static void write(Manifest manifest, JsonSink json) throws IOException {
    json.object(
        "schema",
        () -> {
          json.text("id", SCHEMA);
          json.text("version", VERSION);
        });
    json.text("tool", manifest.tool());
    json.text("made", manifest.made().toString());
    json.text("language", manifest.language().tag());
    json.text("detail", word(manifest.detail()));
    json.object(
        "options",
        () -> {
          for (Map.Entry<String, List<String>> option : manifest.options().entrySet()) {
            json.texts(option.getKey(), option.getValue());
          }
        });
    json.list("members", manifest.members(), member -> member(member, json));
    json.list("data", manifest.data(), data -> data(data, json));
  }

  private static void member(Member member, JsonSink json) throws IOException {
    json.text("path", member.path());
    json.text("kind", member.kind());
    json.text("name", member.name());
    json.text("sha256", member.sha256());
    json.number("bytes", member.bytes());
  }

  private static void data(KeptData data, JsonSink json) throws IOException {
    json.text("path", data.path());
    json.text("name", data.name());
    json.text("sheet", data.sheet());
    json.text("table", data.table());
    json.flag("named", data.named());
    json.text("encoding", data.encoding());
    json.text("delimiter", data.delimiter());
    json.texts("apart", data.apart());
  }

  private static String word(Detail detail) {
    return detail.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a manifest.
   *
   * @param name the file, for the problem if there is one
   * @throws PackProblem if it is none
   */
  static Manifest read(String name, byte[] bytes) throws PackProblem {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    try (JsonParser parser = factory.createParser(bytes)) {
      parser.nextToken();
      return manifest(JsonShape.of(JsonShape.read(parser), "manifest"));
    } catch (JsonShape.Mismatch e) {
      throw problem(Location.of(name), e.problem());
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Location place =
          at == null
              ? Location.of(name)
              : new Location(name, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
      String words = Optional.ofNullable(e.getOriginalMessage()).orElse("");
      throw problem(place, Message.of("report.not-json", words));
    } catch (IOException e) {
      throw problem(Location.of(name), Message.of("report.not-json", ""));
    }
  }

  private static PackProblem problem(Location place, Message message) {
    return new PackProblem(Problem.error(place, message));
  }

  private static Manifest manifest(JsonShape json) {
    JsonShape schema = json.object("schema");
    if (!schema.text("id").equals(SCHEMA)) {
      throw new JsonShape.Mismatch(Message.of("report.other-version", schema.text("id"), SCHEMA));
    }
    Map<String, List<String>> options = new LinkedHashMap<>();
    JsonShape said = json.object("options");
    said.keys().keySet().forEach(option -> options.put(option, said.texts(option)));
    return new Manifest(
        json.text("tool"),
        json.parsed("made", Instant::parse),
        json.word("language", Language.values(), Language::tag),
        json.word("detail", Detail.values(), ManifestJson::word),
        options,
        json.list("members", ManifestJson::member),
        json.list("data", ManifestJson::data));
  }

  private static Member member(JsonShape json) {
    return new Member(
        json.text("path"),
        json.text("kind"),
        json.text("name"),
        json.text("sha256"),
        json.whole("bytes"));
  }

  private static KeptData data(JsonShape json) {
    return new KeptData(
        json.text("path"),
        json.text("name"),
        json.textOrNull("sheet"),
        json.textOrNull("table"),
        json.flag("named"),
        json.textOrNull("encoding"),
        delimiter(json.textOrNull("delimiter")),
        json.texts("apart"));
  }

  private static @Nullable String delimiter(@Nullable String written) {
    if (written != null && written.length() != 1) {
      throw new JsonShape.Mismatch(Message.of("report.unreadable", "delimiter", written));
    }
    return written;
  }
}
